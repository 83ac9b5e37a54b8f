import type { LexicalResult } from './lexical.ts'
import { cosineAt, firstWindowPart, likenessPart, type VectorSource, wholePart } from './vectors.ts'

/** What meaning says of one source. */
export interface Meaning {
  /** blend of the whole and its best window; only its order means something */
  score: number
  /** part of the window that fits best, or the whole */
  part: number
}

/** One source, judged by words and meaning together. */
export interface Fused {
  id: number
  score: number
  meaning: Meaning | null
  coverage: number
  /** quoted, or word for word: nothing may stand above it but its like */
  exact: boolean
}

/** Shares of the whole as it was stored, the whole read as a question, and the best window. */
const blend = { whole: 0.4, likeness: 0.3, window: 0.3 }

/** What all words of the question in one text add to its meaning; few words count for more. */
const coverageShare = 0.5
const briefShare = 0.8
const briefQuestion = 2

/** What a quoted phrase and the question word for word add: more than meaning ever does. */
const phraseLead = 2
const verbatimLead = 0.5

/** Meaning of what has no vector yet: neither near nor far. */
const unknownMeaning = 0.2

/** Vectors compared before others get their turn. */
const scanned = 20_000

/**
 * Compares the centred question with every source.
 * @throws when `signal` is aborted, also half-way
 */
export async function scanMeaning(
  question: Float32Array,
  sources: Iterable<VectorSource>,
  signal: AbortSignal | undefined,
): Promise<Map<number, Meaning>> {
  const found = new Map<number, Meaning>()
  let count = 0
  for (const source of sources) {
    if (source.parts.length === 0) continue
    found.set(source.id, meaningOf(question, source))
    count += source.parts.length
    if (count < scanned) continue
    count = 0
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
  }
  return found
}

function meaningOf(question: Float32Array, source: VectorSource): Meaning {
  let whole = 0
  let likeness = 0
  let window = Number.NEGATIVE_INFINITY
  let part = wholePart
  for (let at = 0; at < source.parts.length; at++) {
    const cosine = cosineAt(question, source, at)
    const number = source.parts[at] ?? wholePart
    if (number === wholePart) whole = cosine
    else if (number === likenessPart) likeness = cosine
    else if (cosine > window) {
      window = cosine
      part = number
    }
  }
  if (part < firstWindowPart) window = whole
  return { score: blend.whole * whole + blend.likeness * likeness + blend.window * window, part }
}

/**
 * One order out of words and meaning. Meaning leads; words add the square of the share of the question
 * they cover, so that one shared word adds little and all of them much (docs/recall.md).
 * @param meaning null when the question was not read for meaning: then words alone decide
 */
export function fuse(
  words: LexicalResult,
  meaning: Map<number, Meaning> | null,
  questionWords: number,
): Fused[] {
  const share = questionWords <= briefQuestion ? briefShare : coverageShare
  const ids = new Set([...words.coverage.keys(), ...words.phrases.keys(), ...(meaning?.keys() ?? [])])
  const most = Math.max(...words.rank.values(), 0) || 1
  const fused: Fused[] = []
  for (const id of ids) {
    const coverage = words.coverage.get(id) ?? 0
    const phrase = words.phrases.get(id) ?? 0
    const verbatim = words.verbatim.has(id)
    const near = meaning?.get(id) ?? null
    const base = meaning ? (near?.score ?? unknownMeaning) : (words.rank.get(id) ?? 0) / most
    const score = base + share * coverage ** 2 + phraseLead * phrase + (verbatim ? verbatimLead : 0)
    fused.push({ id, score, meaning: near, coverage, exact: phrase === 1 || verbatim })
  }
  return fused.sort((a, b) => b.score - a.score || b.id - a.id)
}
