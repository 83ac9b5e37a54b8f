import type { ReadDb } from '../db/database.ts'
import { joinedWords, slipsOf, type Variant, variantsOf } from './expand.ts'
import { foundText } from './lexical-index.ts'
import type { ReadQuery } from './read-query.ts'
import type { Vocabulary } from './vocabulary.ts'
import { holdsWords, stemsOf } from './words.ts'

/** What the words of a question find. Keys are numbers of sources. */
export interface LexicalResult {
  /** share of the weight of the question's words that is in the source, 0–1 */
  coverage: Map<number, number>
  /** that weight, in words of which each is in a single source: what it is worth to hold all of it */
  weight: number
  /** BM25 over words and their variants: the order when nothing else decides */
  rank: Map<number, number>
  /** share of the quoted phrases that stand in the source, 0–1 */
  phrases: Map<number, number>
  /** sources that hold the whole question, word after word */
  verbatim: Set<number>
  /** the words of the question that were looked for, and what else counts as one of them */
  literal: Set<string>
  variants: Set<string>
  stems: Set<string>
  /** the unfinished word: what begins with it counts too */
  prefix: string | null
}

/** What one word of the question finds: how much of it each source has, and BM25 where that says something. */
interface TermHits {
  weight: Map<number, number>
  rank: Map<number, number>
  /** things with the word as it is */
  exact: number
}

/** A word in more than this share of everything says little when another word remains. */
const frequentShare = 0.08
const frequentLeast = 4

/** What a form of a word is worth against the word itself; and a word that begins with it. */
const stemWorth = 0.9
const prefixWorth = 0.7

/** Matches per look-up, newest first: keeps a frequent word or a short prefix from taking long. */
const mostMatches = 600

/** Of words in more things than this, how often one is in a thing says little: BM25 is left out. */
const mostRanked = 500

/** A common word is also looked for beside so many of the rarest other words. */
const mostBeside = 2

/** Of a prefix that begins so many words, only the most common ones are looked up. */
const mostBeginnings = 24

/** Unfinished words shorter than this begin too many words to be looked for inside others. */
const leastInside = 5

/** Longer questions are read as they are: with this many words, slips and compounds no longer decide. */
const mostExpanded = 14

/** Words looked up for one question. */
const mostWords = 16

/** With fewer things than this, how often a word is there tells nothing yet. */
const leastSize = 100

/** What has every word of the question is read to see whether they follow each other. */
const mostVerbatim = 100
const allWords = 0.999

const columns = '{title body labels}'

/** Looks the words of a question up: as they are, in other forms, in compounds, and spelt otherwise. */
export function searchWords(db: ReadDb, query: ReadQuery, vocabulary: Vocabulary): LexicalResult {
  const result: LexicalResult = {
    coverage: new Map(),
    weight: 0,
    rank: new Map(),
    phrases: phraseShares(db, query.phrases),
    verbatim: new Set(),
    literal: new Set(),
    variants: new Set(),
    stems: new Set(),
    prefix: null,
  }
  const terms = tellingWords(query.words, vocabulary)
  const words = query.tokens.map((token) => token.word)
  const joined = terms.length <= mostExpanded ? joinedWords(words, vocabulary) : null
  let total = 0
  const look = new Look(db, vocabulary, result, terms)
  for (const word of terms) {
    const variants = joined ? otherWaysOf(word, query, vocabulary).concat(joined.get(word) ?? []) : []
    const { exact, weight, rank } = look.up(word, variants, query.unfinished === word)
    const idf = idfOf(exact || weight.size, vocabulary.size)
    total += idf
    for (const [id, share] of weight) {
      add(result.coverage, id, idf * share)
      add(result.rank, id, rank.get(id) ?? idf * share)
    }
  }
  for (const [id, sum] of result.coverage) result.coverage.set(id, sum / total)
  result.weight = total / idfOf(1, vocabulary.size)
  if (words.length > 1) addVerbatim(db, words, result)
  return result
}

/** Without words that are in so many things that they tell nothing; all of them when no other is left. */
function tellingWords(words: string[], vocabulary: Vocabulary): string[] {
  const limit = Math.max(frequentLeast, frequentShare * vocabulary.size)
  const telling = words.filter((word) => vocabulary.count(word) <= limit)
  if (telling.length === 0) return words.slice(0, mostWords)
  if (telling.length <= mostWords) return telling
  // Of a pasted page the rarest words that are known at all.
  const known = telling.filter((word) => vocabulary.has(word))
  return known.sort((a, b) => vocabulary.count(a) - vocabulary.count(b)).slice(0, mostWords)
}

/** A common word is found often enough as it is, and one that is hardly begun is part of too many. */
function otherWaysOf(word: string, query: ReadQuery, vocabulary: Vocabulary): Variant[] {
  const isBegun = query.unfinished === word && word.length < leastInside
  return isBegun || vocabulary.count(word) > mostRanked ? [] : variantsOf(word, vocabulary)
}

/** Looks words up in every way they may stand there. */
class Look {
  readonly #db: ReadDb
  readonly #vocabulary: Vocabulary
  readonly #result: LexicalResult
  readonly #rarest: readonly string[]
  #hits: TermHits = { weight: new Map(), rank: new Map(), exact: 0 }

  constructor(db: ReadDb, vocabulary: Vocabulary, result: LexicalResult, terms: readonly string[]) {
    this.#db = db
    this.#vocabulary = vocabulary
    this.#result = result
    this.#rarest = terms.toSorted((a, b) => vocabulary.count(a) - vocabulary.count(b))
  }

  up(word: string, variants: Variant[], unfinished: boolean): TermHits {
    this.#hits = { weight: new Map(), rank: new Map(), exact: 0 }
    this.#takeWord(word)
    if (unfinished && word.length > 1) this.#takeBeginnings(word)
    this.#takeVariants(variants)
    if (this.#hits.weight.size === 0) this.#takeVariants(slipsOf(word, this.#vocabulary))
    return this.#hits
  }

  #takeWord(word: string) {
    const { literal, stems } = this.#result
    literal.add(word)
    const count = this.#vocabulary.count(word)
    const exact = `${columns} : ${quote(word)}`
    if (count <= mostRanked) this.#hits.exact = this.#rank(exact)
    else {
      this.#take(exact, 1)
      this.#takeBeside(word, count)
      this.#hits.exact = count
    }
    for (const stem of stemsOf(word)) stems.add(stem)
    this.#take(stemsExpression(word), stemWorth)
  }

  /** Of a common word the newest are not enough: an old note may have it beside another word of the question. */
  #takeBeside(word: string, count: number) {
    const others = this.#rarest.filter((other) => other !== word).slice(0, mostBeside)
    if (count <= mostMatches || others.length === 0) return
    this.#take(`${columns} : ${quote(word)} AND (${others.map(stemsExpression).join(' OR ')})`, 1)
  }

  #takeBeginnings(part: string) {
    this.#result.prefix = part
    const words = this.#vocabulary.beginningWith(part)
    const count = words.reduce((sum, word) => sum + this.#vocabulary.count(word), 0)
    if (count === 0) return
    if (count <= mostMatches) {
      this.#take(`${columns} : ${quote(part)} *`, prefixWorth)
      return
    }
    const common = words
      .sort((a, b) => this.#vocabulary.count(b) - this.#vocabulary.count(a))
      .slice(0, mostBeginnings)
    this.#take(`${columns} : (${common.map(quote).join(' OR ')})`, prefixWorth)
  }

  /** Single words of one weight are looked up together. */
  #takeVariants(variants: Variant[]) {
    const together = new Map<number, string[]>()
    for (const { words, weight } of variants) {
      for (const word of words) this.#result.variants.add(word)
      const [only, ...more] = words
      if (only === undefined) continue
      if (more.length > 0) this.#take(`${columns} : (${words.map(quote).join(' AND ')})`, weight)
      else together.set(weight, [...(together.get(weight) ?? []), only])
    }
    for (const [weight, words] of together) {
      this.#take(`${columns} : (${words.map(quote).join(' OR ')})`, weight)
    }
  }

  #take(expression: string, worth: number) {
    const { weight } = this.#hits
    for (const id of newest(this.#db, expression)) weight.set(id, Math.max(weight.get(id) ?? 0, worth))
  }

  /** @returns how many there are */
  #rank(expression: string): number {
    const { weight, rank } = this.#hits
    const found = ranked(this.#db, expression)
    for (const { id, bm25 } of found) {
      weight.set(id, 1)
      rank.set(id, -bm25)
    }
    return found.length
  }
}

/** Any form of the word. */
function stemsExpression(word: string): string {
  return `stems : (${[word, ...stemsOf(word)].map(quote).join(' OR ')})`
}

function ranked(db: ReadDb, expression: string): { id: number; bm25: number }[] {
  return db
    .prepare<[string], { id: number; bm25: number }>(
      // Weights of title, body, labels and stems.
      `SELECT rowid AS id, bm25(search_words, 3, 1, 1.5, 0.5) AS bm25 FROM search_words
       WHERE search_words MATCH ? ORDER BY rowid DESC`,
    )
    .all(expression)
}

function newest(db: ReadDb, expression: string): number[] {
  return db
    .prepare<[string, number], number>(
      'SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck()
    .all(expression, mostMatches)
}

/** The share of the quoted phrases each source holds. */
function phraseShares(db: ReadDb, phrases: string[][]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const phrase of phrases) {
    for (const id of newest(db, `${columns} : ${quote(phrase.join(' '))}`)) add(counts, id, 1)
  }
  return new Map([...counts].map(([id, count]) => [id, count / phrases.length]))
}

/** Notes which of those that have every word have them one after another. */
function addVerbatim(db: ReadDb, words: string[], { coverage, verbatim }: LexicalResult) {
  let looked = 0
  for (const [id, share] of coverage) {
    if (share < allWords) continue
    const text = foundText(db, id)
    if (text && (holdsWords(text.title, words) || holdsWords(text.body, words))) verbatim.add(id)
    looked += 1
    if (looked === mostVerbatim) return
  }
}

/** Inverse document frequency, as BM25 has it; a young journal counts words as if it were larger. */
function idfOf(count: number, size: number): number {
  const all = Math.max(size, leastSize)
  return Math.log(1 + (Math.max(0, all - count) + 0.5) / (count + 0.5))
}

/** Words hold letters and digits only, so they need no more than quotation marks. */
const quote = (word: string) => `"${word}"`

function add(map: Map<number, number>, id: number, value: number) {
  map.set(id, (map.get(id) ?? 0) + value)
}
