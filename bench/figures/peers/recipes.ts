import { readQueries } from '../../support/collection.ts'
import { openEngine } from '../../support/engine-process.ts'
import type { Row } from '../../support/figure.ts'
import { openDatabaseOf } from '../../support/open-vault.ts'
import { warmModel } from '../../support/reading.ts'
import { realQuestions } from '../../support/real-vectors.ts'
import { interleave, median, p95, timed } from '../../support/statistics.ts'
import { Scan, wholesOf } from '../../support/vector-search.ts'
import type { World } from '../../support/world.ts'
import { fusedByRank, fusedList, wordSearch } from './others.ts'

const rounds = 100
const warmUps = 10
const best = 10

/** What a whole answer takes by each recipe: the question read by the same process of the model where it is read. */
export async function measureRecipes(world: World): Promise<Row[]> {
  const root = await world.journal(world.most)
  const queries = readQueries()
  const vectors = await realQuestions()
  const database = await openDatabaseOf(root)
  const engine = await openEngine(root)
  try {
    const scan = new Scan(wholesOf(database.connection))
    const byWord = wordSearch(database.connection)
    const textOf = (round: number) => queries[round % queries.length] ?? ''
    const near = async (round: number, count: number) => {
      await engine.tap.embed(textOf(round), 'query')
      return scan.nearest(vectors[round % vectors.length] ?? new Float32Array(), count)
    }
    await warmModel(engine.client)
    const times = await interleave(
      {
        own: (round) => timed(() => engine.client.search.find({ text: textOf(round), meaning: true })),
        words: (round) => timed(() => byWord(textOf(round), best)),
        vectors: (round) => timed(() => near(round, best)),
        fused: (round) =>
          timed(async () =>
            fusedByRank([byWord(textOf(round), fusedList), await near(round, fusedList)], best),
          ),
      },
      { rounds, warmUps },
    )
    const row = (what: string, values: number[], how: string): Row => ({
      what: `an answer: ${what}`,
      value: median(values),
      p95: p95(values),
      unit: 'ms',
      runs: values.length,
      how,
    })
    const ids = 'ids of the first ten alone'
    return [
      row('Leerspoor', times.own, 'whole, with passages, marks and reasons, over the pipe of its process'),
      row('plain FTS5, BM25 of any word', times.words, ids),
      row('vectors alone', times.vectors, `${ids}; read by the same model, found by the same scan`),
      row('reciprocal rank fusion of both', times.fused, `${ids}, of 100 each`),
    ]
  } finally {
    await engine.close()
    database.close()
  }
}
