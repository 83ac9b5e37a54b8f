import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { AppError } from '../../shared/errors.ts'
import type { Door } from '../../shared/vault.ts'
import { withDiskCode } from '../db/sqlite-errors.ts'
import { makePrivate } from './durable-file.ts'
import type { VaultFolder } from './folder.ts'

/** The one writer of a vault folder. The kernel frees the lock when the process ends, however it ends. */
export interface VaultLock {
  release(): void
}

/**
 * Takes `lock.db` for as long as this process lives: a write transaction that is never committed.
 * The row that says who holds it is committed before, so that others can read it.
 * @throws AppError `vault-held` with the door that has it
 */
export function takeLock(folder: VaultFolder, door: Door): VaultLock {
  const db = openLockFile(folder)
  try {
    const holder = `${door}:${process.pid}:${randomUUID()}`
    do {
      db.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (name TEXT NOT NULL); DELETE FROM holder')
      db.prepare('INSERT INTO holder (name) VALUES (?)').run(holder)
      db.exec('COMMIT; BEGIN IMMEDIATE')
      // Between the two another program may have passed by; then the row names it and is written again.
    } while (readHolder(db) !== holder && db.exec('COMMIT'))
    return { release: () => db.close() }
  } catch (error) {
    const held = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
    const holder = held ? (readHolder(db) ?? '').split(':')[0] : undefined
    db.close()
    throw held ? new AppError('vault-held', { door: holder ?? '' }, { cause: error }) : withDiskCode(error)
  }
}

function openLockFile(folder: VaultFolder): Database.Database {
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 })
    makePrivate(folder.lock)
    return new Database(folder.lock, { timeout: 0 })
  } catch (error) {
    throw withDiskCode(error)
  }
}

function readHolder(db: Database.Database): string | undefined {
  try {
    return db.prepare<[], string>('SELECT name FROM holder').pluck().get()
  } catch {
    // Held by a program that has not written its name yet.
    return undefined
  }
}
