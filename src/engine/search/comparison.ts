import type { Lang } from '../../shared/common.ts'
import type { MeaningState } from '../../shared/search.ts'
import { lookCloser, type QuestionVectors } from './closer-look.ts'
import { sharedRareWords } from './common-ground.ts'
import { verbatimIn } from './duplicates.ts'
import { stopIfAborted } from './find.ts'
import { meaningOf } from './fuse.ts'
import type { Origin } from './origin.ts'
import type { Window } from './passages.ts'
import type { ReadText, Recall } from './recall.ts'
import type { Allowed } from './scope.ts'
import { wordsOf } from './words.ts'

/** A text with fewer words is no start of a thought yet. */
const leastWords = 3

/** Without the model, this many rare words in common make two notes related. */
const leastShared = 2

/** Likeness below which two things have nothing to do with one another. */
export const nearbyLikeness = 0.3

/** So many of the nearest are looked at closely. */
const mostLooked = 60

/** One source as it is compared with the origin. */
export interface Near {
  id: number
  /** of the whole to the whole; null: it is here for its words */
  likeness: number | null
  /** how well it fits what is looked at: a note by its likeness, a line being typed as a question is answered */
  fit: number | null
  /** the window of its body that fits best, when that is known */
  place: Window | null
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
  searched: Allowed,
  signal: AbortSignal | undefined,
): Promise<Comparison> {
  const { read } = recall.context
  const words = new Set(wordsOf(origin.text))
  if (words.size < leastWords) return { origin, state: 'off', lang: null, near: [], shared: new Map() }
  const allowed = { has: (id: number) => id !== origin.id && searched.has(id) }
  const shared = sharedRareWords(read, words, await recall.vocabulary())
  const reading = await readOrigin(recall, origin, signal)
  const found = reading.state === 'ready' ? await fitted(recall, origin, reading, allowed, signal) : null
  stopIfAborted(signal)
  const verbatim = new Set(verbatimIn(read, origin).filter((id) => allowed.has(id)))
  const others = found ?? byWords(shared).filter(({ id }) => allowed.has(id))
  const near = [...[...verbatim].map(forItsWords), ...others.filter(({ id }) => !verbatim.has(id))]
  return { origin, state: reading.state, lang: reading.state === 'ready' ? reading.lang : null, near, shared }
}

/** What is in the index was read before. */
async function readOrigin(
  recall: Recall,
  origin: Origin,
  signal: AbortSignal | undefined,
): Promise<ReadText> {
  const whole = origin.isTyped || origin.id === null ? null : recall.vectorOf(origin.id)
  if (whole) return { state: 'ready', whole, words: [], lang: origin.lang }
  return recall.read(origin.text, 'passage', origin.toldLang, signal)
}

/** What has most rare words in common first, then the newest. */
function byWords(shared: Map<number, Set<string>>): Near[] {
  return [...shared]
    .filter(([, words]) => words.size >= leastShared)
    .sort(([a, one], [b, other]) => other.size - one.size || b - a)
    .map(([id]) => forItsWords(id))
}

function forItsWords(id: number): Near {
  return { id, likeness: null, fit: null, place: null }
}

/** What is near by meaning, best first: a note by how like it is; to a line, what answers it. */
async function fitted(
  recall: Recall,
  origin: Origin,
  { whole }: QuestionVectors,
  allowed: Allowed,
  signal: AbortSignal | undefined,
): Promise<Near[]> {
  const asked = origin.isTyped ? await recall.read(origin.text, 'query', origin.toldLang, signal) : null
  const question = asked?.state === 'ready' ? asked : null
  const answering = question && (await recall.near(question.whole, { allowed, most: mostLooked }, signal))
  const also = answering?.keys() ?? []
  const likeness = await recall.near(whole, { allowed, most: mostLooked, also }, signal)
  const closer = lookCloser(recall.context.read, question ?? { whole, words: [] }, likeness.keys())
  return [...likeness]
    .map(([id, like]) => {
      const close = closer.get(id)
      const fit = asked && close ? meaningOf(answering?.get(id) ?? like, close) : like
      return { id, likeness: like, fit, place: close?.place ?? null }
    })
    .filter(({ fit }) => fit >= nearbyLikeness)
    .sort((a, b) => b.fit - a.fit)
}
