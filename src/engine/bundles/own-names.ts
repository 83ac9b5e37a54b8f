import type { OwnName } from '../../shared/bundles.ts'
import { AppError } from '../../shared/errors.ts'
import { normaliseText } from '../../shared/text.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'

/** Names, nicknames and project words a person wants found, whatever the detectors think of them. */
export function listOwnNames(db: ReadDb): OwnName[] {
  return db.prepare<[], OwnName>('SELECT id, name FROM own_names ORDER BY name COLLATE NOCASE').all()
}

/** Throws `name-empty`, `name-taken`. */
export function addOwnName(context: EngineContext, db: WriteDb, given: string): OwnName {
  const name = normaliseText(given).replace(/\s+/g, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(name)) throw new AppError('name-empty')
  const id = context.newId()
  const { changes } = db
    .prepare(
      `INSERT INTO own_names (id, name, created_at, created_zone) VALUES (?, ?, ?, ?)
       ON CONFLICT (name) DO NOTHING`,
    )
    .run(id, name, context.clock.now(), context.clock.zone())
  if (changes === 0) throw new AppError('name-taken')
  return { id, name }
}

export function removeOwnName(db: WriteDb, id: string) {
  db.prepare('DELETE FROM own_names WHERE id = ?').run(id)
}
