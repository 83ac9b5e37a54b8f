import type { ReadDb } from '../db/database.ts'

/** Every distinct word of what can be found, with the number of things it is in. */
export class Vocabulary {
  readonly #counts = new Map<string, number>()
  readonly #byLength = new Map<number, string[]>()
  readonly size: number

  constructor(db: ReadDb) {
    this.size = Number(db.prepare('SELECT count(*) FROM search_sources WHERE found = 1').pluck().get())
    const rows = db
      .prepare<[], { term: string; doc: number }>(
        "SELECT term, max(doc) AS doc FROM search_vocabulary WHERE col <> 'stems' GROUP BY term",
      )
      .all()
    for (const { term, doc } of rows) {
      this.#counts.set(term, doc)
      const same = this.#byLength.get(term.length)
      if (same) same.push(term)
      else this.#byLength.set(term.length, [term])
    }
  }

  /** Things the word is in, at least. */
  count(word: string): number {
    return this.#counts.get(word) ?? 0
  }

  has(word: string): boolean {
    return this.#counts.has(word)
  }

  words(): Iterable<string> {
    return this.#counts.keys()
  }

  /** Words of a length in UTF-16 units. */
  ofLength(length: number): readonly string[] {
    return this.#byLength.get(length) ?? []
  }
}

/** The vocabulary of now: read again when the words of the index changed. */
export function currentVocabulary(db: ReadDb): () => Vocabulary {
  let revision = -1
  let vocabulary: Vocabulary | null = null
  return () => {
    const now = Number(db.prepare('SELECT words_revision FROM search_state').pluck().get())
    if (!vocabulary || now !== revision) vocabulary = new Vocabulary(db)
    revision = now
    return vocabulary
  }
}
