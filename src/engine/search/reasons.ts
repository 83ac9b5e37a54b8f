import type { Lang } from '../../shared/common.ts'
import type { HitGroup, Reason } from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'
import type { Fused } from './fuse.ts'
import type { WordMatches } from './passage.ts'
import { type SourceFacts, toolsOf } from './present.ts'
import { tokensOf } from './words.ts'

/**
 * Meaning above these is called the same, or related; below, it is no reason at all. Set on the judged
 * queries (docs/recall.md); the numbers mean nothing outside this model and are never shown.
 */
const meaningBounds: MeaningBounds = { related: 0.2, same: 0.46 }

/** The same for the likeness of two notes. */
export const relatedLikeness = 0.36
export const sameLikeness = 0.52

/** From where on meaning is related, and the same. */
export interface MeaningBounds {
  related: number
  same: number
}

/**
 * Evidence from which a hit is about the question, or near enough to be shown: meaning, and a quarter of how much
 * the words it shares tell. Two words that are in nothing else tell all; in another language few can be shared.
 */
const strongEvidence = 0.51
const someEvidence = 0.2
const wordsShare = 0.25
const tellingEnough = 2
const otherLanguageWorth = 0.4

/** Almost every word of the question is in it: that is about it, whatever it means. */
const fullCoverage = 0.95

/** Found by word alone: this share of the question is enough to be about it; any word is nearby. */
const strongCoverage = 0.6

/** Words named in one reason. */
const mostWords = 4

/**
 * Whether a hit is about the question, nearby, or neither (null: not shown).
 * @param weight what the words of the question tell, as `LexicalResult` says
 * @param question null when it was not read for meaning
 */
export function groupOf(
  hit: Fused,
  weight: number,
  question: { lang: Lang | null } | null,
  lang: Lang,
): HitGroup | null {
  if (!question) return hit.exact || hit.coverage >= strongCoverage ? 'strong' : 'some'
  const evidence = evidenceOf(hit, weight, question, lang)
  if (evidence >= strongEvidence) return 'strong'
  return evidence >= someEvidence ? 'some' : null
}

/** How much speaks for a hit being about a question that was read for meaning; endless for what is certain. */
export function evidenceOf(hit: Fused, weight: number, question: { lang: Lang | null }, lang: Lang): number {
  if (hit.exact || hit.coverage >= fullCoverage) return Number.POSITIVE_INFINITY
  const shared = Math.min(1, (hit.coverage * weight) / tellingEnough)
  const isOther = question.lang !== null && question.lang !== lang
  const telling = isOther ? Math.max(shared, otherLanguageWorth) : shared
  return (hit.meaning?.score ?? 0) + wordsShare * telling
}

/** Why this was found: only what can be pointed at. */
export function reasonsOf(
  db: ReadDb,
  hit: Fused,
  facts: SourceFacts,
  matches: WordMatches,
  questionLang: Lang | null,
): Reason[] {
  const literal = new Map<string, string>()
  let variant: string | null = null
  const text = `${facts.title}\n${facts.body}`
  for (const { word, start, end } of tokensOf(text)) {
    if (matches.isLiteral(word)) literal.set(word, literal.get(word) ?? text.slice(start, end))
    else if (matches.isVariant(word)) variant ??= text.slice(start, end)
  }
  const reasons: Reason[] = []
  if (literal.size > 0) reasons.push({ code: 'literal', words: [...literal.values()].slice(0, mostWords) })
  reasons.push(...namedReasons(db, facts, matches))
  const meaning = hit.meaning
    ? meaningReason(hit.meaning.score, meaningBounds, facts.lang, questionLang)
    : null
  if (meaning) reasons.push(meaning)
  if (variant && literal.size === 0) reasons.push({ code: 'word', word: variant })
  return reasons
}

/** A process or tool whose name the question names. */
function namedReasons(db: ReadDb, facts: SourceFacts, matches: WordMatches): Reason[] {
  const named = (name: string) => tokensOf(name).some(({ word }) => matches.isLiteral(word))
  const reasons: Reason[] = toolsOf(db, facts)
    .filter(({ name }) => named(name))
    .map(({ name }) => ({ code: 'sameTool', name }))
  if (facts.process && named(facts.process)) reasons.push({ code: 'sameProcess', name: facts.process })
  return reasons
}

export function meaningReason(
  score: number,
  bounds: MeaningBounds,
  lang: Lang,
  questionLang: Lang | null,
): Reason | null {
  if (score < bounds.related) return null
  if (score < bounds.same) return { code: 'relatedTopic' }
  return questionLang !== null && lang !== questionLang
    ? { code: 'sameMeaningOtherLanguage', lang }
    : { code: 'sameMeaning' }
}
