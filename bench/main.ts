import { parseArgs } from 'node:util'
import { capture } from './figures/capture.ts'
import { embedding } from './figures/embedding.ts'
import { engine } from './figures/engine.ts'
import { memory } from './figures/memory.ts'
import { save } from './figures/save.ts'
import { search } from './figures/search.ts'
import { start } from './figures/start.ts'
import { loadNow, machineLine } from './support/machine.ts'
import { reportOf, tableOf } from './support/report.ts'
import { createWorld } from './support/world.ts'

// Measures and reports; judges nobody. What the figures mean is in docs/benchmarks.md.

const figures = [capture, save, search, start, embedding, memory, engine]

const usage = `npm run bench -- [--entries N] [--json] [--only ${figures.map(({ name }) => name).join(',')}]`

// Scripts that prepare things tell so; standard output is the report's alone.
console.log = console.error

process.exitCode = await bench()

async function bench(): Promise<number> {
  const wishes = readWishes()
  if (!wishes) {
    console.error(usage)
    return 2
  }
  const world = createWorld(wishes.entries)
  const measured = []
  let failed = 0
  try {
    for (const figure of wishes.figures) {
      const before = loadNow()
      world.tell(`${figure.name} (load ${before})`)
      try {
        const rows = await figure.measure(world)
        measured.push({ figure, rows, load: { before, after: loadNow() } })
      } catch (error) {
        // The others are worth having.
        failed += 1
        console.error(`${figure.name} could not be measured:`, error)
      }
    }
  } finally {
    world.close()
  }
  const report = reportOf(measured, { machine: machineLine(), entries: wishes.entries })
  process.stdout.write(`${wishes.json ? JSON.stringify(report, null, 2) : tableOf(report)}\n`)
  return failed === 0 ? 0 : 1
}

/** What the command line asks for; null when it cannot be read. */
function readWishes() {
  try {
    const { values } = parseArgs({
      options: {
        entries: { type: 'string', default: '1000' },
        json: { type: 'boolean', default: false },
        only: { type: 'string' },
      },
    })
    const names = values.only?.split(',')
    const entries = Number(values.entries)
    const known = names?.every((name) => figures.some((figure) => figure.name === name)) ?? true
    if (!known || !Number.isInteger(entries) || entries < 50) return null
    return {
      entries,
      json: values.json,
      figures: figures.filter(({ name }) => names?.includes(name) ?? true),
    }
  } catch {
    return null
  }
}
