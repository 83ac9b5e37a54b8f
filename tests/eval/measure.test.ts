import { expect, test } from 'vitest'
import { fusedByRank } from './baselines.ts'
import { goalsOf } from './goals.ts'
import { type Measured, measure } from './measure.ts'

test('nDCG@10 and recall@10, per type and over all; a question without an answer does not count', () => {
  const queries = [
    { text: 'best first', type: 'keyword', relevant: { a: 2, b: 1, c: 0 } },
    { text: 'best second', type: 'typo', relevant: { a: 2 } },
    { text: 'past the tenth', type: 'typo', relevant: { a: 1 } },
    { text: 'no answer', type: 'none', relevant: {} },
  ]
  const many = Array.from({ length: 10 }, (_, at) => `x${at}`)
  const found = measure(queries, [['a', 'b'], ['x', 'a'], [...many, 'a'], ['a']])
  const second = 1 / Math.log2(3)
  expect(found.n).toBe(3)
  expect(found.ndcg10).toBeCloseTo((1 + second) / 3, 12)
  expect(found.recall10).toBeCloseTo(2 / 3, 12)
  expect(found.byType.keyword).toEqual({ ndcg10: 1, recall10: 1, n: 1 })
  expect(found.byType.typo?.ndcg10).toBeCloseTo(second / 2, 12)
  expect(Object.keys(found.byType)).toEqual(['keyword', 'typo'])
})

test('ranks are fused: what two lists have comes before what one has', () => {
  expect(
    fusedByRank([
      ['a', 'b', 'c'],
      ['d', 'b'],
    ]),
  ).toEqual(['b', 'a', 'd', 'c'])
})

test('goals are kept or missed, each by its own figure', () => {
  const measured = (ndcg10: number, byType: Record<string, number> = {}): Measured => ({
    ndcg10,
    recall10: 1,
    n: 1,
    byType: Object.fromEntries(
      Object.entries(byType).map(([type, each]) => [type, { ndcg10: each, recall10: 1, n: 1 }]),
    ),
  })
  const kept = (...given: Parameters<typeof goalsOf>) => goalsOf(...given).map((each) => each.kept)
  const ours = { keyword: 0.98, crosslingual: 0.84 }
  const sure = { mean: 0.05, low: 0.01, high: 0.09 }
  expect(kept(measured(0.8, ours), measured(0.75, ours), sure)).toEqual([true, true, true, true, true])
  expect(kept(measured(0.74), measured(0.7), sure)).toEqual([false, true, true])
  expect(kept(measured(0.8, { keyword: 0.97 }), measured(0.8), { ...sure, low: -0.01 })).toEqual([
    true,
    false,
    false,
    true,
  ])
  expect(kept(measured(0.8, { typo: 0.5 }), measured(0.8, { typo: 0.6 }), { ...sure, mean: 0.02 })).toEqual([
    true,
    false,
    false,
  ])
})
