import type { ReadDb, WriteDb } from '../db/database.ts'

/**
 * How a note is cut into texts, and as what those are read. Raise it when that changes: every note is then read
 * again, beside the vectors that are searched meanwhile.
 */
const recipe = 2

/** Rows taken away in one transaction, so that nobody waits for it. */
const sweepLot = 100

/** Numbers of generations; null: none. */
interface GenerationsRow {
  /** its vectors are searched */
  generation: number | null
  /** takes the place of the other once everything was read into it */
  grows: number | null
}

/**
 * Decides which generation is searched and which is read into, for the model that is there. Vectors of the same
 * model are searched until the new ones are complete; those of another cannot be compared with a question, so
 * that the new ones take their place from the first note on.
 */
export function settleGenerations(db: WriteDb, model: string) {
  const now = generationsOf(db)
  const wanted = findOrMake(db, `${model}/${recipe}`)
  const staysInUse = now.generation !== null && now.generation !== wanted && isOf(db, now.generation, model)
  const next = staysInUse
    ? { generation: now.generation, grows: wanted }
    : { generation: wanted, grows: null }
  if (next.generation === now.generation && next.grows === now.grows) return
  db.prepare('UPDATE search_state SET generation = @generation, grows = @grows').run(next)
  db.prepare(
    `UPDATE search_sources SET waits = NOT EXISTS (SELECT 1 FROM search_readings r
       WHERE r.generation = ? AND r.source = search_sources.id AND r.text_hash = search_sources.text_hash)`,
  ).run(wanted)
}

/** What was read last is not to be relied on: settling then begins a generation in its place. */
export function outdateGeneration(db: WriteDb) {
  db.prepare("UPDATE search_generations SET model = model || ' outdated ' || id WHERE id = ?").run(
    readInto(db),
  )
}

export function generationsOf(db: ReadDb): GenerationsRow {
  const row = db.prepare<[], GenerationsRow>('SELECT generation, grows FROM search_state').get()
  return row ?? { generation: null, grows: null }
}

/** The generation that notes are read into now. */
export function readInto(db: ReadDb): number | null {
  const { generation, grows } = generationsOf(db)
  return grows ?? generation
}

/** Puts the generation that grew into use. Call it when nothing waits any more. */
export function switchGeneration(db: WriteDb) {
  db.prepare('UPDATE search_state SET generation = grows, grows = NULL WHERE grows IS NOT NULL').run()
}

/**
 * Takes away a lot of what no search and no reading needs.
 * @returns whether there may be more
 */
export function sweepGenerations(db: WriteDb): boolean {
  const id = leftOver(db)
  if (id === undefined) return false
  for (const table of ['search_vectors', 'search_details']) {
    const lot = `SELECT rowid FROM ${table} WHERE generation = ? LIMIT ${sweepLot}`
    if (db.prepare(`DELETE FROM ${table} WHERE rowid IN (${lot})`).run(id).changes > 0) return true
  }
  const readings = db
    .prepare(
      `DELETE FROM search_readings WHERE generation = @id
         AND source IN (SELECT source FROM search_readings WHERE generation = @id LIMIT ${sweepLot})`,
    )
    .run({ id })
  if (readings.changes === 0) db.prepare('DELETE FROM search_generations WHERE id = ?').run(id)
  return true
}

/** Is there something left to sweep? Costs one look, so that a sweep with nothing to do writes nothing. */
export function hasLeftOvers(db: ReadDb): boolean {
  return leftOver(db) !== undefined
}

/** Vectors of another model are still there: they go once everything was read by this one. */
export function replacesOtherModel(db: ReadDb, model: string): boolean {
  const ids = db.prepare<[], number>('SELECT id FROM search_generations').pluck().all()
  return ids.some((id) => !isOf(db, id, model))
}

function leftOver(db: ReadDb): number | undefined {
  return db
    .prepare<[], number>(
      `SELECT g.id FROM search_generations g, search_state s
       WHERE g.id IS NOT s.generation AND g.id IS NOT s.grows LIMIT 1`,
    )
    .pluck()
    .get()
}

function findOrMake(db: WriteDb, name: string): number {
  const known = db
    .prepare<[string], number>('SELECT id FROM search_generations WHERE model = ?')
    .pluck()
    .get(name)
  return (
    known ?? Number(db.prepare('INSERT INTO search_generations (model) VALUES (?)').run(name).lastInsertRowid)
  )
}

function isOf(db: ReadDb, id: number, model: string): boolean {
  const name = db
    .prepare<[number], string>('SELECT model FROM search_generations WHERE id = ?')
    .pluck()
    .get(id)
  return name?.split('/')[0] === model
}
