import { AppError } from '../../shared/errors.ts'
import type { Team as TeamShown } from '../../shared/team.ts'
import { normaliseText } from '../../shared/text.ts'
import { keyWords } from '../bundles/container/key-words.ts'
import { newSigningPair } from '../bundles/container/signature.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'

/** A team one makes bundles for, with the pair that signs for it alone. Stays inside the engine. */
export interface Team {
  id: string
  name: string
  privateKey: string
  publicKey: string
  sequence: number
}

interface TeamRecord {
  id: string
  name: string
  private_key: string
  public_key: string
  sequence: number
  created_at: number
  created_zone: string
}

/** Throws `team-missing`. */
export function getTeam(db: ReadDb, id: string): Team {
  const row = db.prepare<[string], TeamRecord>('SELECT * FROM teams WHERE id = ?').get(id)
  if (!row) throw new AppError('team-missing')
  const { name, private_key, public_key, sequence } = row
  return { id, name, privateKey: private_key, publicKey: public_key, sequence }
}

export function listTeams(db: ReadDb): TeamShown[] {
  return db
    .prepare<[], TeamRecord>('SELECT * FROM teams ORDER BY created_at, id')
    .all()
    .map(({ id, name, public_key, created_at, created_zone }) => ({
      id,
      name,
      words: keyWords(public_key),
      createdAt: { at: created_at, zone: created_zone },
    }))
}

/** Throws `name-empty`, `name-taken`. */
export function createTeam(context: EngineContext, db: WriteDb, given: string): string {
  const name = freeName(db, given, '')
  const id = context.newId()
  const { privateKey, publicKey } = newSigningPair()
  db.prepare(
    `INSERT INTO teams (id, name, private_key, public_key, created_at, created_zone)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(id, name, privateKey, publicKey, context.clock.now(), context.clock.zone())
  return id
}

export function renameTeam(db: WriteDb, id: string, given: string) {
  getTeam(db, id)
  db.prepare('UPDATE teams SET name = ? WHERE id = ?').run(freeName(db, given, id), id)
}

/** A new pair: what is signed from now on cannot be joined to what was signed before. */
export function renewTeamKey(db: WriteDb, id: string) {
  getTeam(db, id)
  const { privateKey, publicKey } = newSigningPair()
  db.prepare('UPDATE teams SET private_key = ?, public_key = ?, sequence = 0 WHERE id = ?').run(
    privateKey,
    publicKey,
    id,
  )
}

export function takeSequence(db: WriteDb, id: string, sequence: number) {
  db.prepare('UPDATE teams SET sequence = ? WHERE id = ?').run(sequence, id)
}

/** True when one of the teams signs with this key: a bundle of one's own. */
export function isOwnKey(db: ReadDb, publicKey: string): boolean {
  return db.prepare('SELECT 1 FROM teams WHERE public_key = ?').get(publicKey) !== undefined
}

function freeName(db: ReadDb, given: string, ownId: string): string {
  const name = normaliseText(given).replace(/\s+/g, ' ').trim()
  if (!name) throw new AppError('name-empty')
  if (db.prepare('SELECT 1 FROM teams WHERE name = ? AND id <> ?').get(name, ownId)) {
    throw new AppError('name-taken')
  }
  return name
}
