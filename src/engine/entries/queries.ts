import type {
  Entry,
  EntryFilter,
  EntryPlace,
  EntryRow,
  Link,
  LinkType,
  Revision,
} from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { noKinds } from '../../shared/no-kinds.ts'
import type { ReadDb } from '../db/database.ts'
import { type EntryRecord, entryOf, entryRowOf, type ListRecord, listColumns } from './entry-row.ts'
import { readSnapshot } from './snapshot.ts'

/** Order of lists of entries `e`. */
export const newestFirst = 'e.occurred_on DESC, e.created_at DESC, e.id DESC'

/** Condition on entries `e`. */
export const inPlace: Record<EntryPlace, string> = {
  notes: 'e.deleted_at IS NULL AND e.archived_at IS NULL',
  archive: 'e.deleted_at IS NULL AND e.archived_at IS NOT NULL',
  bin: 'e.deleted_at IS NOT NULL',
}

interface Condition {
  sql: string
  params: Record<string, string>
}

/** The WHERE of a place and filter. Values are bound, never written into the SQL. */
export function conditionOf(place: EntryPlace, filter: EntryFilter): Condition {
  const params: Record<string, string> = {}
  const parts = [inPlace[place]]
  const add = (key: string, value: string | undefined, sql: string) => {
    if (value === undefined) return
    params[key] = value
    parts.push(sql)
  }
  if (filter.kinds?.length) {
    const names = filter.kinds.map((kind, index) => {
      params[`kind${index}`] = kind
      return `@kind${index}`
    })
    // Of one kind, an index gives the rows in order; IN would sort them all first.
    parts.push(names.length === 1 ? 'e.kind = @kind0' : `e.kind IN (${names.join(', ')})`)
  }
  add('processId', filter.processId, 'e.process_id = @processId')
  add('lang', filter.lang, 'e.lang = @lang')
  add('from', filter.from, 'e.occurred_on >= @from')
  add('to', filter.to, 'e.occurred_on <= @to')
  add('toolId', filter.toolId, 'e.id IN (SELECT entry_id FROM entry_tools WHERE tool_id = @toolId)')
  add('goalId', filter.goalId, 'e.id IN (SELECT entry_id FROM entry_goals WHERE goal_id = @goalId)')
  return { sql: parts.join(' AND '), params }
}

export function listEntries(
  db: ReadDb,
  input: { place: EntryPlace; filter: EntryFilter; offset: number; limit: number },
): { total: number; rows: EntryRow[] } {
  const { sql, params } = conditionOf(input.place, input.filter)
  const rows = db
    .prepare<unknown[], ListRecord>(
      `SELECT ${listColumns} FROM entries e LEFT JOIN processes p ON p.id = e.process_id
       WHERE ${sql} ORDER BY ${newestFirst} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...params, limit: input.limit, offset: input.offset })
  return { total: countIn(db, input.place, input.filter), rows: rows.map(entryRowOf) }
}

/** Entries in a place that a filter lets through. Of place, kind and language the numbers are kept. */
function countIn(db: ReadDb, place: EntryPlace, filter: EntryFilter): number {
  const { kinds, lang, ...others } = filter
  if (Object.values(others).every((value) => value === undefined)) {
    return Number(
      db
        .prepare<unknown[], number>(
          `SELECT coalesce(sum(n), 0) FROM entry_counts WHERE place = @place
             AND (@lang IS NULL OR lang = @lang)
             AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))`,
        )
        .pluck()
        .get({ place, lang: lang ?? null, kinds: kinds?.length ? JSON.stringify(kinds) : null }),
    )
  }
  const { sql, params } = conditionOf(place, filter)
  return Number(db.prepare(`SELECT count(*) FROM entries e WHERE ${sql}`).pluck().get(params))
}

/** How many entries stand before this one in a list, or null when it is not in it. */
export function positionOf(db: ReadDb, id: string, place: EntryPlace, filter: EntryFilter): number | null {
  const { sql, params } = conditionOf(place, filter)
  const before = db
    .prepare(
      `SELECT (SELECT count(*) FROM entries e WHERE ${sql}
               AND (e.occurred_on, e.created_at, e.id) > (x.occurred_on, x.created_at, x.id))
       FROM entries x WHERE x.id = @id AND EXISTS (SELECT 1 FROM entries e WHERE e.id = x.id AND ${sql})`,
    )
    .pluck()
    .get({ ...params, id })
  return before === undefined ? null : Number(before)
}

export function countEntries(db: ReadDb) {
  const rows = db
    .prepare<[], { place: EntryPlace; kind: string; lang: string; n: number }>('SELECT * FROM entry_counts')
    .all()
  const count = (place: EntryPlace) => sumOf(rows.filter((row) => row.place === place))
  const by = (column: 'kind' | 'lang') => {
    const notes = rows.filter(({ place }) => place === 'notes')
    return Object.fromEntries(
      notes.map((row) => [row[column], sumOf(notes.filter((other) => other[column] === row[column]))]),
    )
  }
  return {
    total: count('notes'),
    archived: count('archive'),
    binned: count('bin'),
    kinds: { ...noKinds, ...by('kind') },
    langs: { nl: 0, en: 0, ...by('lang') },
  }
}

const sumOf = (rows: { n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0)

/** Throws `entry-missing`. */
export function getEntry(db: ReadDb, id: string): Entry {
  const row = db.prepare<[string], EntryRecord>('SELECT * FROM entries WHERE id = ?').get(id)
  if (!row) throw new AppError('entry-missing')
  return entryOf(db, row)
}

export function listRevisions(db: ReadDb, entryId: string): Revision[] {
  return db
    .prepare<[string], { id: string; at: number; zone: string; title: string }>(
      `SELECT id, at, zone, json_extract(snapshot, '$.title') AS title
       FROM revisions WHERE entry_id = ? ORDER BY at DESC, id DESC`,
    )
    .all(entryId)
    .map(({ id, at, zone, title }) => ({ id, title, at: { at, zone } }))
}

/** The whole entry as it was. Throws `entry-missing`. */
export function getRevision(db: ReadDb, revisionId: string): Entry {
  const row = db
    .prepare<[string], { snapshot: string }>('SELECT snapshot FROM revisions WHERE id = ?')
    .get(revisionId)
  if (!row) throw new AppError('entry-missing')
  return readSnapshot(row.snapshot)
}

export function listLinks(db: ReadDb, id: string): Link[] {
  return db
    .prepare<unknown[], ListRecord & { link_id: string; type: string; outward: number }>(
      `SELECT l.id AS link_id, l.type, l.from_id = @id AS outward, ${listColumns}
       FROM links l
       JOIN entries e ON e.id = CASE WHEN l.from_id = @id THEN l.to_id ELSE l.from_id END
       LEFT JOIN processes p ON p.id = e.process_id
       WHERE (l.from_id = @id OR l.to_id = @id) AND e.deleted_at IS NULL
       ORDER BY l.created_at`,
    )
    .all({ id })
    .map((row) => ({
      id: row.link_id,
      type: row.type as LinkType,
      direction: row.outward === 1 ? 'out' : 'in',
      other: entryRowOf(row),
    }))
}

export function readDraft(db: ReadDb, key: string, since: number): string {
  const row = db
    .prepare<[string, number], { text: string }>('SELECT text FROM drafts WHERE key = ? AND at >= ?')
    .get(key, since)
  return row?.text ?? ''
}

/** Process and tools of the entry captured last. */
export function lastUsed(db: ReadDb): { processId: string | null; toolIds: string[] } {
  const last = db
    .prepare<[], { id: string; process_id: string | null }>(
      `SELECT e.id, p.id AS process_id FROM entries e
       LEFT JOIN processes p ON p.id = e.process_id AND p.archived = 0
       WHERE e.deleted_at IS NULL
         AND (e.process_id IS NOT NULL OR EXISTS (SELECT 1 FROM entry_tools t WHERE t.entry_id = e.id))
       ORDER BY e.created_at DESC, e.id DESC LIMIT 1`,
    )
    .get()
  if (!last) return { processId: null, toolIds: [] }
  const toolIds = db
    .prepare<[string], string>(
      `SELECT tool_id FROM entry_tools JOIN tools ON tools.id = tool_id AND tools.archived = 0
       WHERE entry_id = ? ORDER BY place`,
    )
    .pluck()
    .all(last.id)
  return { processId: last.process_id, toolIds }
}
