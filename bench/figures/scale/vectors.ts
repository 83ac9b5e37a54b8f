import type { Connection } from '../../../src/engine/db/database.ts'
import { dimensions } from '../../../src/engine/model/model-folder.ts'
import type { Figure, Row } from '../../support/figure.ts'
import { NearVectors } from '../../support/near-vectors.ts'
import { openDatabaseOf } from '../../support/open-vault.ts'
import { seededRandom } from '../../support/random.ts'
import { realQuestions, realVectors } from '../../support/real-vectors.ts'
import { interleave, median, p95, ratios, timed } from '../../support/statistics.ts'
import {
  countVectors,
  exactlyNearest,
  loadVectors,
  nearestNotes,
  rowsOf,
  Scan,
  wholesOf,
} from '../../support/vector-search.ts'
import type { World } from '../../support/world.ts'
import { growthRow, sizesOf } from './sizes.ts'

const rounds = 100
const warmUps = 10
const loads = 10

/** Hits that are compared. */
const best = 10

/** A byte that is never there: looking for it reads all of them. */
const absent = 0x80

/** Search among vectors in memory, and how they come there. */
export const vectors: Figure = {
  name: 'scale:vectors',
  async measure(world) {
    const questions = await realQuestions()
    const questionOf = (round: number) => questions[round % questions.length] ?? new Float32Array(dimensions)
    const { connection, close } = await openDatabaseOf(await world.journal(world.most))
    try {
      return [
        await measureLoading(connection),
        measureRecall([...wholesOf(connection)], questions),
        await measureScan(connection, questionOf),
        ...(await measureGrowth(world, questionOf)),
      ]
    } finally {
      close()
    }
  },
}

async function measureLoading(connection: Connection): Promise<Row> {
  const times = await interleave(
    {
      load: () => timed(() => loadVectors(connection)),
      read: () =>
        timed(() => {
          for (const row of rowsOf(connection)) row.at(0)
        }),
    },
    { rounds: loads, warmUps: 1 },
  )
  const each = ratios(times.load, times.read)
  return {
    what: 'loading vectors ÷ reading the same rows',
    value: median(each),
    p95: p95(each),
    unit: '×',
    goals: [{ of: 'value', most: 1.3 }],
    runs: loads,
    how: `${countVectors(connection)} vectors, decrypted, centred and made small, against a plain SELECT of them; ${median(times.load).toFixed(0)} against ${median(times.read).toFixed(0)} ms`,
  }
}

function measureRecall(wholes: Float32Array[], questions: Float32Array[]): Row {
  const scan = new Scan(wholes)
  const shares = questions.map((question) => {
    const right = new Set(exactlyNearest(question, wholes, best))
    return scan.nearest(question, best).filter((place) => right.has(place)).length / best
  })
  return {
    what: `recall@${best} of 8-bit vectors against 32-bit ones`,
    value: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    unit: '',
    goals: [{ of: 'value', least: 0.96 }],
    runs: shares.length,
    how: `mean over the judged questions among ${wholes.length} vectors; where numbers are cut was set by the model's size alone, not by what is searched`,
  }
}

async function measureScan(
  connection: Connection,
  questionOf: (round: number) => Float32Array,
): Promise<Row> {
  const loaded = await loadVectors(connection)
  const count = countVectors(connection)
  const bytes = Buffer.alloc(count * dimensions, 1)
  const times = await interleave(
    {
      scan: (round) => timed(() => nearestNotes(loaded, questionOf(round), best)),
      read: () => timed(() => bytes.indexOf(absent)),
    },
    { rounds, warmUps },
  )
  const each = ratios(times.scan, times.read)
  return {
    what: 'exact vector search ÷ a plain read of the same bytes',
    value: median(each),
    p95: p95(each),
    unit: '×',
    goals: [{ of: 'value', most: 3 }],
    runs: rounds,
    how: `best ${best} notes among ${count} vectors, windows of long notes in it, against memchr over as many bytes; ${median(times.scan).toFixed(1)} against ${median(times.read).toFixed(1)} ms`,
  }
}

/** Of notes with one vector each. */
async function measureGrowth(world: World, questionOf: (round: number) => Float32Array): Promise<Row[]> {
  const sizes = sizesOf(world)
  const near = new NearVectors(await realVectors(), seededRandom(3))
  const search = (count: number) => {
    const scan = new Scan(near.take(count))
    return (round: number) => timed(() => scan.nearest(questionOf(round), best))
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
