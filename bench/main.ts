import { parseArgs } from 'node:util'
import { capture } from './figures/capture.ts'
import { embedding } from './figures/embedding.ts'
import { engine } from './figures/engine.ts'
import { memory } from './figures/memory.ts'
import { peers } from './figures/peers.ts'
import { save } from './figures/save.ts'
import { scale } from './figures/scale.ts'
import { search } from './figures/search.ts'
import { start } from './figures/start.ts'
import type { Figure } from './support/figure.ts'
import { loadNow, machineLine } from './support/machine.ts'
import { reportOf, tableOf } from './support/report.ts'
import { createWorld } from './support/world.ts'

// Measures and reports; judges nobody. What the figures mean is in docs/benchmarks.md.

const figures = [capture, save, search, start, embedding, memory, engine]

/** These take long, or fetch something: measured when asked for by name. */
const large = [...scale, peers]

const all = [...figures, ...large]
const names = [...new Set(all.map(({ name }) => name.split(':')[0]))].join(',')
const usage = `npm run bench -- [--entries N] [--rebuild] [--json] [--only ${names}]`

/** Entries in a journal, and in the largest where several are compared, unless asked otherwise. */
const usualEntries = 1000
const mostEntries = 100_000
const fewestEntries = 1000

// Scripts that prepare things tell so; standard output is the report's alone.
console.log = console.error

process.exitCode = await bench()

async function bench(): Promise<number> {
  const wishes = readWishes()
  if (!wishes) {
    console.error(usage)
    return 2
  }
  const world = createWorld(wishes)
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
  const report = reportOf(measured, { machine: machineLine(), entries: wishes.entries, most: wishes.most })
  process.stdout.write(`${wishes.json ? JSON.stringify(report, null, 2) : tableOf(report)}\n`)
  return failed === 0 ? 0 : 1
}

/** What the command line asks for; null when it cannot be read. */
function readWishes() {
  try {
    const { values } = parseArgs({
      options: {
        entries: { type: 'string' },
        rebuild: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        only: { type: 'string' },
      },
    })
    const named = values.only?.split(',')
    const entries = Number(values.entries ?? usualEntries)
    const most = Number(values.entries ?? mostEntries)
    const known = named?.every((name) => all.some((figure) => isNamed(figure, name))) ?? true
    if (!known || !Number.isInteger(entries) || entries < fewestEntries) return null
    return {
      entries,
      most,
      rebuild: values.rebuild,
      json: values.json,
      figures: named ? all.filter((figure) => named.some((name) => isNamed(figure, name))) : figures,
    }
  } catch {
    return null
  }
}

/** `scale` names all of its parts, `scale:saving` one. */
function isNamed({ name }: Figure, named: string): boolean {
  return name === named || name.startsWith(`${named}:`)
}
