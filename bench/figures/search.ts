import { readQueries } from '../support/collection.ts'
import { openEngine } from '../support/engine-process.ts'
import type { Figure, Row } from '../support/figure.ts'
import { warmModel } from '../support/reading.ts'
import { interleave, median, p95, ratios, timed } from '../support/statistics.ts'
import type { World } from '../support/world.ts'
import { measureSearchPage } from './search-page.ts'

/** Finding back: what the engine adds to reading the question, and what the page adds to that. */
export const search: Figure = {
  name: 'search',
  measure: async (world) => [...(await measureEngine(world)), ...(await measureSearchPage(world))],
}

async function measureEngine(world: World): Promise<Row[]> {
  const root = await world.journal()
  const { client, tap, close } = await openEngine(root)
  const queries = readQueries()
  const inEngine: number[] = []
  try {
    await warmModel(client)
    const textOf = (round: number) => queries[round % queries.length] ?? ''
    const { answer, reading, words } = await interleave(
      {
        answer: (round) =>
          timed(async () => {
            const { meaning, tookMs } = await client.search.find({ text: textOf(round), meaning: true })
            if (meaning !== 'ready') throw new Error(`not found by meaning: ${meaning}`)
            inEngine.push(tookMs)
          }),
        reading: (round) => timed(() => tap.embed(textOf(round), 'query')),
        words: (round) => timed(() => client.search.find({ text: textOf(round), meaning: false })),
      },
      { rounds: 120, warmUps: 10 },
    )
    const times = ratios(answer, reading)
    const how = `the judged queries of tests/eval over ${world.entries} entries, whose vectors lie near real ones`
    const common = { runs: answer.length, unit: 'ms' as const }
    return [
      {
        what: 'search: answer with meaning ÷ reading the question alone',
        value: median(times),
        p95: p95(times),
        unit: '×',
        goals: [{ of: 'value', most: 2 }],
        runs: times.length,
        how: `both through the same embedder process, interleaved; the answer comes over the pipe of the engine's process; ${how}`,
      },
      { what: 'search: answer with meaning', value: median(answer), p95: p95(answer), ...common, how },
      {
        what: 'search: the same, inside the engine',
        value: median(inEngine),
        p95: p95(inEngine),
        ...common,
        how: 'as the answer tells it (tookMs)',
      },
      {
        what: 'search: reading the question alone',
        value: median(reading),
        p95: p95(reading),
        ...common,
        how: 'asked of the embedder process directly',
      },
      { what: 'search: answer by word', value: median(words), p95: p95(words), ...common, how },
    ]
  } finally {
    await close()
  }
}
