import type { Closeness } from './closer-look.ts'
import type { LexicalResult } from './lexical.ts'
import type { Window } from './passages.ts'
import type { Allowed } from './scope.ts'
import { Top } from './top.ts'

/** What meaning says of one source. */
export interface Meaning {
  /** only its order means something, within one way of looking */
  score: number
  /** window that fits best, when that is known */
  place: Window | null
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

/** How many of the first get a closer look; more changed nothing, fewer did. */
export const lookedAt = 30

/** What of meaning the whole, its best window and its words make up, after a closer look. */
const blend = { whole: 0.2, window: 0.3, words: 0.5 }

/** What all words of the question in one text add to its meaning. */
const coverageShare = 0.3

/** What the quoted phrases add that are there, by their share. */
const phraseLead = 2

/** What all of them add, or the question word for word: more than all else together can. */
const exactLead = 4

/** Meaning of what has no vector yet: neither near nor far. */
const unknownMeaning = 0.2

/**
 * One order out of words and meaning. Meaning leads; words add the square of the share of the question
 * they cover, so that one shared word adds little and all of them much (docs/recall.md).
 * @param meaning null when the question was not read for meaning: then words alone decide
 * @param most how many of the best are wanted
 */
export function fuse(
  words: LexicalResult,
  meaning: ReadonlyMap<number, number> | null,
  { allowed, most }: { allowed: Allowed; most: number },
): Fused[] {
  const highest = [...words.rank.values()].reduce((a, b) => Math.max(a, b), 0) || 1
  const judged = (id: number): Fused => {
    const near = meaning?.get(id)
    const base = meaning ? (near ?? unknownMeaning) : (words.rank.get(id) ?? 0) / highest
    return fusedOf(words, id, near === undefined ? null : { score: near, place: null }, base)
  }
  const top = new Top(most)
  for (const id of new Set([...words.coverage.keys(), ...words.phrases.keys(), ...(meaning?.keys() ?? [])])) {
    if (allowed.has(id)) top.offer(id, judged(id).score)
  }
  return top.ids().map(judged)
}

/** The order after a closer look at the first of them; the rest stays behind those. */
export function fuseCloser(
  words: LexicalResult,
  first: Fused[],
  closer: ReadonlyMap<number, Closeness>,
): Fused[] {
  const looked = first.slice(0, lookedAt).map((each) => {
    const close = closer.get(each.id)
    return close && each.meaning ? closerFused(words, each.id, each.meaning.score, close) : each
  })
  looked.sort((a, b) => b.score - a.score || b.id - a.id)
  return [...looked, ...first.slice(lookedAt)]
}

function closerFused(words: LexicalResult, id: number, whole: number, close: Closeness): Fused {
  const score = meaningOf(whole, close)
  return fusedOf(words, id, { score, place: close.place }, score)
}

/** How well a note answers a question by meaning, after a closer look; `whole` is the cosine of its whole. */
export function meaningOf(whole: number, close: Closeness): number {
  const window = close.window ?? whole
  return blend.whole * whole + blend.window * window + blend.words * (close.words ?? window)
}

function fusedOf(words: LexicalResult, id: number, meaning: Meaning | null, base: number): Fused {
  const coverage = words.coverage.get(id) ?? 0
  const phrase = words.phrases.get(id) ?? 0
  const exact = phrase === 1 || words.verbatim.has(id)
  const score = base + coverageShare * coverage ** 2 + phraseLead * phrase + (exact ? exactLead : 0)
  return { id, score, meaning, coverage, exact }
}
