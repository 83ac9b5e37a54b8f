import type { WriteDb } from '../db/database.ts'

/**
 * Makes every pair of one thing a pair of another; a pair the other has already is not made twice.
 * @param columns the column that names the thing, and the rest of the row
 */
export function movePairs(
  db: WriteDb,
  table: string,
  { column, rest }: { column: string; rest: string },
  fromId: string,
  toId: string,
) {
  db.prepare(
    `INSERT INTO ${table} (${column}, ${rest})
     SELECT ?, ${rest} FROM ${table} WHERE ${column} = ? ON CONFLICT DO NOTHING`,
  ).run(toId, fromId)
  db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(fromId)
}

/** Makes the pairs of a thing what they should be, touching only the rows that differ. */
export function writePairs(
  db: WriteDb,
  table: string,
  { column, other }: { column: string; other: string },
  id: string,
  wanted: readonly string[],
) {
  const current = db
    .prepare<[string], string>(`SELECT ${other} FROM ${table} WHERE ${column} = ?`)
    .pluck()
    .all(id)
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${column} = ? AND ${other} = ?`)
  for (const value of current) if (!wanted.includes(value)) remove.run(id, value)
  const add = db.prepare(`INSERT INTO ${table} (${column}, ${other}) VALUES (?, ?) ON CONFLICT DO NOTHING`)
  for (const value of wanted) add.run(id, value)
}
