import type { EntryFilter } from '../../shared/entries.ts'
import type { SearchScope, SourceKind } from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'
import { conditionOf } from '../entries/queries.ts'

/** Sources that may be answers, by their numbers. */
export interface Allowed {
  has(id: number): boolean
}

/** The sources a question may find. The archive is searched too; what is in the bin is in no index. */
export function sourcesIn(db: ReadDb, scope: SearchScope, filter: EntryFilter): Allowed {
  if (isOpen(filter)) {
    if (scope === 'both') return { has: () => true }
    // What came from others is little beside one's own notes: told apart by what is least.
    const team = new Set(sourcesOfKind(db, 'team-item'))
    return scope === 'team' ? team : { has: (id) => !team.has(id) }
  }
  const own = scope === 'team' ? [] : ownSources(db, filter)
  const team = scope === 'own' ? [] : teamSources(db, filter)
  return new Set([...own, ...team])
}

const isOpen = (filter: EntryFilter) => Object.values(filter).every((value) => value === undefined)

/** Numbers of all sources that can be found, by the day of an entry or the month of a team item. */
export function newestFirst(db: ReadDb): number[] {
  return db
    .prepare<[], number>(
      `SELECT s.id FROM search_sources s
       LEFT JOIN entries e ON s.kind = 'entry' AND e.id = s.source_id
       LEFT JOIN team_items t ON s.kind = 'team-item' AND t.id = s.source_id
       WHERE s.found = 1 ORDER BY coalesce(e.occurred_on, t.month) DESC, s.id DESC`,
    )
    .pluck()
    .all()
}

function ownSources(db: ReadDb, filter: EntryFilter): number[] {
  const places = (['notes', 'archive'] as const).map((place) => conditionOf(place, filter))
  const [notes, archive] = places
  return db
    .prepare<unknown[], number>(
      `SELECT s.id FROM search_sources s JOIN entries e ON e.id = s.source_id
       WHERE s.kind = 'entry' AND s.found = 1 AND ((${notes?.sql}) OR (${archive?.sql}))`,
    )
    .pluck()
    .all({ ...notes?.params })
}

/** Of the filters only kind and language mean something for what came from others. */
function teamSources(db: ReadDb, filter: EntryFilter): number[] {
  const { kinds, lang, ...others } = filter
  if (Object.values(others).some((value) => value !== undefined)) return []
  if (!kinds?.length && !lang) return sourcesOfKind(db, 'team-item')
  return db
    .prepare<unknown[], number>(
      `SELECT s.id FROM search_sources s JOIN team_items t ON t.id = s.source_id
       WHERE s.kind = 'team-item' AND s.found = 1
         AND (@lang IS NULL OR t.lang = @lang)
         AND (@kinds IS NULL OR t.kind IN (SELECT value FROM json_each(@kinds)))`,
    )
    .pluck()
    .all({ lang: lang ?? null, kinds: kinds?.length ? JSON.stringify(kinds) : null })
}

function sourcesOfKind(db: ReadDb, kind: SourceKind): number[] {
  return db
    .prepare<[string], number>('SELECT id FROM search_sources WHERE kind = ? AND found = 1')
    .pluck()
    .all(kind)
}
