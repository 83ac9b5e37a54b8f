import type { Candidate, SharedRecord } from '../../shared/bundles.ts'
import type { EntryFilter } from '../../shared/entries.ts'
import { localDate } from '../days.ts'
import type { ReadDb } from '../db/database.ts'
import { conditionOf, getEntry, newestFirst } from '../entries/queries.ts'
import { blockOf, copyOf, itemOf, textsOf } from './copy.ts'

/** Own notes that may go into a bundle, newest first; those marked never to share are not among them. */
export function listCandidates(
  db: ReadDb,
  { filter, offset, limit }: { filter: EntryFilter; offset: number; limit: number },
): { total: number; rows: Candidate[] } {
  const { sql, params } = conditionOf('notes', filter)
  const from = `FROM entries e WHERE ${sql} AND e.sensitivity <> 'neverShare'`
  const total = Number(db.prepare(`SELECT count(*) ${from}`).pluck().get(params))
  const rows = db
    .prepare<unknown[], { id: string; process_name: string | null }>(
      `SELECT e.id, (SELECT p.name FROM processes p WHERE p.id = e.process_id) AS process_name ${from}
       ORDER BY ${newestFirst} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...params, limit, offset })
  return { total, rows: rows.map(({ id, process_name }) => candidateOf(db, id, process_name)) }
}

function candidateOf(db: ReadDb, id: string, processName: string | null): Candidate {
  const entry = getEntry(db, id)
  const block = blockOf(entry)
  const { kind, status, title, lang, occurredOn } = entry
  return {
    id,
    kind,
    status,
    title,
    lang,
    month: occurredOn.slice(0, 7),
    processName,
    goes: block === 'kindFirst' ? [] : fieldsThatGo(db, entry),
    block,
    sharedIn: [...new Set(sharesOf(db, id).map(({ sharedOn }) => sharedOn.slice(0, 7)))],
  }
}

const anonymous = { as: 'anonymous' } as const

function fieldsThatGo(db: ReadDb, entry: ReturnType<typeof getEntry>): string[] {
  const copy = copyOf(db, entry)
  const item = itemOf('0'.repeat(32), copy, anonymous, textsOf(copy, anonymous))
  return Object.keys(item).filter((field) => !['type', 'shareId', 'lang'].includes(field))
}

/** What of an entry went where, newest first. */
export function sharesOf(db: ReadDb, entryId: string): SharedRecord[] {
  return db
    .prepare<[string], { bundle_id: string; team_name: string; fields: string; at: number; zone: string }>(
      'SELECT bundle_id, team_name, fields, at, zone FROM share_log WHERE entry_id = ? ORDER BY at DESC, id DESC',
    )
    .all(entryId)
    .map(({ bundle_id, team_name, fields, at, zone }) => ({
      bundleId: bundle_id,
      teamName: team_name,
      sharedOn: localDate(at, zone),
      fields: JSON.parse(fields) as string[],
    }))
}
