import type { ReadDb } from '../db/database.ts'

/** A word and the set of its letters, one bit each: tells in one step that two words are far apart. */
export interface Lettered {
  word: string
  letters: number
}

/** Every distinct word of what can be found, with the number of things it is in. */
export class Vocabulary {
  /** things that can be found */
  readonly size: number
  readonly #counts = new Map<string, number>()
  readonly #sorted: string[] = []
  readonly #byLength = new Map<number, Lettered[]>()
  #mirrored: string[] | null = null

  constructor(db: ReadDb) {
    this.size = Number(db.prepare('SELECT count(*) FROM search_sources WHERE found = 1').pluck().get())
    const rows = db
      .prepare<[], { term: string; doc: number }>(
        "SELECT term, max(doc) AS doc FROM search_vocabulary WHERE col <> 'stems' GROUP BY term",
      )
      .all()
    for (const { term: word, doc } of rows) {
      this.#counts.set(word, doc)
      this.#sorted.push(word)
      const same = this.#byLength.get(word.length)
      const lettered = { word, letters: lettersOf(word) }
      if (same) same.push(lettered)
      else this.#byLength.set(word.length, [lettered])
    }
    this.#sorted.sort()
  }

  /** Things the word is in, at least. */
  count(word: string): number {
    return this.#counts.get(word) ?? 0
  }

  has(word: string): boolean {
    return this.#counts.has(word)
  }

  /** Longer words that begin with `part`. */
  beginningWith(part: string): string[] {
    return startingWith(this.#sorted, part)
  }

  /** Longer words that end with `part`. */
  endingWith(part: string): string[] {
    this.#mirrored ??= this.#sorted.map(mirror).sort()
    return startingWith(this.#mirrored, mirror(part)).map(mirror)
  }

  /** Words of a length in UTF-16 units. */
  ofLength(length: number): readonly Lettered[] {
    return this.#byLength.get(length) ?? []
  }
}

/** The letters of a word as bits; some share one. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
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

function startingWith(sorted: string[], part: string): string[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < part) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (; low < sorted.length; low++) {
    const word = sorted[low] ?? ''
    if (!word.startsWith(part)) break
    if (word.length > part.length) found.push(word)
  }
  return found
}

const mirror = (word: string) => [...word].reverse().join('')
