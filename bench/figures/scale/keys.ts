import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createEngine } from '../../../src/engine/index.ts'
import { readEntries } from '../../support/collection.ts'
import { launchElectron } from '../../support/electron.ts'
import type { Figure } from '../../support/figure.ts'
import { clientOfApp, unlockInPage } from '../../support/pages.ts'
import { warmModel } from '../../support/reading.ts'
import { median, p95 } from '../../support/statistics.ts'
import { copyVault, engineOptions, noEmbedder, passphrase } from '../../support/vault.ts'
import { typedQueries } from './typing.ts'

/** Keys pressed while notes are read for meaning, then as many while reading is paused, and so on. */
const turn = 10
const turns = 20
const warmUps = 10

/** Rest between two keys, in ms: a fast typist. */
const rest = 120

/** What a key costs in the page while the engine is at work behind it. */
export const keys: Figure = {
  name: 'scale:keys',
  async measure(world) {
    const { folder, remove } = copyVault(await world.journal(world.most))
    const vault = join(folder, 'vault')
    await addNotes(vault)
    const app = launchElectron({ run: 'leerspoor', display: await world.desktop(), vault })
    const reading: number[] = []
    const paused: number[] = []
    try {
      await unlockInPage(app)
      const client = await clientOfApp(vault)
      await app.type('index.html', '{control+shift+F}')
      await app.painted('index.html', '[data-search-field]:focus')
      await warmModel(client)
      const typed = typedQueries(warmUps + turn * turns)
      for (const [round, text] of typed.entries()) {
        const reads = Math.floor(round / turn) % 2 === 0
        if (round % turn === 0) await (reads ? client.search.resume() : client.search.pause())
        await setTimeout(rest)
        const { seen } = await app.watch('index.html', keyPainted)
        await app.type('index.html', text.at(-1) ?? '')
        const took = await seen
        if (round >= warmUps) (reads ? reading : paused).push(took)
      }
      const { pending } = await client.search.status()
      if (pending === 0) throw new Error('all notes were read before the last key')
    } finally {
      await app.close()
      remove()
    }
    return [
      {
        what: 'key → letter painted while notes are read ÷ while paused, p95 of each',
        value: p95(reading) / p95(paused),
        unit: '×',
        goals: [{ of: 'value', most: 1.5 }],
        runs: reading.length,
        how: `Electron 33, search page, ${world.most.toLocaleString('en')} entries, every key asks the engine; median ${median(reading).toFixed(1)} and p95 ${p95(reading).toFixed(1)} against ${median(paused).toFixed(1)} and ${p95(paused).toFixed(1)} ms, in turns of ${turn} keys`,
      },
    ]
  },
}

/** Notes that wait to be read; reading is paused. */
async function addNotes(vault: string) {
  const { client, close } = createEngine(engineOptions(vault, noEmbedder))
  await client.vault.unlock({ passphrase })
  await client.search.pause()
  for (const { title, body, lang } of readEntries()) await client.entries.create({ title, body, lang })
  close()
}

/** In the page: ms from a key to the second frame after its letter stands in the field. */
function keyPainted(): Promise<number> {
  return new Promise((done) => {
    addEventListener(
      'input',
      (event) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - event.timeStamp))),
      { once: true, capture: true },
    )
  })
}
