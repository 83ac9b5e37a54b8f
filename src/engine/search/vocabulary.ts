import type { ReadDb } from '../db/database.ts'
import { wordsOf } from './words.ts'

/** Words of one length and the set of letters of each, one bit a letter: tells at once that two are far apart. */
export interface Lettered {
  words: string[]
  letters: number[]
}

interface CountRow {
  term: string
  doc: number
}

/** Words read in one go before others get their turn. */
const batch = 4000

/** A word in more things than this does not become rare by one note. */
const settledCount = 1000

/** Words are told apart by so many of their last letters. */
const endingLength = 4

/** After more changes than this it is quicker to read all words again. */
const mostChanges = 1000

const noWords: Lettered = { words: [], letters: [] }

/**
 * Every distinct word of what can be found, with the number of things it is in. Words of what was changed or
 * erased since stay until the vault is opened again; they lead to nothing.
 */
export class Vocabulary {
  readonly #counts = new Map<string, number>()
  readonly #byLength = new Map<number, Lettered>()
  #size = 0
  #sorted: string[] | null = null
  readonly #byEnding = new Map<string, string[]>()

  /** Things that can be found. */
  get size(): number {
    return this.#size
  }

  /** Things the word is in, about. */
  count(word: string): number {
    return this.#counts.get(word) ?? 0
  }

  has(word: string): boolean {
    return this.#counts.has(word)
  }

  /** Longer words that begin with `part`. */
  beginningWith(part: string): string[] {
    this.#sorted ??= [...this.#counts.keys()].sort()
    return startingWith(this.#sorted, part)
  }

  /** Longer words that end with `part`, which has four letters or more. */
  endingWith(part: string): string[] {
    const alike = this.#byEnding.get(part.slice(-endingLength)) ?? []
    return alike.filter((word) => word.length > part.length && word.endsWith(part))
  }

  /** Words of a length in UTF-16 units. */
  ofLength(length: number): Lettered {
    return this.#byLength.get(length) ?? noWords
  }

  /** Reads all words, a few thousand at a time. */
  async fill(db: ReadDb) {
    this.resize(db)
    const read = db.prepare<[string, number], CountRow>(
      `SELECT term, max(doc) AS doc FROM search_vocabulary WHERE term > ? AND col <> 'stems'
       GROUP BY term ORDER BY term LIMIT ?`,
    )
    for (let last = ''; ; ) {
      const rows = read.all(last, batch)
      for (const { term, doc } of rows) this.#put(term, doc)
      if (rows.length < batch) return
      last = rows.at(-1)?.term ?? last
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** Counts the words of a text anew. */
  recount(db: ReadDb, text: string) {
    const count = db
      .prepare<[string], number | null>(
        "SELECT max(doc) FROM search_vocabulary WHERE term = ? AND col <> 'stems'",
      )
      .pluck()
    for (const word of new Set(wordsOf(text))) {
      if (this.count(word) > settledCount) continue
      this.#put(word, count.get(word) ?? 0)
    }
  }

  resize(db: ReadDb) {
    this.#size = Number(db.prepare('SELECT total FROM search_state').pluck().get())
  }

  #put(word: string, count: number) {
    if (!this.#counts.has(word)) {
      this.#sorted = null
      const ending = word.slice(-endingLength)
      const alike = this.#byEnding.get(ending)
      if (alike) alike.push(word)
      else this.#byEnding.set(ending, [word])
      const same = this.#byLength.get(word.length) ?? { words: [], letters: [] }
      same.words.push(word)
      same.letters.push(lettersOf(word))
      this.#byLength.set(word.length, same)
    }
    this.#counts.set(word, count)
  }
}

/** The letters of a word as bits; some share one. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** The vocabulary of now: filled once, then brought up to date with what changed. */
export function currentVocabulary(db: ReadDb): () => Promise<Vocabulary> {
  let known = -1
  let vocabulary = new Vocabulary()
  let busy: Promise<void> | null = null
  const refresh = async () => {
    const { words: now } = db
      .prepare<[], { words: number }>('SELECT words_revision AS words FROM search_state')
      .get() ?? { words: 0 }
    if (now === known) return
    const changed = known < 0 ? null : changedTexts(db, known)
    if (changed) {
      for (const text of changed) vocabulary.recount(db, text)
      vocabulary.resize(db)
    } else {
      const filled = new Vocabulary()
      await filled.fill(db)
      vocabulary = filled
    }
    known = now
  }
  return async () => {
    busy ??= refresh().finally(() => {
      busy = null
    })
    await busy
    return vocabulary
  }
}

/** The texts whose words changed since that revision; null when there are too many to look at one by one. */
function changedTexts(db: ReadDb, since: number): string[] | null {
  const texts = db
    .prepare<[number, number], string>(
      `SELECT concat_ws(char(10), w.title, w.body, w.labels) FROM search_sources s
       JOIN search_words w ON w.rowid = s.id WHERE s.revision > ? LIMIT ?`,
    )
    .pluck()
    .all(since, mostChanges + 1)
  return texts.length > mostChanges ? null : texts
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
