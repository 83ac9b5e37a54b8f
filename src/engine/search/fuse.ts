import type { LexicalResult } from './lexical.ts'
import type { Allowed } from './scope.ts'
import { Top } from './top.ts'
import type { Meaning } from './vectors.ts'

/** One source, judged by words and meaning together. */
export interface Fused {
  id: number
  score: number
  meaning: Meaning | null
  coverage: number
  /** quoted, or word for word: nothing may stand above it but its like */
  exact: boolean
}

/** What all words of the question in one text add to its meaning; few words count for more. */
const coverageShare = 0.5
const briefShare = 0.8
const briefQuestion = 2

/** What a quoted phrase and the question word for word add: more than meaning ever does. */
const phraseLead = 2
const verbatimLead = 0.5

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
  meaning: Map<number, Meaning> | null,
  { questionWords, allowed, most }: { questionWords: number; allowed: Allowed; most: number },
): Fused[] {
  const share = questionWords <= briefQuestion ? briefShare : coverageShare
  const highest = [...words.rank.values()].reduce((a, b) => Math.max(a, b), 0) || 1
  const judged = (id: number): Fused => {
    const coverage = words.coverage.get(id) ?? 0
    const phrase = words.phrases.get(id) ?? 0
    const verbatim = words.verbatim.has(id)
    const near = meaning?.get(id) ?? null
    const base = meaning ? (near?.score ?? unknownMeaning) : (words.rank.get(id) ?? 0) / highest
    const score = base + share * coverage ** 2 + phraseLead * phrase + (verbatim ? verbatimLead : 0)
    return { id, score, meaning: near, coverage, exact: phrase === 1 || verbatim }
  }
  const top = new Top(most)
  for (const id of new Set([...words.coverage.keys(), ...words.phrases.keys(), ...(meaning?.keys() ?? [])])) {
    if (allowed.has(id)) top.offer(id, judged(id).score)
  }
  return top.ids().map(judged)
}
