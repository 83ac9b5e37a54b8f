import type { Connection } from '../../../src/engine/db/database.ts'
import { dimensions } from '../../../src/engine/model/model-folder.ts'
import type { Figure, Row } from '../../support/figure.ts'
import { NearVectors } from '../../support/near-vectors.ts'
import { openDatabaseOf } from '../../support/open-vault.ts'
import { seededRandom } from '../../support/random.ts'
import { realQuestions, realVectors } from '../../support/real-vectors.ts'
import { interleave, median, p95, ratios, timed } from '../../support/statistics.ts'
import { vectorSearch } from '../../support/vector-search.ts'
import type { World } from '../../support/world.ts'
import { growthRow, sizesOf } from './sizes.ts'

const rounds = 100
const warmUps = 10
const loads = 10

/** Hits that are compared. */
const best = 10

/** A byte the engine's vectors never hold: looking for it reads all of them. */
const absent = 0x80

/** Search among vectors in memory, and how they come there. */
export const vectors: Figure = {
  name: 'scale:vectors',
  async measure(world) {
    const questions = await realQuestions()
    const { connection, close } = await openDatabaseOf(await world.journal(world.most))
    try {
      return [
        ...(await measureLoading(connection)),
        await measureRecall(connection, questions),
        ...(await measureScan(connection, questions)),
        ...(await measureGrowth(questions, world)),
      ]
    } finally {
      close()
    }
  },
}

const countOf = (connection: Connection) =>
  Number(connection.prepare('SELECT count(*) FROM search_vectors').pluck().get())

async function measureLoading(connection: Connection): Promise<Row[]> {
  const rows = connection.prepare<[], Buffer>('SELECT vector FROM search_vectors').pluck()
  const times = await interleave(
    {
      load: () => timed(() => vectorSearch.load(connection)),
      read: () =>
        timed(() => {
          for (const vector of rows.iterate()) vector.at(0)
        }),
    },
    { rounds: loads, warmUps: 1 },
  )
  const each = ratios(times.load, times.read)
  return [
    {
      what: 'loading vectors ÷ reading the same rows',
      value: median(each),
      p95: p95(each),
      unit: '×',
      goals: [{ of: 'value', most: 1.3 }],
      runs: loads,
      how: `${countOf(connection)} vectors, decrypted, centred and made small, against a plain SELECT of them; ${median(times.load).toFixed(0)} against ${median(times.read).toFixed(0)} ms`,
    },
  ]
}

async function measureRecall(connection: Connection, questions: Float32Array[]): Promise<Row> {
  const small = await vectorSearch.load(connection)
  const exact = vectorSearch.loadExact(connection)
  const shares: number[] = []
  for (const question of questions) {
    const right = new Set(await vectorSearch.nearest(question, exact, best))
    const found = await vectorSearch.nearest(question, small, best)
    shares.push(found.filter((id) => right.has(id)).length / best)
  }
  return {
    what: `recall@${best} of 8-bit vectors against 32-bit ones`,
    value: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    unit: '',
    goals: [{ of: 'value', least: 0.96 }],
    runs: shares.length,
    how: `mean over the judged questions; nothing was calibrated on what is searched: ${countOf(connection)} vectors near those of tests/eval`,
  }
}

async function measureScan(connection: Connection, questions: Float32Array[]): Promise<Row[]> {
  const sources = await vectorSearch.load(connection)
  const count = countOf(connection)
  const bytes = Buffer.alloc(count * dimensions, 1)
  const questionOf = (round: number) => questions[round % questions.length] ?? new Float32Array(dimensions)
  const times = await interleave(
    {
      scan: (round) => timed(() => vectorSearch.nearest(questionOf(round), sources, best)),
      read: () => timed(() => bytes.indexOf(absent)),
    },
    { rounds, warmUps },
  )
  const each = ratios(times.scan, times.read)
  return [
    {
      what: 'exact vector search ÷ a plain read of the same bytes',
      value: median(each),
      p95: p95(each),
      unit: '×',
      goals: [{ of: 'value', most: 3 }],
      runs: rounds,
      how: `best ${best} of ${count} vectors against memchr over as many bytes; ${median(times.scan).toFixed(1)} against ${median(times.read).toFixed(1)} ms`,
    },
  ]
}

/** Of entries with one vector each. */
async function measureGrowth(questions: Float32Array[], world: World): Promise<Row[]> {
  const sizes = sizesOf(world)
  const near = new NearVectors(await realVectors(), seededRandom(3))
  const of = (count: number) => vectorSearch.synthetic(count, () => near.next('nl'))
  const search = (count: number) => {
    const sources = of(count)
    return (round: number) => {
      const question = questions[round % questions.length] ?? new Float32Array(dimensions)
      return timed(() => vectorSearch.nearest(question, sources, best))
    }
  }
  const times = await interleave(
    {
      small: search(sizes.small),
      middle: search(sizes.middle),
      large: search(sizes.large),
      tenfold: search(10 * sizes.large),
    },
    { rounds, warmUps },
  )
  const each = ratios(times.tenfold, times.large)
  const what = 'exact vector search'
  return [
    growthRow(what, sizes, times, 'ms'),
    {
      what: `${what} among ten times as many vectors ÷ the same`,
      value: median(each),
      p95: p95(each),
      unit: '×',
      goals: [{ of: 'value', most: 11 }],
      runs: rounds,
      how: `${(10 * sizes.large).toLocaleString('en')} vectors in memory; ${median(times.tenfold).toFixed(1)} against ${median(times.large).toFixed(1)} ms`,
    },
  ]
}
