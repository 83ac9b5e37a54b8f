import { startBareModel } from '../support/bare-model.ts'
import { readEntries } from '../support/collection.ts'
import { openEngine } from '../support/engine-process.ts'
import type { Figure, Row } from '../support/figure.ts'
import { readingDone, warmModel } from '../support/reading.ts'
import { median, quantile, ratios, timed } from '../support/statistics.ts'
import type { World } from '../support/world.ts'

/** Notes written and then read in one go. */
const batch = 25
const warmUps = 2

/** Reading notes for meaning from end to end, beside the model alone. */
export const embedding: Figure = {
  name: 'embedding',
  measure: (world) => measureReading(world, world.entries),
}

/** The same in the largest journal. */
export const largeEmbedding: Figure = {
  name: 'scale:embedding',
  measure: (world) => measureReading(world, world.most),
}

async function measureReading(world: World, entries: number): Promise<Row[]> {
  const { client, tap, close } = await openEngine(await world.journal(entries))
  const bare = startBareModel()
  const notes = readEntries()
  const app: number[] = []
  const alone: number[] = []
  let texts = 0
  try {
    await warmModel(client)
    for (let at = 0; at < notes.length; at += batch) {
      await client.search.pause()
      for (const { title, body, lang, kind } of notes.slice(at, at + batch)) {
        await client.entries.create({ title, body, lang, kind })
      }
      tap.asked.length = 0
      app.push(
        await timed(async () => {
          await client.search.resume()
          await readingDone(client)
        }),
      )
      await bare.take([...tap.asked])
      alone.push(await bare.run())
      if (at >= warmUps * batch) texts += tap.asked.length
    }
  } finally {
    bare.close()
    await close()
  }
  return rowsOf(app.slice(warmUps), alone.slice(warmUps), { texts, entries })
}

function rowsOf(app: number[], alone: number[], of: { texts: number; entries: number }): Row[] {
  // Throughput against throughput: time against time the other way round.
  const each = ratios(alone, app)
  const perSecond = (times: number[]) => (1000 * of.texts) / times.reduce((sum, time) => sum + time, 0)
  return [
    {
      what: 'reading notes for meaning ÷ the model alone',
      value: median(each),
      unit: '×',
      goals: [{ of: 'value', least: 0.9 }],
      runs: each.length,
      how: `${of.texts} texts of real notes, ${batch} notes a round, added to ${of.entries.toLocaleString('en')}: queue, tokens, model, vectors committed, against a plain process that only runs a session over the same tokens (same threads, options and priority) right after; 5th percentile ${quantile(each, 0.05).toFixed(2)}`,
    },
    {
      what: 'texts read for meaning',
      value: perSecond(app),
      unit: '/s',
      runs: app.length,
      how: `the model alone: ${perSecond(alone).toFixed(1)} /s`,
    },
  ]
}
