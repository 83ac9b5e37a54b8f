import type { LinkType } from '../../shared/entries.ts'
import type { Reason } from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'
import { type SourceFacts, toolsOf } from './present.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word in at most this share of everything is rare enough to connect two notes. */
const rareShare = 0.02
const rareLeast = 3

/** The rare words of a text that each source has too. */
export function sharedRareWords(
  db: ReadDb,
  words: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Map<number, Set<string>> {
  const most = Math.max(rareLeast, rareShare * vocabulary.size)
  const shared = new Map<number, Set<string>>()
  const find = db
    .prepare<[string], number>('SELECT rowid FROM search_words WHERE search_words MATCH ?')
    .pluck()
  for (const word of words) {
    if (word.length <= 2 || !vocabulary.has(word) || vocabulary.count(word) > most) continue
    for (const id of find.all(`{title body} : "${word}"`)) {
      shared.set(id, (shared.get(id) ?? new Set()).add(word))
    }
  }
  return shared
}

/** The links a person made between two entries, from either side. */
export function linksBetween(db: ReadDb, from: SourceFacts, to: SourceFacts): Set<LinkType> {
  if (from.kind !== 'entry' || to.kind !== 'entry') return new Set()
  const types = db
    .prepare<unknown[], LinkType>(
      `SELECT type FROM links WHERE origin = 'user'
         AND ((from_id = @a AND to_id = @b) OR (from_id = @b AND to_id = @a))`,
    )
    .pluck()
    .all({ a: from.sourceId, b: to.sourceId })
  return new Set(types)
}

/** What two own entries have in common besides their text. */
export function commonReasons(db: ReadDb, from: SourceFacts, to: SourceFacts, isLinked: boolean): Reason[] {
  if (from.kind !== 'entry' || to.kind !== 'entry') return []
  const reasons: Reason[] = []
  if (isLinked) reasons.push({ code: 'linkedByYou' })
  if (from.processId && from.processId === to.processId && to.process) {
    reasons.push({ code: 'sameProcess', name: to.process })
  }
  const tools = new Set(toolsOf(db, from).map(({ id }) => id))
  const tool = toolsOf(db, to).find(({ id }) => tools.has(id))
  if (tool) reasons.push({ code: 'sameTool', name: tool.name })
  return reasons
}
