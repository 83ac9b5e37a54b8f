import type { Lang } from '../../shared/common.ts'
import type { MeaningState } from '../../shared/search.ts'
import { sharedRareWords } from './common-ground.ts'
import { verbatimIn } from './duplicates.ts'
import { stopIfAborted } from './find.ts'
import type { Origin } from './origin.ts'
import type { Recall } from './recall.ts'
import { cosineAt, firstWindowPart, likenessPart, wholePart } from './vectors.ts'
import { tokensOf } from './words.ts'

/** A text with fewer words is no start of a thought yet. */
const leastWords = 3

/** Without the model, this many rare words in common make two notes related. */
const leastShared = 2

/** Likeness below which two things have nothing to do with one another. */
export const nearbyLikeness = 0.28

/** Shares of the whole note and of its best part in how well a typed line fits it (docs/recall.md). */
const lineFit = { whole: 0.4, part: 0.6 }

/** One source as it is compared with the origin. */
export interface Near {
  id: number
  /** of the whole to the whole; null: it is here for its words */
  likeness: number | null
  /** how well it fits what is looked at: of a line being typed one sentence of a long note may be enough */
  fit: number | null
  /** the part of its text that fits best */
  part: number
}

/** What an origin was compared with, and how. */
export interface Comparison {
  origin: Origin
  state: MeaningState
  /** language the origin was read in; null when nobody can tell */
  lang: Lang | null
  /** best first; what holds the origin word for word comes before all else */
  near: Near[]
  /** rare words each source has in common with the origin */
  shared: Map<number, Set<string>>
}

/** Compares the origin with all that is allowed: by meaning, or else by the rare words in common. */
export async function compare(
  recall: Recall,
  origin: Origin,
  allowed: Set<number>,
  signal: AbortSignal | undefined,
): Promise<Comparison> {
  const { read } = recall.context
  const words = new Set(tokensOf(origin.text).map(({ word }) => word))
  if (words.size < leastWords) return { origin, state: 'off', lang: null, near: [], shared: new Map() }
  if (origin.id !== null) allowed.delete(origin.id)
  const reading = await recall.read(origin.text, 'likeness', origin.toldLang, signal)
  stopIfAborted(signal)
  const shared = sharedRareWords(read, words, recall.vocabulary())
  const verbatim = new Set(verbatimIn(read, origin).filter((id) => allowed.has(id)))
  const others =
    reading.state === 'ready'
      ? fitted(await likenessTo(recall, reading.vector, allowed), origin)
      : byWords(shared).filter(({ id }) => allowed.has(id))
  const near = [...[...verbatim].map(forItsWords), ...others.filter(({ id }) => !verbatim.has(id))]
  return { origin, state: reading.state, lang: reading.state === 'ready' ? reading.lang : null, near, shared }
}

/** What has most rare words in common first, then the newest. */
function byWords(shared: Map<number, Set<string>>): Near[] {
  return [...shared]
    .filter(([, words]) => words.size >= leastShared)
    .sort(([a, one], [b, other]) => other.size - one.size || b - a)
    .map(([id]) => forItsWords(id))
}

function forItsWords(id: number): Near {
  return { id, likeness: null, fit: null, part: wholePart }
}

function fitted(found: Likeness[], { isTyped }: Origin): Near[] {
  const fitOf = ({ likeness, partLikeness }: Likeness) =>
    isTyped ? lineFit.whole * likeness + lineFit.part * partLikeness : likeness
  return found
    .map((each) => ({ id: each.id, likeness: each.likeness, fit: fitOf(each), part: each.part }))
    .filter(({ fit }) => fit >= nearbyLikeness)
    .sort((a, b) => b.fit - a.fit)
}

interface Likeness {
  id: number
  likeness: number
  /** the part of the text that is nearest, and how near; of a text without parts the whole */
  part: number
  partLikeness: number
}

/**
 * How like a vector all that is allowed is, best first. Wholes are read with the prefix for questions on both sides:
 * the use of the model that follows likeness best.
 */
async function likenessTo(
  recall: Recall,
  vector: Float32Array,
  allowed: ReadonlySet<number>,
): Promise<Likeness[]> {
  const found: Likeness[] = []
  for (const source of (await recall.sources()).values()) {
    const at = source.parts.indexOf(likenessPart)
    if (at < 0 || !allowed.has(source.id)) continue
    const likeness = cosineAt(vector, source, at)
    let [part, partLikeness] = [wholePart, Number.NEGATIVE_INFINITY]
    for (const [place, number] of source.parts.entries()) {
      const cosine = number < firstWindowPart ? Number.NEGATIVE_INFINITY : cosineAt(vector, source, place)
      if (cosine > partLikeness) [part, partLikeness] = [number, cosine]
    }
    if (part === wholePart) partLikeness = likeness
    found.push({ id: source.id, likeness, part, partLikeness })
  }
  return found.sort((a, b) => b.likeness - a.likeness)
}
