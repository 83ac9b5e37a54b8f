import { AppError } from '../../shared/errors.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { freeName } from './free-name.ts'
import { movePairs } from './pairs.ts'
import { mergeSteps } from './steps.ts'

/** A list of named things entries point at: work processes, goals, tools. */
export interface NamedList {
  table: 'processes' | 'goals' | 'tools'
  /** SQL that gives how many entries outside the bin point at `t.id`. */
  uses: string
  /** Condition on `entries e`: what is known about the thing `@id`. */
  about: string
  /** Moves everything that points at one thing to another. */
  move(db: WriteDb, fromId: string, toId: string): void
}

const alive = 'e.deleted_at IS NULL'

export const processList: NamedList = {
  table: 'processes',
  uses: `(SELECT count(*) FROM entries e WHERE e.process_id = t.id AND ${alive})`,
  about: 'e.process_id = @id',
  move(db, fromId, toId) {
    mergeSteps(db, fromId, toId)
    db.prepare('UPDATE entries SET process_id = ?, version = version + 1 WHERE process_id = ?').run(
      toId,
      fromId,
    )
    movePairs(db, 'process_goals', { column: 'process_id', rest: 'goal_id' }, fromId, toId)
  },
}

export const goalList: NamedList = {
  table: 'goals',
  uses: usesThrough('entry_goals', 'goal_id'),
  about: `(e.id IN (SELECT entry_id FROM entry_goals WHERE goal_id = @id)
           OR e.process_id IN (SELECT process_id FROM process_goals WHERE goal_id = @id))`,
  move(db, fromId, toId) {
    moveEntries(db, 'entry_goals', 'goal_id', fromId, toId)
    movePairs(db, 'process_goals', { column: 'goal_id', rest: 'process_id' }, fromId, toId)
    movePairs(db, 'goal_aims', { column: 'goal_id', rest: 'aim' }, fromId, toId)
    mergeParents(db, fromId, toId)
  },
}

export const toolList: NamedList = {
  table: 'tools',
  uses: usesThrough('entry_tools', 'tool_id'),
  about: 'e.id IN (SELECT entry_id FROM entry_tools WHERE tool_id = @id)',
  move: (db, fromId, toId) => moveEntries(db, 'entry_tools', 'tool_id', fromId, toId),
}

function usesThrough(through: string, column: string): string {
  return `(SELECT count(*) FROM ${through} x JOIN entries e ON e.id = x.entry_id
           WHERE x.${column} = t.id AND ${alive})`
}

function moveEntries(db: WriteDb, through: string, column: string, fromId: string, toId: string) {
  db.prepare(
    `UPDATE entries SET version = version + 1 WHERE id IN (SELECT entry_id FROM ${through} WHERE ${column} = ?)`,
  ).run(fromId)
  movePairs(db, through, { column, rest: 'entry_id, place' }, fromId, toId)
}

/** What was part of one goal is part of the other; a goal above it takes its place in the line first. */
function mergeParents(db: WriteDb, fromId: string, toId: string) {
  if (isPartOf(db, toId, fromId)) {
    db.prepare('UPDATE goals SET parent_id = (SELECT parent_id FROM goals WHERE id = ?) WHERE id = ?').run(
      fromId,
      toId,
    )
  }
  db.prepare('UPDATE goals SET parent_id = ? WHERE parent_id = ?').run(toId, fromId)
}

/** Is a goal part of another, however far down? */
export function isPartOf(db: ReadDb, id: string, wholeId: string): boolean {
  return (
    db
      .prepare(
        `WITH RECURSIVE above (id) AS (
           SELECT parent_id FROM goals WHERE id = @id
           UNION SELECT g.parent_id FROM goals g JOIN above a ON g.id = a.id)
         SELECT 1 FROM above WHERE id = @wholeId`,
      )
      .get({ id, wholeId }) !== undefined
  )
}

export interface NamedRow {
  id: string
  name: string
  archived: number
  uses: number
}

export function listNamed<Row extends NamedRow>(db: ReadDb, list: NamedList): Row[] {
  return db
    .prepare<[], Row>(
      `SELECT t.*, ${list.uses} AS uses FROM ${list.table} t ORDER BY t.archived, t.name COLLATE NOCASE`,
    )
    .all()
}

/** Throws `name-empty`, `name-taken`. */
export function createNamed(context: EngineContext, db: WriteDb, list: NamedList, name: string): string {
  const tidy = freeName(othersIn(db, list), name)
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
  assertNamed(db, list.table, [id])
  db.prepare(`UPDATE ${list.table} SET name = ? WHERE id = ?`).run(freeName(othersIn(db, list, id), name), id)
}

export function mergeNamed(db: WriteDb, list: NamedList, id: string, intoId: string) {
  if (id === intoId) throw new AppError('merge-self')
  assertNamed(db, list.table, [id, intoId])
  list.move(db, id, intoId)
  db.prepare(`DELETE FROM ${list.table} WHERE id = ?`).run(id)
}

export function archiveNamed(db: WriteDb, list: NamedList, id: string, archived: boolean) {
  assertNamed(db, list.table, [id])
  db.prepare(`UPDATE ${list.table} SET archived = ? WHERE id = ?`).run(Number(archived), id)
}

/** Throws `name-missing` when one of these is not there. */
export function assertNamed(db: ReadDb, table: NamedList['table'], ids: readonly string[]) {
  const known = db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`)
  if (ids.some((id) => known.get(id) === undefined)) throw new AppError('name-missing')
}

function othersIn(db: ReadDb, list: NamedList, ownId = ''): string[] {
  return db.prepare<[string], string>(`SELECT name FROM ${list.table} WHERE id <> ?`).pluck().all(ownId)
}
