import { AppError } from '../../shared/errors.ts'
import { normaliseText } from '../../shared/text.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'

/** A list of named things entries point at: work processes, goals, tools. */
export interface NamedList {
  table: 'processes' | 'goals' | 'tools'
  /** SQL that gives how many entries outside the bin point at `t.id`. */
  uses: string
  /** Moves every entry from one thing to another. */
  move(db: WriteDb, fromId: string, toId: string): void
}

const alive = 'e.deleted_at IS NULL'

export const processList: NamedList = {
  table: 'processes',
  uses: `(SELECT count(*) FROM entries e WHERE e.process_id = t.id AND ${alive})`,
  move(db, fromId, toId) {
    db.prepare('UPDATE entries SET process_id = ?, version = version + 1 WHERE process_id = ?').run(
      toId,
      fromId,
    )
  },
}

export const goalList = manyList('goals', 'entry_goals', 'goal_id')
export const toolList = manyList('tools', 'entry_tools', 'tool_id')

function manyList(table: 'goals' | 'tools', through: string, column: string): NamedList {
  return {
    table,
    uses: `(SELECT count(*) FROM ${through} x JOIN entries e ON e.id = x.entry_id
            WHERE x.${column} = t.id AND ${alive})`,
    move(db, fromId, toId) {
      db.prepare(
        `INSERT INTO ${through} (entry_id, ${column}, place)
         SELECT entry_id, ?, place FROM ${through} WHERE ${column} = ? ON CONFLICT DO NOTHING`,
      ).run(toId, fromId)
      db.prepare(
        `UPDATE entries SET version = version + 1 WHERE id IN (SELECT entry_id FROM ${through} WHERE ${column} = ?)`,
      ).run(fromId)
      db.prepare(`DELETE FROM ${through} WHERE ${column} = ?`).run(fromId)
    },
  }
}

export interface NamedRow {
  id: string
  name: string
  archived: number
  uses: number
  ai_type?: string
  approved?: string
  allowed_data_class?: string | null
}

export function listNamed(db: ReadDb, list: NamedList): NamedRow[] {
  return db
    .prepare<[], NamedRow>(
      `SELECT t.*, ${list.uses} AS uses FROM ${list.table} t ORDER BY t.archived, t.name COLLATE NOCASE`,
    )
    .all()
}

/** Throws `name-empty`, `name-taken`. */
export function createNamed(context: EngineContext, db: WriteDb, list: NamedList, name: string): string {
  const tidy = freeName(db, list, name)
  const id = context.newId()
  db.prepare(`INSERT INTO ${list.table} (id, name, created_at, created_zone) VALUES (?, ?, ?, ?)`).run(
    id,
    tidy,
    context.clock.now(),
    context.clock.zone(),
  )
  return id
}

export function renameNamed(db: WriteDb, list: NamedList, id: string, name: string) {
  const { changes } = db
    .prepare(`UPDATE ${list.table} SET name = ? WHERE id = ?`)
    .run(freeName(db, list, name, id), id)
  if (changes === 0) throw new AppError('name-missing')
}

export function mergeNamed(db: WriteDb, list: NamedList, id: string, intoId: string) {
  if (id === intoId) throw new AppError('merge-self')
  const known = db.prepare(`SELECT count(*) FROM ${list.table} WHERE id IN (?, ?)`).pluck().get(id, intoId)
  if (known !== 2) throw new AppError('name-missing')
  list.move(db, id, intoId)
  db.prepare(`DELETE FROM ${list.table} WHERE id = ?`).run(id)
}

export function archiveNamed(db: WriteDb, list: NamedList, id: string, archived: boolean) {
  const { changes } = db
    .prepare(`UPDATE ${list.table} SET archived = ? WHERE id = ?`)
    .run(Number(archived), id)
  if (changes === 0) throw new AppError('name-missing')
}

function freeName(db: ReadDb, list: NamedList, name: string, ownId = ''): string {
  const tidy = normaliseText(name).replace(/\s+/g, ' ').trim()
  if (!tidy) throw new AppError('name-empty')
  const others = db
    .prepare<[string], string>(`SELECT name FROM ${list.table} WHERE id <> ?`)
    .pluck()
    .all(ownId)
  // SQLite folds the case of a to z only; a person also sees É and é as one.
  if (others.some((other) => other.toLowerCase() === tidy.toLowerCase())) throw new AppError('name-taken')
  return tidy
}
