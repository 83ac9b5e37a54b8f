import type { Measured } from './measure.ts'
import type { Difference } from './statistics.ts'

export interface Goal {
  goal: string
  value: string
  kept: boolean
}

/** What no change of the ranking may lose; a type that was not asked for has no goal. */
const leastOfAll = 0.75
const leastByType: Readonly<Record<string, number>> = { crosslingual: 0.84, keyword: 0.98 }
const leastGain = 0.03
const mostLoss = 0.05

/** @param gain ours minus the baseline, over all questions */
export function goalsOf(ours: Measured, baseline: Measured, gain: Difference): Goal[] {
  const types = Object.entries(ours.byType).map(([type, { ndcg10 }]) => ({
    type,
    ndcg10,
    gain: ndcg10 - (baseline.byType[type]?.ndcg10 ?? 0),
  }))
  const [worst] = types.toSorted((a, b) => a.gain - b.gain)
  const atLeast = (name: string, value: number, least: number): Goal => ({
    goal: `${name} at least ${least}`,
    value: value.toFixed(3),
    kept: value >= least,
  })
  return [
    atLeast('all', ours.ndcg10, leastOfAll),
    ...types.flatMap(({ type, ndcg10 }) => {
      const least = leastByType[type]
      return least === undefined ? [] : [atLeast(type, ndcg10, least)]
    }),
    {
      goal: `at least ${leastGain} above the baseline, beyond chance`,
      value: `${signed(gain.mean)}, 90% from ${signed(gain.low)}`,
      kept: gain.mean >= leastGain && gain.low > 0,
    },
    {
      goal: `no type more than ${mostLoss} below the baseline`,
      value: worst ? `least: ${worst.type} ${signed(worst.gain)}` : '-',
      kept: !worst || worst.gain >= -mostLoss,
    },
  ]
}

export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
}
