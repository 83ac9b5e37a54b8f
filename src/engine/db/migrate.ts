import type Database from 'better-sqlite3-multiple-ciphers'
import { AppError } from '../../shared/errors.ts'
import type { Connection } from './database.ts'
import { migrations } from './migrations/index.ts'

/** One step of the schema. Never edited after a release. */
export interface Migration {
  version: number
  name: string
  up(db: Database.Database): void
}

export const newestVersion = Math.max(...migrations.map((migration) => migration.version))

export function schemaVersion(connection: Connection): number {
  return Number(connection.raw.pragma('user_version', { simple: true }))
}

/**
 * Brings the schema up to date, all pending steps in one transaction.
 * @param beforeFirst runs once before anything changes in a vault that already has a schema (the copy)
 * @throws AppError `vault-newer` when the vault was written by a newer version; nothing is changed
 */
export function migrate(connection: Connection, beforeFirst: () => void) {
  const from = schemaVersion(connection)
  if (from > newestVersion) throw new AppError('vault-newer', { found: from, known: newestVersion })
  const pending = migrations.filter((migration) => migration.version > from)
  if (pending.length === 0) return
  if (from > 0) beforeFirst()
  connection.transaction(() => {
    for (const migration of pending) migration.up(connection.raw)
    connection.raw.pragma(`user_version = ${newestVersion}`)
  })
}
