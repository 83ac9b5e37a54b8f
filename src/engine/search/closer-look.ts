import type { ReadDb } from '../db/database.ts'
import { type DetailRow, putWindow, putWord, windowAt, windowCount, wordCount } from './details.ts'
import type { Window } from './passages.ts'
import { VectorArena } from './vector-arena.ts'

/** A question as the model read it; all centred. */
export interface QuestionVectors {
  whole: Float32Array
  words: Float32Array[]
}

/** What a closer look at a note says. */
export interface Closeness {
  /** cosine of the best window with the question; null when the note has none */
  window: number | null
  /** how near the words of the question come to words of the note: mean of the best cosine of each */
  words: number | null
  /** the window that fits best */
  place: Window | null
}

/** Vectors of one note in the arena: its windows, then its words. */
interface Lot {
  row: DetailRow
  from: number
  windows: number
  words: number
}

/** Used anew by every look: none of them waits for anything. */
const arena = new VectorArena()

/**
 * Compares a question with the windows and the words of a few notes: each of its words with the word that comes
 * nearest ("late interaction", arXiv 2004.12832), which sees details that one vector for a whole note blurs.
 * @returns by number of source; without those whose text, as it is now, was not read yet
 */
export function lookCloser(
  db: ReadDb,
  question: QuestionVectors,
  ids: Iterable<number>,
): Map<number, Closeness> {
  const read = db.prepare<[number], DetailRow>(
    `SELECT d.windows, d.words FROM search_details d JOIN search_sources s ON s.id = d.source
     JOIN search_readings r ON r.generation = d.generation AND r.source = d.source
     WHERE d.generation = (SELECT generation FROM search_state) AND d.source = ?
       AND r.text_hash = s.text_hash`,
  )
  const lots = new Map<number, Lot>()
  let end = 0
  for (const id of ids) {
    const row = read.get(id)
    if (!row) continue
    const lot = { row, from: end, windows: windowCount(row), words: wordCount(row) }
    lots.set(id, lot)
    end += lot.windows + lot.words
  }
  arena.reserve(end)
  for (const lot of lots.values()) fill(lot)
  const compared = (vector: Float32Array) => {
    const cosines = new Float32Array(end)
    arena.compare(vector, 0, end, cosines)
    return cosines
  }
  const whole = compared(question.whole)
  const words = question.words.map(compared)
  return new Map([...lots].map(([id, lot]) => [id, closenessOf(lot, whole, words)]))
}

function fill({ row, from, windows, words }: Lot) {
  for (let at = 0; at < windows; at++) putWindow(row, at, arena, from + at)
  for (let at = 0; at < words; at++) putWord(row, at, arena, from + windows + at)
}

function closenessOf(
  { row, from, windows, words }: Lot,
  whole: Float32Array,
  asked: Float32Array[],
): Closeness {
  const best = highest(whole, from, from + windows)
  const nearest = asked.map(
    (cosines) => cosines[highest(cosines, from + windows, from + windows + words)] ?? 0,
  )
  return {
    window: windows > 0 ? (whole[best] ?? 0) : null,
    words: words > 0 && asked.length > 0 ? nearest.reduce((sum, each) => sum + each, 0) / asked.length : null,
    place: windows > 0 ? windowAt(row, best - from) : null,
  }
}

/** Place of the highest of the values [from, to). */
function highest(values: Float32Array, from: number, to: number): number {
  let best = from
  for (let at = from + 1; at < to; at++) {
    if ((values[at] as number) > (values[best] as number)) best = at
  }
  return best
}
