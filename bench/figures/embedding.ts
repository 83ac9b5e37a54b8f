import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBareModel } from '../support/bare-model.ts'
import { openEngine } from '../support/engine-process.ts'
import type { Figure, Row } from '../support/figure.ts'
import { readingDone, warmModel } from '../support/reading.ts'
import { interleave, median, quantile, ratios, timed } from '../support/statistics.ts'
import { fillVault } from '../support/vault.ts'

const entries = 16
const rounds = 16
const warmUps = 2

/** Reading notes for meaning from end to end, beside the model alone. */
export const embedding: Figure = {
  name: 'embedding',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'leerspoor-bench-'))
    await fillVault(join(folder, 'vault'), entries)
    const { client, tap, close } = await openEngine(join(folder, 'vault'))
    const bare = startBareModel()
    try {
      await warmModel(client)
      const read = async () => {
        await client.search.rebuild()
        await readingDone(client)
      }
      tap.asked.length = 0
      await read()
      const texts = [...tap.asked]
      await bare.take(texts)
      const times = await interleave({ app: () => timed(read), bare: () => bare.run() }, { rounds, warmUps })
      return rowsOf(times, texts.length)
    } finally {
      bare.close()
      await close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function rowsOf({ app, bare }: { app: number[]; bare: number[] }, texts: number): Row[] {
  // Throughput against throughput: time against time the other way round.
  const each = ratios(bare, app)
  const perSecond = (times: number[]) => (1000 * texts) / median(times)
  return [
    {
      what: 'reading notes for meaning ÷ the model alone',
      value: median(each),
      unit: '×',
      goal: { of: 'value', least: 0.8 },
      runs: each.length,
      how: `${texts} texts of ${entries} notes: queue, tokens, model, vectors committed, against a plain process that only runs a session over the same tokens (same threads, options and priority); 5th percentile ${quantile(each, 0.05).toFixed(2)}`,
    },
    {
      what: 'texts read for meaning',
      value: perSecond(app),
      unit: '/s',
      runs: app.length,
      how: `the model alone: ${perSecond(bare).toFixed(1)} /s`,
    },
  ]
}
