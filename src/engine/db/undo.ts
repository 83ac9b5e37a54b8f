import { AppError } from '../../shared/errors.ts'
import type { Connection, WriteDb } from './database.ts'

/**
 * Undo by recorded rows: while a step is open, temporary triggers write each changed row's before and
 * after image to `undo_rows` (the technique of sqlite.org/undoredo.html). Every domain whose table is
 * listed gets undo and redo without code of its own. Undoable tables hold no BLOB.
 */
export interface UndoLog {
  /** Opens the step that the following changes belong to; an existing one is continued. */
  begin(db: WriteDb, step: { id: string; label: string; at: number }): void
  end(db: WriteDb): void
  /** Puts the rows of a step back, inside a step that redoes it. Throws `undo-gone`, `undo-changed`. */
  revert(db: WriteDb, stepId: string): void
  label(stepId: string): string | undefined
}

interface UndoRow {
  tbl: string
  key: string
  before: string | null
  after: string | null
}

/** The column that counts a row's changes, where a table has one. */
const grows = 'version'

interface TableShape {
  columns: string[]
  keys: string[]
}

export function createUndoLog(connection: Connection, tables: readonly string[]): UndoLog {
  const shapes = new Map(tables.map((table) => [table, shapeOf(connection, table)]))
  connection.raw.exec('CREATE TEMP TABLE undo_now (step_id TEXT)')
  for (const [table, shape] of shapes) connection.raw.exec(triggersOf(table, shape))

  const shape = (table: string): TableShape => {
    const found = shapes.get(table)
    if (!found) throw new AppError('undo-gone')
    return found
  }

  const revertRow = (db: WriteDb, row: UndoRow) => {
    const { columns, keys } = shape(row.tbl)
    const where = whereKey(keys)
    if (row.before === null) {
      db.prepare(`DELETE FROM ${row.tbl} WHERE ${where}`).run({ key: row.key })
      return
    }
    const extract = (column: string) => `json_extract(@before, '$.${column}')`
    if (row.after === null) {
      const values = columns.map(extract).join(', ')
      db.prepare(`INSERT INTO ${row.tbl} (${columns.join(', ')}) VALUES (${values})`).run({
        before: row.before,
      })
      return
    }
    // Taking back is a change too: whoever holds the version of before has to look again.
    const values = columns.map((column) => (column === grows ? `${grows} + 1` : extract(column)))
    const set = columns.map((column, index) => `${column} = ${values[index]}`).join(', ')
    db.prepare(`UPDATE ${row.tbl} SET ${set} WHERE ${where}`).run({ before: row.before, key: row.key })
  }

  /** Is the row as the step left it? Its version may have grown by an undo since. */
  const isAsLeft = (db: WriteDb, row: UndoRow): boolean => {
    const { columns, keys } = shape(row.tbl)
    const found = db
      .prepare<[{ key: string; after: string | null }], { same: number }>(
        `SELECT json_remove(${imageOf(columns, '')}, '$.${grows}') = json_remove(@after, '$.${grows}') AS same
         FROM ${row.tbl} WHERE ${whereKey(keys)}`,
      )
      .get({ key: row.key, after: row.after })
    return row.after === null ? found === undefined : found?.same === 1
  }

  return {
    begin(db, step) {
      db.prepare(
        'INSERT INTO undo_steps (id, label, at) VALUES (@id, @label, @at) ON CONFLICT (id) DO NOTHING',
      ).run(step)
      db.prepare('INSERT INTO undo_now (step_id) VALUES (?)').run(step.id)
    },

    end(db) {
      db.prepare('DELETE FROM undo_now').run()
    },

    revert(db, stepId) {
      const rows = db
        .prepare<[string], UndoRow>('SELECT tbl, key, before, after FROM undo_rows WHERE step_id = ?')
        .all(stepId)
        .filter((row) => row.before !== row.after)
      if (rows.length === 0) throw new AppError('undo-gone')
      if (!rows.every((row) => isAsLeft(db, row))) throw new AppError('undo-changed')
      db.prepare('PRAGMA defer_foreign_keys = ON').run()
      for (const row of [...rows].sort(removalsFirst)) revertRow(db, row)
      db.prepare('DELETE FROM undo_steps WHERE id = ?').run(stepId)
    },

    label(stepId) {
      return connection
        .prepare<[string], { label: string }>('SELECT label FROM undo_steps WHERE id = ?')
        .get(stepId)?.label
    },
  }
}

/** To the letter: tags that differ in case only are rows of their own here. */
function whereKey(keys: string[]): string {
  return keys.map((key) => `${key} = json_extract(@key, '$.${key}') COLLATE BINARY`).join(' AND ')
}

/** What goes makes room for what comes back, so that unique names never collide. */
function removalsFirst(a: UndoRow, b: UndoRow): number {
  const rank = (row: UndoRow) => (row.before === null ? 0 : row.after === null ? 2 : 1)
  return rank(a) - rank(b)
}

function shapeOf(connection: Connection, table: string): TableShape {
  const info = connection.raw.pragma(`table_info(${table})`) as { name: string; pk: number }[]
  return {
    columns: info.map((column) => column.name),
    keys: info.filter((column) => column.pk > 0).map((column) => column.name),
  }
}

function imageOf(columns: string[], prefix: string): string {
  return `json_object(${columns.map((column) => `'${column}', ${prefix}${column}`).join(', ')})`
}

/**
 * A row that changes again within its step keeps its first image; unless something else changed it in
 * between: then undo goes back to that, never behind it.
 */
function triggersOf(table: string, { columns, keys }: TableShape): string {
  const trigger = (event: 'INSERT' | 'UPDATE' | 'DELETE') => {
    const before = event === 'INSERT' ? 'NULL' : imageOf(columns, 'OLD.')
    const after = event === 'DELETE' ? 'NULL' : imageOf(columns, 'NEW.')
    const key = imageOf(keys, event === 'DELETE' ? 'OLD.' : 'NEW.')
    return `
      CREATE TEMP TRIGGER undo_${table}_${event} AFTER ${event} ON ${table}
      WHEN EXISTS (SELECT 1 FROM undo_now)
      BEGIN
        INSERT INTO undo_rows (step_id, tbl, key, before, after)
        VALUES ((SELECT step_id FROM undo_now), '${table}', ${key}, ${before}, ${after})
        ON CONFLICT (step_id, tbl, key) DO UPDATE SET
          before = CASE WHEN after IS excluded.before THEN before ELSE excluded.before END,
          after = excluded.after;
      END;`
  }
  return trigger('INSERT') + trigger('UPDATE') + trigger('DELETE')
}
