import type { Lang } from '../../shared/common.ts'
import { AppError } from '../../shared/errors.ts'
import {
  maxQueryLength,
  type Reason,
  type SearchAnswer,
  type SearchHit,
  type SearchScope,
} from '../../shared/search.ts'
import { normaliseText } from '../../shared/text.ts'
import type { ReadDb } from '../db/database.ts'
import { stopIfAborted } from './find.ts'
import { foundText } from './lexical-index.ts'
import type { WordMatches } from './passage.ts'
import { wholeText } from './passages.ts'
import { factsOf, hitOf, type SourceFacts, toolsOf } from './present.ts'
import { meaningReason, relatedLikeness, sameLikeness } from './reasons.ts'
import type { Recall } from './recall.ts'
import { sourcesIn } from './scope.ts'
import type { Vocabulary } from './vocabulary.ts'
import { tokensOf } from './words.ts'

export interface RelatedInput {
  to: { entryId: string } | { text: string; lang?: Lang | undefined; exceptId?: string | undefined }
  scope: SearchScope
  limit: number
}

/** A text with fewer words is no start of a thought yet. */
const leastWords = 3

/** A word in at most this share of everything is rare enough to connect two notes. */
const rareShare = 0.02
const rareLeast = 3

/** Without the model, this many rare words in common make two notes related. */
const leastShared = 2
const mostShared = 3

/** What something is compared from. */
interface Origin {
  text: string
  lang: Lang | undefined
  /** number of its own source, never an answer */
  id: number | null
  facts: SourceFacts | null
}

/**
 * What truly resembles an entry or a line being typed; empty when nothing does.
 * @throws AppError `entry-missing`, `cancelled`
 */
export async function related(
  recall: Recall,
  input: RelatedInput,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const started = performance.now()
  const { read } = recall.context
  const origin = originOf(read, input.to)
  const answer = (hits: SearchHit[], meaning: SearchAnswer['meaning']) => ({
    hits,
    meaning,
    tookMs: performance.now() - started,
  })
  const words = new Set(tokensOf(origin.text).map(({ word }) => word))
  if (words.size < leastWords) return answer([], 'off')
  const searched = sourcesIn(read, input.scope, {})
  const allowed = { has: (id: number) => id !== origin.id && searched.has(id) }
  const reading = await recall.read(origin.text, 'passage', origin.lang, signal)
  stopIfAborted(signal)
  const rare = rareWords(words, await recall.vocabulary())
  const shared = sharedWords(read, rare)
  if (reading.state !== 'ready') {
    const ids = [...shared].filter(([id, found]) => allowed.has(id) && found.size >= leastShared)
    ids.sort(([a, one], [b, other]) => other.size - one.size || b - a)
    const hits = ids.slice(0, input.limit).map(([id]) => hit(read, origin, id, null, null, shared))
    return answer(hits.flat(), reading.state)
  }
  const near = await recall.near(reading.whole, { allowed, most: input.limit }, signal)
  const hits = [...near]
    .filter(([, likeness]) => likeness >= relatedLikeness)
    .map(([id, likeness]) => hit(read, origin, id, likeness, reading.lang, shared))
  return answer(hits.flat(), 'ready')
}

function originOf(db: ReadDb, to: RelatedInput['to']): Origin {
  if ('text' in to) {
    const id = to.exceptId === undefined ? null : sourceNumber(db, to.exceptId)
    return { text: normaliseText(to.text.slice(0, maxQueryLength)).trim(), lang: to.lang, id, facts: null }
  }
  const id = sourceNumber(db, to.entryId)
  const text = id === null ? undefined : foundText(db, id)
  const facts = id === null ? undefined : factsOf(db, id)
  if (!text || !facts) throw new AppError('entry-missing')
  return { text: wholeText(text.title, text.body), lang: facts.lang, id, facts }
}

function sourceNumber(db: ReadDb, entryId: string): number | null {
  const id = db
    .prepare<[string], number>("SELECT id FROM search_sources WHERE kind = 'entry' AND source_id = ?")
    .pluck()
    .get(entryId)
  return id ?? null
}

function rareWords(words: Set<string>, vocabulary: Vocabulary): string[] {
  const most = Math.max(rareLeast, rareShare * vocabulary.size)
  return [...words].filter(
    (word) => word.length > 2 && vocabulary.has(word) && vocabulary.count(word) <= most,
  )
}

/** The rare words each source shares with the origin. */
function sharedWords(db: ReadDb, words: string[]): Map<number, Set<string>> {
  const shared = new Map<number, Set<string>>()
  const find = db
    .prepare<[string], number>('SELECT rowid FROM search_words WHERE search_words MATCH ?')
    .pluck()
  for (const word of words) {
    for (const id of find.all(`{title body} : "${word}"`)) {
      shared.set(id, (shared.get(id) ?? new Set()).add(word))
    }
  }
  return shared
}

function hit(
  db: ReadDb,
  origin: Origin,
  id: number,
  likeness: number | null,
  lang: Lang | null,
  shared: Map<number, Set<string>>,
): SearchHit[] {
  const facts = factsOf(db, id)
  if (!facts) return []
  const words = shared.get(id) ?? new Set<string>()
  const matches: WordMatches = { isLiteral: (word) => words.has(word), isVariant: () => false }
  const meaning =
    likeness === null
      ? null
      : meaningReason(likeness, { related: relatedLikeness, same: sameLikeness }, facts.lang, lang)
  const reasons: Reason[] = [
    ...(meaning ? [meaning] : []),
    ...(origin.facts ? commonReasons(db, origin.facts, facts) : []),
    ...(words.size > 0 ? [{ code: 'literal' as const, words: [...words].slice(0, mostShared) }] : []),
  ]
  const group = likeness !== null && likeness >= sameLikeness ? 'strong' : 'some'
  return [hitOf(db, { id, facts, matches, place: null, group, reasons })]
}

/** What two own entries have in common besides their text. */
function commonReasons(db: ReadDb, from: SourceFacts, to: SourceFacts): Reason[] {
  if (to.kind !== 'entry') return []
  const reasons: Reason[] = []
  const linked = db
    .prepare<unknown[], number>(
      `SELECT 1 FROM links WHERE origin = 'user'
         AND ((from_id = @a AND to_id = @b) OR (from_id = @b AND to_id = @a)) LIMIT 1`,
    )
    .pluck()
    .get({ a: from.sourceId, b: to.sourceId })
  if (linked) reasons.push({ code: 'linkedByYou' })
  if (from.processId && from.processId === to.processId && to.process) {
    reasons.push({ code: 'sameProcess', name: to.process })
  }
  const tools = new Set(toolsOf(db, from).map(({ id }) => id))
  const tool = toolsOf(db, to).find(({ id }) => tools.has(id))
  if (tool) reasons.push({ code: 'sameTool', name: tool.name })
  return reasons
}
