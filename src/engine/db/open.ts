import Database from 'better-sqlite3-multiple-ciphers'
import { AppError } from '../../shared/errors.ts'
import { Connection } from './database.ts'

/** The oldest SQLite without the WAL-reset corruption bug (security.md §2). */
const oldestSqlite = [3, 51, 3] as const

/** Pragmas of security.md §3.2 with the value each must read back as. Order matters. */
const pragmas: readonly [name: string, set: string | number, reads: string | number][] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', 0, 0],
  ['wal_autocheckpoint', 500, 500],
  ['journal_size_limit', 4_194_304, 4_194_304],
  ['busy_timeout', 5000, 5000],
]

/**
 * Opens an encrypted database (SQLCipher 4 format) with its raw 32-byte key and asserts every pragma.
 * @throws AppError `vault-damaged` when it must exist and is empty; SqliteError when the key does not fit
 */
export function openDatabase(file: string, key: Uint8Array, options: { mustExist: boolean }): Connection {
  const raw = new Database(file, { fileMustExist: options.mustExist })
  try {
    const parts = unlockDatabase(raw, key)
    // A vault gets its name with its schema inside; an empty one was cut off, and would be filled afresh.
    if (options.mustExist && parts === 0) throw new AppError('vault-damaged')
    for (const [name, set] of pragmas) raw.pragma(`${name} = ${set}`)
    if (process.platform === 'darwin') raw.pragma('fullfsync = 1; checkpoint_fullfsync = 1')
    assertSettings(raw)
    return new Connection(raw)
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Opens a copy read-only, to check it. */
export function openCopy(file: string, key: Uint8Array): Connection {
  const raw = new Database(file, { readonly: true, fileMustExist: true })
  try {
    unlockDatabase(raw, key)
    return new Connection(raw)
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Returns how many tables and indexes there are. */
function unlockDatabase(raw: Database.Database, key: Uint8Array): number {
  raw.pragma("cipher = 'sqlcipher'")
  raw.pragma('legacy = 4')
  const form = Buffer.from(`x'${Buffer.from(key).toString('hex')}'`)
  raw.key(form)
  form.fill(0)
  return Number(raw.prepare('SELECT count(*) FROM sqlite_master').pluck().get())
}

function assertSettings(raw: Database.Database) {
  const version = String(raw.prepare('SELECT sqlite_version()').pluck().get())
  if (isOlder(version)) throw new Error(`SQLite ${version} is too old`)
  for (const [name, , reads] of pragmas) {
    const found = raw.pragma(name, { simple: true })
    if (found !== reads) throw new Error(`pragma ${name} reads ${String(found)}, expected ${reads}`)
  }
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, oldest] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0
    if (part !== oldest) return part < oldest
  }
  return false
}

/** Throws `vault-damaged` when a page or an index does not hold. */
export function assertIntegrity(connection: Connection) {
  const result = connection.raw.pragma('integrity_check(1)', { simple: true })
  if (result !== 'ok') throw new AppError('vault-damaged')
}
