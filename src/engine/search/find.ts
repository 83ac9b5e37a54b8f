import type { Lang } from '../../shared/common.ts'
import type { EntryFilter } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { maxQueryLength, type SearchAnswer, type SearchHit, type SearchScope } from '../../shared/search.ts'
import { localDate } from '../days.ts'
import type { ReadDb } from '../db/database.ts'
import { lookCloser } from './closer-look.ts'
import { FoldedHits } from './fold.ts'
import { type Fused, fuse, fuseCloser, lookedAt } from './fuse.ts'
import { type LexicalResult, searchWords } from './lexical.ts'
import { noMatches, wordMatches } from './passage.ts'
import { factsOf, hitOf } from './present.ts'
import { bothFilters, readFilters } from './query-filters.ts'
import { readQuery } from './read-query.ts'
import { groupOf, reasonsOf } from './reasons.ts'
import type { ReadText, Recall } from './recall.ts'
import { newestSources } from './scope.ts'

/** Hits that are only nearby: a few say enough. */
const mostNearby = 12

export interface FindInput {
  text: string
  meaning: boolean
  filter: EntryFilter
  scope: SearchScope
  limit: number
}

/**
 * Finds by word, and by meaning beside it when asked for.
 * @throws AppError `cancelled` when `signal` is aborted
 */
export async function find(recall: Recall, input: FindInput, signal?: AbortSignal): Promise<SearchAnswer> {
  const started = performance.now()
  const { read, clock } = recall.context
  const today = localDate(clock.now(), clock.zone())
  const asked = readFilters(read, input.text.slice(0, maxQueryLength), today)
  const filter = bothFilters(input.filter, asked.filter)
  const query = readQuery(asked.text)
  const answer = (hits: SearchHit[], meaning: SearchAnswer['meaning']) => ({
    hits,
    filters: asked.filters,
    meaning,
    tookMs: performance.now() - started,
  })
  if (!filter) return answer([], 'off')
  if (query.words.length === 0) {
    const onlyFilters = Object.keys(asked.filter).length > 0
    return answer(onlyFilters ? listed(read, input.scope, filter, input.limit) : [], 'off')
  }
  // The model reads the question in its own process while the words are looked up here.
  const reading: Promise<ReadText> = input.meaning
    ? recall.read(query.text, 'query', undefined, signal)
    : Promise.resolve({ state: 'off' })
  // Looked at below; until then it must not count as a failure nobody sees.
  reading.catch(() => {})
  const words = searchWords(read, query, await recall.vocabulary())
  const allowed = recall.sources(input.scope, filter)
  const question = await reading
  stopIfAborted(signal)
  const most = Math.max(input.limit, lookedAt)
  if (question.state !== 'ready') {
    const fused = fuse(words, null, { allowed, most: input.limit })
    return answer(hitsOf(recall, fused, words, null, input.limit), question.state)
  }
  const also = [...words.coverage.keys(), ...words.phrases.keys()]
  const near = await recall.near(question.whole, { allowed, most, also }, signal)
  stopIfAborted(signal)
  const first = fuse(words, near, { allowed, most })
  const looked = first.slice(0, lookedAt).map(({ id }) => id)
  const fused = fuseCloser(words, first, lookCloser(read, question, looked))
  return answer(hitsOf(recall, fused, words, question, input.limit), 'ready')
}

/** What a filter lets through, newest first: for a question that is nothing but filters. */
function listed(db: ReadDb, scope: SearchScope, filter: EntryFilter, limit: number): SearchHit[] {
  return newestSources(db, scope, filter, limit).flatMap((id) => {
    const facts = factsOf(db, id)
    return facts ? [hitOf({ facts, matches: noMatches, place: null, group: 'strong', reasons: [] })] : []
  })
}

/** @param question null when it was not read for meaning */
function hitsOf(
  recall: Recall,
  fused: Fused[],
  words: LexicalResult,
  question: { lang: Lang | null } | null,
  limit: number,
): SearchHit[] {
  const { read } = recall.context
  const matchesIn = bothMatches(words)
  const hits = new FoldedHits()
  let left = limit
  let nearby = mostNearby
  for (const each of fused) {
    if (left === 0) break
    const facts = factsOf(read, each.id)
    const group = facts ? groupOf(each, words.weight, question, facts.lang) : null
    if (!facts || !group || (group === 'some' && nearby === 0)) continue
    const matches = matchesIn[facts.lang]
    const reasons = reasonsOf(read, each, facts, matches, question?.lang ?? null)
    // What no word and no meaning speaks for is not near, only nearer than the rest.
    if (group === 'some' && reasons.length === 0) continue
    const place = each.meaning?.place ?? null
    const hit = hitOf({ facts, matches, place, group, reasons })
    if (!hits.add(hit, `${facts.title}\n${facts.body}`)) continue
    left -= 1
    if (group === 'some') nearby -= 1
  }
  return hits.all
}

const bothMatches = (words: LexicalResult) => ({ nl: wordMatches(words, 'nl'), en: wordMatches(words, 'en') })

export function stopIfAborted(signal: AbortSignal | undefined) {
  if (signal?.aborted) throw new AppError('cancelled')
}
