import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../bench/support/random.ts'
import { areaUnderRoc, pairedDifference } from './statistics.ts'

describe('the difference between two recipes', () => {
  test('is the mean, with an interval that is as wide as theory says', () => {
    const random = seededRandom(7)
    const theirs = Array.from({ length: 200 }, () => random())
    const ours = theirs.map((value) => value + 0.1 + (random() - 0.5) * 0.6)
    const { mean, low, high } = pairedDifference(ours, theirs)
    const differences = ours.map((value, at) => value - (theirs[at] ?? 0))
    const exact = differences.reduce((sum, value) => sum + value, 0) / 200
    const deviation = Math.sqrt(differences.reduce((sum, value) => sum + (value - exact) ** 2, 0) / 200)
    expect(mean).toBeCloseTo(exact, 12)
    // 90% of a normal spread lies within 1.645 standard errors.
    expect(low).toBeCloseTo(exact - (1.645 * deviation) / Math.sqrt(200), 2)
    expect(high).toBeCloseTo(exact + (1.645 * deviation) / Math.sqrt(200), 2)
  })

  test('is found around nothing where there is none, and is the same on every run', () => {
    const ours = [0, 1, 0, 1, 0.5, 0.2, 0.9]
    const theirs = [1, 0, 0.5, 0, 1, 0.9, 0.2]
    const { low, high } = pairedDifference(ours, theirs)
    expect(low).toBeLessThan(0)
    expect(high).toBeGreaterThan(0)
    expect(pairedDifference(ours, theirs)).toEqual({ ...pairedDifference(ours, theirs), low, high })
  })

  test('pairs questions: a small gain on every one is certain', () => {
    const theirs = [0, 0.3, 0.6, 0.9]
    const { low, high } = pairedDifference(
      theirs.map((value) => value + 0.05),
      theirs,
    )
    expect(low).toBeCloseTo(0.05, 10)
    expect(high).toBeCloseTo(0.05, 10)
    expect(() => pairedDifference([1], theirs)).toThrow('not the same questions')
  })
})

test.each([
  ['all apart', [3, 4], [1, 2], 1],
  ['the wrong way round', [1, 2], [3, 4], 0],
  ['nothing to tell by', [1, 1], [1, 1], 0.5],
  ['one pair of four wrong', [1, 3], [0, 2], 0.75],
  ['certain on both sides', [Number.POSITIVE_INFINITY], [Number.POSITIVE_INFINITY, 0], 0.75],
  ['nothing on one side', [1], [], null],
])('area under the curve: %s', (_name, above, below, area) => {
  expect(areaUnderRoc(above, below)).toBe(area)
})
