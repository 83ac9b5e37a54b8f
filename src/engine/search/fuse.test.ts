import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fused, fuse, fuseCloser, lookedAt } from './fuse.ts'
import type { LexicalResult } from './lexical.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const cosine = fc.double({ min: -1, max: 1, noNaN: true })

/** What words and meaning may say of one source. */
const said = fc.record({
  coverage: share,
  rank: fc.double({ min: 0, max: 30, noNaN: true }),
  phrases: fc.constantFrom(0, 0, 1 / 3, 1 / 2),
  meaning: cosine,
  window: cosine,
  words: cosine,
})
type Said = ReturnType<typeof said.generate>['value']

const everything = { has: () => true }

/** The order of sources that are numbered from 1, of which the first holds what was asked word for word. */
function orderOf(sources: Said[], exact: 'quoted' | 'verbatim', byMeaning: boolean): Fused[] {
  const numbered = sources.map((each, at) => [at + 1, each] as const)
  const of = (key: keyof Said) => new Map(numbered.map(([id, each]) => [id, each[key]]))
  const words: LexicalResult = {
    coverage: of('coverage').set(1, 1),
    weight: 3,
    rank: of('rank'),
    phrases: exact === 'quoted' ? of('phrases').set(1, 1) : new Map(),
    verbatim: new Set(exact === 'verbatim' ? [1] : []),
    literal: new Set(),
    variants: new Set(),
    stems: new Set(),
    prefix: null,
  }
  const first = fuse(words, byMeaning ? of('meaning') : null, { allowed: everything, most: lookedAt })
  const closer = new Map(
    numbered.map(([id, { window, words: near }]) => [id, { window, words: near, place: null }]),
  )
  return byMeaning ? fuseCloser(words, first, closer) : first
}

describe.each(['quoted', 'verbatim'] as const)('what is in a note word for word (%s)', (exact) => {
  test.each([true, false])('comes first, whatever else is said of others (meaning: %s)', (byMeaning) => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 80 }), (sources) => {
        expect(orderOf(sources, exact, byMeaning)[0]?.id).toBe(1)
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})

test('one order of the same, however it came in', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 2, maxLength: 40 }), (sources) => {
      const ids = () => orderOf(sources, 'quoted', true).map(({ id }) => id)
      expect(ids()).toEqual(ids())
      expect(new Set(ids()).size).toBe(Math.min(sources.length, lookedAt))
    }),
    { numRuns: 100, seed: 1 },
  )
})
