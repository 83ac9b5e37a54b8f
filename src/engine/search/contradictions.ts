import type { Lang } from '../../shared/common.ts'
import { aims, type Entry, type Status } from '../../shared/entries.ts'
import type { Reason } from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'
import { getEntry } from '../entries/queries.ts'
import { type Claim, claimsOf, denial } from './polarity.ts'
import { tokensOf } from './words.ts'

/** A note as it is compared for what it states. */
export interface Statement {
  title: string
  body: string
  lang: Lang
}

/** Two sentences that say the opposite of one another. */
export interface OppositeClaims {
  here: Claim
  there: Claim
}

/** Content words two sentences share at least: when "not" or "never" is the only difference more than otherwise. */
const leastShared = 2
const leastSharedBare = 3

/** From so many shared words on, a little may differ on both sides. */
const manyShared = 4
const nearlyAll = 0.8

/** Of these axes the words say nothing by themselves: all the rest must be the same. */
const bare = new Set([denial, 'frequency'])

/**
 * Sentences of two like notes with an opposite outcome. In one language they must be about the same in the same
 * words; across languages both must be what their note states.
 */
export function oppositeClaims(here: Statement, there: Statement): OppositeClaims | null {
  const isAlike = here.lang === there.lang ? sameWords : bothTitles
  const theirs = claimsOf(there.title, there.body, there.lang)
  for (const ours of claimsOf(here.title, here.body, here.lang)) {
    const opposite = theirs.find(
      (each) =>
        each.axis === ours.axis &&
        each.sign !== ours.sign &&
        each.isWithout === ours.isWithout &&
        isAlike(ours, each),
    )
    if (opposite) return { here: affirmed(ours, opposite), there: affirmed(opposite, ours) }
  }
  return null
}

function bothTitles(one: Claim, other: Claim): boolean {
  return one.axis !== denial && one.isTitle && other.isTitle
}

/** One says nothing the other does not speak of: "for small teams" and "for large teams" are no opposites. */
function sameWords(one: Claim, other: Claim): boolean {
  const shared = [...one.subject].filter((stem) => other.subject.has(stem)).length
  const fewest = Math.min(one.subject.size, other.subject.size)
  const most = Math.max(one.subject.size, other.subject.size)
  if (bare.has(one.axis)) return shared >= leastSharedBare && shared >= nearlyAll * most
  if (shared === fewest) return shared >= leastShared || most === shared
  return shared >= manyShared && shared >= nearlyAll * most
}

/** Of a denial and the same without it: the word that the one denies is what the other says. */
function affirmed(claim: Claim, other: Claim): Claim {
  if (claim.axis !== denial || claim.sign === -1) return claim
  const denied = tokensOf(other.sentence.slice(...other.words)).at(-1)?.word
  const token = tokensOf(claim.sentence).find(({ word }) => word === denied)
  return token ? { ...claim, words: [token.start, token.end] } : claim
}

/** States that say a note holds, and that it does not. Stale is neither: nobody has looked again yet. */
const holds: ReadonlySet<Status> = new Set(['worded', 'confirmed', 'works', 'standard'])
const fails: ReadonlySet<Status> = new Set(['refuted', 'retired', 'withdrawn'])

/** The origin and what was found, by id, and which of them `found` is. */
interface EntryPair {
  origin: string
  found: string
  order: 'older' | 'newer'
}

/** Fields of two entries of one's own that say the opposite. */
export function oppositeFields(db: ReadDb, { origin, found, order }: EntryPair): Reason | null {
  const ids = order === 'older' ? [found, origin] : [origin, found]
  const [older, newer] = ids.map((id) => getEntry(db, id))
  return older && newer ? (oppositeStatus(older, newer, order) ?? oppositeOutcome(older, newer, order)) : null
}

function oppositeStatus(older: Entry, newer: Entry, found: EntryPair['order']): Reason | null {
  const [first, later] = [older.status, newer.status]
  const isOpposite = (holds.has(first) && fails.has(later)) || (fails.has(first) && holds.has(later))
  return isOpposite ? { code: 'oppositeStatus', first, later, found } : null
}

function oppositeOutcome(older: Entry, newer: Entry, found: EntryPair['order']): Reason | null {
  const [first, later] = [older.frontier, newer.frontier]
  if ((first === 'inside' && later === 'outside') || (first === 'outside' && later === 'inside')) {
    return { code: 'oppositeFrontier', first, later, found }
  }
  const effect = (entry: Entry, aim: (typeof aims)[number]) => entry.aimEffects[aim] ?? 0
  const aim = aims.find((each) => effect(older, each) * effect(newer, each) < 0)
  if (!aim) return null
  return effect(older, aim) > 0
    ? { code: 'oppositeEffect', aim, first: 'more', later: 'less', found }
    : { code: 'oppositeEffect', aim, first: 'less', later: 'more', found }
}

/** Two opposite claims as a reason: what the older note says, then what the newer one says. */
export function oppositeWords({ here, there }: OppositeClaims, found: 'older' | 'newer'): Reason {
  const [ours, theirs] = [quoted(here), quoted(there)]
  const [first, later] = found === 'older' ? [theirs, ours] : [ours, theirs]
  return { code: 'oppositeWords', first, later, sentence: markedSentence(here), found }
}

function quoted({ sentence, words }: Claim): string {
  return sentence.slice(...words)
}

/** A sentence with the words in it that say the opposite. */
export function markedSentence({ sentence, words }: Claim) {
  return { text: sentence, marks: [words] }
}
