import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Client } from '../../src/hosts/client.ts'
import { readLines } from '../support/collection.ts'
import { openDisk } from '../support/disk.ts'
import { launchElectron } from '../support/electron.ts'
import { openEngine } from '../support/engine-process.ts'
import type { Figure, Row } from '../support/figure.ts'
import { makeLines } from '../support/journal.ts'
import { unlockInPage } from '../support/pages.ts'
import { readingDone, warmModel } from '../support/reading.ts'
import { interleave, median, p95, ratios, timed } from '../support/statistics.ts'
import { copyVault } from '../support/vault.ts'
import type { World } from '../support/world.ts'

const rounds = 100
const warmUps = 10

/** From Enter to a note that is safe, and from there to one that is found by what it means. */
export const save: Figure = {
  name: 'save',
  measure: async (world) => [...(await measureEngine(world)), await measurePage(world)],
}

async function measureEngine(world: World): Promise<Row[]> {
  const root = await world.journal()
  const { client, close } = await openEngine(root)
  try {
    await client.search.pause()
    const saving = await measureSaving(client)
    await client.search.resume()
    await readingDone(client)
    return [...saving, await measureFinding(client)]
  } finally {
    await close()
  }
}

async function measureSaving(client: Client): Promise<Row[]> {
  const texts = makeLines(rounds + warmUps, 4)
  const disk = openDisk()
  const values = await interleave(
    {
      save: (round) => timed(() => client.entries.capture({ text: texts[round] ?? '' })),
      disk: () => timed(() => disk.write()),
    },
    { rounds, warmUps },
  ).finally(() => disk.close())
  const times = ratios(values.save, values.disk)
  return [
    {
      what: 'save → saved for good, at the client of the engine',
      value: median(values.save),
      p95: p95(values.save),
      unit: 'ms',
      goals: [{ of: 'p95', most: 50 }],
      runs: values.save.length,
      how: 'entries.capture over the pipe of the engine process; it answers after the fsync',
    },
    {
      what: 'the same ÷ 16 kB written and synced',
      value: median(times),
      p95: p95(times),
      unit: '×',
      runs: times.length,
      how: 'write and fdatasync of a plain file on the same disk, interleaved',
    },
  ]
}

interface Pair {
  a: string
  b: string
  score: number
}

/** Notes are asked for in other words, or in the other language. */
async function measureFinding(client: Client): Promise<Row> {
  const alike = readLines<Pair>('pairs.jsonl').filter(({ score }) => score >= 4)
  await warmModel(client)
  const times: number[] = []
  let missed = 0
  for (const { a, b } of alike) {
    const started = performance.now()
    const { entry } = await client.entries.capture({ text: a })
    await readingDone(client)
    const { hits } = await client.search.find({ text: b, meaning: true })
    const took = performance.now() - started
    if (hits.some(({ source }) => source.id === entry.id)) times.push(took)
    else missed += 1
  }
  return {
    what: 'save → found by meaning',
    value: median(times),
    p95: p95(times),
    unit: 'ms',
    goals: [{ of: 'p95', most: 2000 }],
    runs: times.length,
    how: `asked for in other words or the other language (pairs of tests/eval), model warm; ${missed} of ${alike.length} not among the first hits`,
  }
}

async function measurePage(world: World): Promise<Row> {
  const root = await world.journal()
  const display = await world.desktop()
  const { folder, remove } = copyVault(root)
  const app = launchElectron({ run: 'leerspoor', display, vault: join(folder, 'vault') })
  const times: number[] = []
  try {
    await unlockInPage(app)
    for (const [round, line] of makeLines(rounds + warmUps, 5).entries()) {
      await app.type('index.html', line)
      // The line settles: drafts, related notes.
      await setTimeout(150)
      const { seen } = await app.watch('index.html', lineSaved)
      await app.type('index.html', '{Enter}')
      const took = await seen
      if (round >= warmUps) times.push(took)
    }
  } finally {
    await app.close()
    remove()
  }
  return {
    what: 'Enter → saved for good, at the page',
    value: median(times),
    p95: p95(times),
    unit: 'ms',
    goals: [{ of: 'p95', most: 50 }],
    runs: times.length,
    how: 'Electron 33, page Vandaag: from the key to the line being empty again, which follows the fsync',
  }
}

/** In the page: ms from the key Enter to the line being empty again. */
function lineSaved(): Promise<number> {
  return new Promise((done) => {
    const field = document.querySelector('textarea')
    addEventListener(
      'keydown',
      (event) => {
        const watch = new MutationObserver(() => {
          if (field?.value !== '') return
          watch.disconnect()
          done(performance.now() - event.timeStamp)
        })
        watch.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
      },
      { once: true, capture: true },
    )
  })
}
