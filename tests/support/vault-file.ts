import { join } from 'node:path'
import type Database from 'better-sqlite3-multiple-ciphers'
import { openDatabase } from '../../src/engine/db/open.ts'
import { vaultFolder } from '../../src/engine/vault/folder.ts'
import { readHeader } from '../../src/engine/vault/header.ts'
import { openSlot } from '../../src/engine/vault/slots.ts'
import { passphrase } from './engine.ts'

/** The data key of a vault, unwrapped as any program with the passphrase can. */
export async function dataKeyOf(root: string): Promise<Uint8Array> {
  const header = readHeader(vaultFolder(root).header)
  for (const slot of header.slots) {
    const key = await openSlot(header, slot, { type: 'argon2id', passphrase })
    if (key) return key
  }
  throw new Error('no slot opens')
}

/** Looks into a vault behind the engine's back. */
export async function inside<T>(root: string, work: (db: Database.Database) => T): Promise<T> {
  const connection = openDatabase(join(root, 'vault.db'), await dataKeyOf(root), { mustExist: true })
  try {
    return work(connection.raw)
  } finally {
    connection.close()
  }
}

/** Puts an entry in a state as its life would have left it, without living it. */
export function putInState(root: string, id: string, status: string) {
  return inside(root, (db) => db.prepare('UPDATE entries SET status = ? WHERE id = ?').run(status, id))
}
