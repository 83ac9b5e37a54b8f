import type { ReadDb } from '../../../src/engine/db/database.ts'

/** How many of each list are put together, and how much the first places count (as its authors have it). */
const listed = 100
const flatness = 60

/** Reciprocal rank fusion of lists, best first. */
export function fusedByRank<Id>(lists: readonly (readonly Id[])[], count: number): Id[] {
  const scores = new Map<Id, number>()
  for (const list of lists) {
    for (const [at, id] of list.slice(0, listed).entries()) {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (flatness + at + 1))
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id)
    .slice(0, count)
}

/** FTS5 as it is mostly used: any of the words, by BM25. */
export function wordSearch(db: ReadDb) {
  const search = db
    .prepare<[string, number], number>(
      'SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY bm25(search_words) LIMIT ?',
    )
    .pluck()
  return (text: string, count: number): number[] => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
    return search.all(`{title body} : (${words.map((word) => `"${word}"`).join(' OR ')})`, count)
  }
}

export const fusedList = listed
