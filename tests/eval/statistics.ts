import { seededRandom } from '../../bench/support/random.ts'
import { quantile } from '../../bench/support/statistics.ts'

/** A mean difference and its 90% interval. */
export interface Difference {
  mean: number
  low: number
  high: number
}

const resamples = 10_000

/** The interval leaves out so much on either side. */
const tail = 0.05

/**
 * How much one recipe does better than another over the same questions, by the paired bootstrap: the questions are
 * drawn anew, with replacement, 10,000 times. The same values give the same interval.
 */
export function pairedDifference(ours: readonly number[], theirs: readonly number[]): Difference {
  if (ours.length !== theirs.length) throw new Error('not the same questions')
  const differences = ours.map((value, at) => value - (theirs[at] ?? Number.NaN))
  const random = seededRandom(1)
  const drawn = () => differences[Math.floor(random() * differences.length)] ?? Number.NaN
  const means = Array.from({ length: resamples }, () => meanOf(differences.map(drawn)))
  return { mean: meanOf(differences), low: quantile(means, tail), high: quantile(means, 1 - tail) }
}

/**
 * The chance that one of the first is above one of the second, ties counting half: the area under the ROC curve.
 * Null when there is nothing to tell apart.
 */
export function areaUnderRoc(above: readonly number[], below: readonly number[]): number | null {
  if (above.length === 0 || below.length === 0) return null
  let won = 0
  for (const one of above) for (const other of below) won += one > other ? 1 : one === other ? 0.5 : 0
  return won / (above.length * below.length)
}

/** 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
