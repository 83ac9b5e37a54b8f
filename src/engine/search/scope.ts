import type { EntryFilter, EntryPlace } from '../../shared/entries.ts'
import type { SearchScope } from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'
import { conditionOf } from '../entries/queries.ts'

/** Sources that may be answers, by their numbers. */
export interface Allowed {
  has(id: number): boolean
}

/** A source and the day of its entry, or the month of its team item. */
interface Dated {
  id: number
  day: string
}

/** The archive is searched too; what is in the bin is in no index. */
const searched: readonly EntryPlace[] = ['notes', 'archive']

/**
 * The sources a question may find, kept until something is written: a question that grows asks the same at every
 * key, and once more for its meaning.
 */
export function rememberSources(db: ReadDb): (scope: SearchScope, filter: EntryFilter) => Allowed {
  let kept: { key: string; allowed: Allowed } | null = null
  return (scope, filter) => {
    const written = db.prepare<[], number>('SELECT total_changes()').pluck().get()
    const key = JSON.stringify([written, scope, filter])
    if (kept?.key !== key) kept = { key, allowed: sourcesIn(db, scope, filter) }
    return kept.allowed
  }
}

function sourcesIn(db: ReadDb, scope: SearchScope, filter: EntryFilter): Allowed {
  if (isOpen(filter)) {
    if (scope === 'both') return { has: () => true }
    // What came from others is little beside one's own notes: told apart by what is least.
    const team = new Set(read(db, teamItems({})).map(({ id }) => id))
    return scope === 'team' ? team : { has: (id) => !team.has(id) }
  }
  return new Set(selects(scope, filter).flatMap((select) => read(db, select).map(({ id }) => id)))
}

const isOpen = (filter: EntryFilter) => Object.values(filter).every((value) => value === undefined)

/** Numbers of the newest of them: by the day of an entry or the month of a team item, then by number. */
export function newestSources(db: ReadDb, scope: SearchScope, filter: EntryFilter, most: number): number[] {
  return selects(scope, filter)
    .flatMap((select) => read(db, select, `ORDER BY day DESC, s.id DESC LIMIT ${most}`))
    .sort((a, b) => (a.day === b.day ? b.id - a.id : a.day < b.day ? 1 : -1))
    .slice(0, most)
    .map(({ id }) => id)
}

interface Select {
  sql: string
  params: Record<string, string | null>
}

function selects(scope: SearchScope, filter: EntryFilter): Select[] {
  const own = scope === 'team' ? [] : searched.map((place) => ownEntries(place, filter))
  const team = scope === 'own' || isOnlyOfOwn(filter) ? [] : [teamItems(filter)]
  return [...own, ...team]
}

/** Read from the entries on: their indexes know filters and days. */
function ownEntries(place: EntryPlace, filter: EntryFilter): Select {
  const { sql, params } = conditionOf(place, filter)
  return {
    sql: `SELECT s.id, e.occurred_on AS day
      FROM entries e CROSS JOIN search_sources s ON s.kind = 'entry' AND s.source_id = e.id
      WHERE s.found = 1 AND ${sql}`,
    params,
  }
}

/** Of the filters only kind and language mean something for what came from others. */
function isOnlyOfOwn({ kinds: _kinds, lang: _lang, ...others }: EntryFilter): boolean {
  return !isOpen(others)
}

function teamItems({ kinds, lang }: EntryFilter): Select {
  return {
    sql: `SELECT s.id, t.month AS day
      FROM team_items t CROSS JOIN search_sources s ON s.kind = 'team-item' AND s.source_id = t.id
      WHERE s.found = 1 AND (@lang IS NULL OR t.lang = @lang)
        AND (@kinds IS NULL OR t.kind IN (SELECT value FROM json_each(@kinds)))`,
    params: { lang: lang ?? null, kinds: kinds?.length ? JSON.stringify(kinds) : null },
  }
}

function read(db: ReadDb, { sql, params }: Select, order = ''): Dated[] {
  return db.prepare<unknown[], Dated>(`${sql} ${order}`).all(params)
}
