import { describe, expect, it } from 'vitest'
import { makeJournal } from '../../bench/support/journal.ts'
import { growthPower } from '../../bench/support/statistics.ts'

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

describe('the journal of the bench', () => {
  const journal = makeJournal(5000)
  const texts = journal.map(({ title, body }) => `${title} ${body}`)

  it('is the same for the same seed, and begins alike however long it gets', () => {
    expect(makeJournal(40)).toEqual(journal.slice(0, 40))
    expect(makeJournal(40, 2)).not.toEqual(journal.slice(0, 40))
  })

  it('has notes as long as real ones, two thirds of them Dutch', () => {
    const lengths = journal.map(({ title, body }) => (body || title).split(/\s+/).length)
    expect(lengths.reduce((sum, length) => sum + length, 0) / journal.length).toBeCloseTo(33, -1)
    expect(lengths.filter((length) => length > 60).length / journal.length).toBeCloseTo(0.1, 1)
    expect(journal.filter(({ lang }) => lang === 'nl').length / journal.length).toBeCloseTo(2 / 3, 1)
  })

  it('repeats hardly any note', () => {
    expect(new Set(texts).size).toBeGreaterThan(0.999 * texts.length)
  })

  it('has ever more words, as real text has (Heaps)', () => {
    const sizes = [50, 500, 5000]
    const distinct = sizes.map((size) => new Set(texts.slice(0, size).flatMap(wordsOf)).size)
    const power = growthPower(sizes, distinct)
    expect(power).toBeGreaterThan(0.45)
    expect(power).toBeLessThan(0.8)
  })

  it('uses few words often and many seldom (Zipf)', () => {
    const counts = [...Map.groupBy(texts.flatMap(wordsOf), (word) => word).values()].map(
      ({ length }) => length,
    )
    counts.sort((a, b) => b - a)
    const ranks = [1, 10, 100, 1000]
    const power = growthPower(
      ranks,
      ranks.map((rank) => counts[rank - 1] ?? 0),
    )
    expect(power).toBeLessThan(-0.7)
    expect(power).toBeGreaterThan(-1.4)
  })
})
