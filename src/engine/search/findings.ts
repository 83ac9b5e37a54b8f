import type { Lang } from '../../shared/common.ts'
import type { Reason, SearchHit } from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'
import { commonReasons, linksBetween } from './common-ground.ts'
import { type Comparison, type Near, nearbyLikeness } from './comparison.ts'
import {
  markedSentence,
  type OppositeClaims,
  oppositeClaims,
  oppositeFields,
  oppositeWords,
  type Statement,
} from './contradictions.ts'
import { samenessOf } from './duplicates.ts'
import type { Origin } from './origin.ts'
import type { WordMatches } from './passage.ts'
import { factsOf, hitOf, type SourceFacts } from './present.ts'
import { meaningReason, sameLikeness } from './reasons.ts'

/** Rare words named in one reason. */
const mostShared = 3

/** Likeness from which opposite words are a contradiction; more where two languages share no words to bear it out. */
const oppositeLikeness = 0.35
const oppositeAcross = 0.46

export function leastOpposite(one: Lang, other: Lang): number {
  return one === other ? oppositeLikeness : oppositeAcross
}

/** What says the same comes first, then what says the opposite, then the rest by likeness. */
const places = { same: 0, contrary: 1, ordinary: 2 }

/** What there is to say about one source. */
export interface Finding {
  near: Near
  facts: SourceFacts
  reasons: Reason[]
  opposite: OppositeClaims | null
  place: number
}

/**
 * Why a source is near the origin; null when it is gone.
 * @param isHeld the person said that the two hold together: no opposite is looked for
 */
export function findingOf(
  db: ReadDb,
  { origin, lang, shared }: Comparison,
  near: Near,
  isHeld: (source: SearchHit['source']) => boolean,
): Finding | null {
  const facts = factsOf(db, near.id)
  if (!facts) return null
  const { title, body } = facts
  const links = origin.facts ? linksBetween(db, origin.facts, facts) : new Set()
  const isOwn = facts.kind === 'entry'
  const pair = { origin, found: { title, body, lang: facts.lang }, facts, likeness: near.likeness }
  const isSettled = links.has('contradicts') || links.has('supersedes') || isHeld(sourceOf(facts))
  const contrary = isOwn && !isSettled ? contradictionOf(db, pair) : null
  const isNoted = contrary !== null || links.has('duplicateOf')
  const same = isOwn && !isNoted ? samenessOf(origin, pair.found, near.likeness) : null
  const words = shared.get(near.id)
  const bounds = { related: nearbyLikeness, same: sameLikeness }
  const reasons: (Reason | null)[] = [
    same && { code: same },
    contrary ? contrary.reason : null,
    near.fit === null ? null : meaningReason(near.fit, bounds, facts.lang, lang),
    ...(origin.facts ? commonReasons(db, origin.facts, facts, links.size > 0) : []),
    words ? { code: 'literal', words: [...words].slice(0, mostShared) } : null,
  ]
  return {
    near,
    facts,
    reasons: reasons.filter((reason) => reason !== null),
    opposite: contrary?.claims ?? null,
    place: same ? places.same : contrary ? places.contrary : places.ordinary,
  }
}

/** True when it is here for more than its likeness. */
export function isTelling({ place }: Finding): boolean {
  return place < places.ordinary
}

export function sourceOf({ kind, sourceId }: SourceFacts): SearchHit['source'] {
  return { kind, id: sourceId }
}

interface Pair {
  origin: Origin
  found: Statement
  facts: SourceFacts
  likeness: number | null
}

/** Why two like notes cannot both hold, if that can be pointed at. */
function contradictionOf(db: ReadDb, { origin, found, facts, likeness }: Pair) {
  if (likeness === null) return null
  const order = isOlder(facts, origin) ? 'older' : 'newer'
  const claims = likeness >= leastOpposite(found.lang, origin.lang) ? oppositeClaims(origin, found) : null
  if (claims) return { reason: oppositeWords(claims, order), claims }
  if (likeness < sameLikeness || origin.facts?.kind !== 'entry') return null
  const reason = oppositeFields(db, { origin: origin.facts.sourceId, found: facts.sourceId, order })
  return reason && { reason, claims: null }
}

/** By its day; of one day by its id, which follows the clock. A text that is no entry yet is newest. */
function isOlder(found: SourceFacts, { facts }: Origin): boolean {
  if (!facts) return true
  const [theirs, ours] = [found.occurredOn ?? '', facts.occurredOn ?? '']
  return theirs === ours ? found.sourceId < facts.sourceId : theirs < ours
}

/** The nearest part of the text is shown; of what is here for its words, the part that has them. */
export function hitOfFinding(
  { shared }: Comparison,
  { near, facts, reasons, opposite }: Finding,
  strong: number,
): SearchHit {
  const words = near.likeness === null ? shared.get(near.id) : undefined
  const matches: WordMatches = { isLiteral: (word) => words?.has(word) ?? false, isVariant: () => false }
  const group = near.fit !== null && near.fit >= strong ? 'strong' : 'some'
  const hit = hitOf({ facts, matches, place: near.place, group, reasons })
  return opposite ? { ...hit, passage: markedSentence(opposite.there) } : hit
}
