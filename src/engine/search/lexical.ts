import type { ReadDb } from '../db/database.ts'
import { joinedWords, type Variant, variantsOf } from './expand.ts'
import type { ReadQuery } from './read-query.ts'
import type { Vocabulary } from './vocabulary.ts'
import { stemsOf } from './words.ts'

/** What the words of a question find. Keys are numbers of sources. */
export interface LexicalResult {
  /** share of the weight of the question's words that is in the source, 0–1 */
  coverage: Map<number, number>
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

interface Hit {
  id: number
  bm25: number
}

interface TermHits {
  weight: Map<number, number>
  rank: Map<number, number>
  exact: number
}

/** A word in more than this share of everything says little when another word remains. */
const frequentShare = 0.08
const frequentLeast = 4

/** What a form of a word is worth against the word itself; and a word that begins with it. */
const stemWorth = 0.9
const prefixWorth = 0.7

/** Matches per look-up, newest first: keeps a frequent word or a short prefix from taking long. */
const mostMatches = 2000

/** Longer questions are read as they are: with this many words, slips and compounds no longer decide. */
const mostExpanded = 14

/** Words looked up for one question. */
const mostWords = 40

/** With fewer things than this, how often a word is there tells nothing yet. */
const leastSize = 100

const columns = '{title body labels}'

/** Looks the words of a question up: as they are, in other forms, in compounds, and spelt otherwise. */
export function searchWords(db: ReadDb, query: ReadQuery, vocabulary: Vocabulary): LexicalResult {
  const result: LexicalResult = {
    coverage: new Map(),
    rank: new Map(),
    phrases: phraseShares(db, query.phrases),
    verbatim: new Set(),
    literal: new Set(),
    variants: new Set(),
    stems: new Set(),
    prefix: null,
  }
  const terms = tellingWords(query.words, vocabulary)
  const joined =
    terms.length <= mostExpanded
      ? joinedWords(
          query.tokens.map((t) => t.word),
          vocabulary,
        )
      : null
  let total = 0
  for (const word of terms) {
    result.literal.add(word)
    const variants = joined ? [...variantsOf(word, vocabulary), ...(joined.get(word) ?? [])] : []
    const hits = lookUp(db, word, variants, query.unfinished === word, result)
    const idf = idfOf(hits.exact || hits.weight.size, vocabulary.size)
    total += idf
    for (const [id, weight] of hits.weight) add(result.coverage, id, idf * weight)
    for (const [id, rank] of hits.rank) add(result.rank, id, rank)
  }
  for (const [id, sum] of result.coverage) result.coverage.set(id, sum / total)
  if (query.words.length > 1 && result.coverage.size > 0) {
    for (const { id } of match(db, `${columns} : ${phraseOf(query.tokens.map((t) => t.word))}`)) {
      result.verbatim.add(id)
    }
  }
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

function lookUp(
  db: ReadDb,
  word: string,
  variants: Variant[],
  unfinished: boolean,
  result: LexicalResult,
): TermHits {
  const hits: TermHits = { weight: new Map(), rank: new Map(), exact: 0 }
  const take = (found: Hit[], weight: number) => {
    for (const { id, bm25 } of found) {
      hits.weight.set(id, Math.max(hits.weight.get(id) ?? 0, weight))
      hits.rank.set(id, Math.max(hits.rank.get(id) ?? 0, -bm25 * weight))
    }
    return found.length
  }
  hits.exact = take(match(db, `${columns} : ${quote(word)}`), 1)
  const stems = stemsOf(word)
  for (const stem of stems) result.stems.add(stem)
  let known = take(match(db, `stems : (${[word, ...stems].map(quote).join(' OR ')})`), stemWorth)
  if (unfinished && word.length > 1) {
    known += take(match(db, `${columns} : ${quote(word)} *`), prefixWorth)
    result.prefix = word
  }
  for (const variant of variants) {
    if (variant.slip && known > 0) continue
    const found = match(db, `${columns} : (${variant.words.map(quote).join(' AND ')})`)
    if (take(found, variant.weight) > 0) for (const each of variant.words) result.variants.add(each)
  }
  return hits
}

/** The share of the quoted phrases each source holds. */
function phraseShares(db: ReadDb, phrases: string[][]): Map<number, number> {
  const shares = new Map<number, number>()
  for (const phrase of phrases) {
    for (const { id } of match(db, `${columns} : ${phraseOf(phrase)}`)) add(shares, id, 1 / phrases.length)
  }
  return shares
}

function match(db: ReadDb, expression: string): Hit[] {
  return db
    .prepare<[string, number], Hit>(
      // Weights of title, body, labels and stems.
      `SELECT rowid AS id, bm25(search_words, 3, 1, 1.5, 0.5) AS bm25 FROM search_words
       WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?`,
    )
    .all(expression, mostMatches)
}

/** Inverse document frequency, as BM25 has it; a young journal counts words as if it were larger. */
function idfOf(count: number, size: number): number {
  const all = Math.max(size, leastSize)
  return Math.log(1 + (Math.max(0, all - count) + 0.5) / (count + 0.5))
}

/** Words hold letters and digits only, so they need no more than quotation marks. */
const quote = (word: string) => `"${word}"`
const phraseOf = (words: string[]) => quote(words.join(' '))

function add(map: Map<number, number>, id: number, value: number) {
  map.set(id, (map.get(id) ?? 0) + value)
}
