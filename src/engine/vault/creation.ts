import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import type { Clock } from '../context.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { makePrivate, syncFolder } from './durable-file.ts'
import type { VaultFolder } from './folder.ts'
import { type Header, writeHeader } from './header.ts'

/** Where a database lies until it is whole and has its header. */
const newDatabase = (folder: VaultFolder) => `${folder.database}.new`

/**
 * Makes the files of a vault: the database under its temporary name, the header, then the database's name.
 * A crash in between leaves nothing, or what `finishCreation` finishes.
 */
export function writeNewVault(
  folder: VaultFolder,
  header: Omit<Header, 'mac'>,
  secrets: { dataKey: Uint8Array; words: string },
  clock: Clock,
) {
  mkdirSync(folder.root, { recursive: true, mode: 0o700 })
  writeNewDatabase(newDatabase(folder), secrets, clock)
  writeHeader(folder.header, header, secrets.dataKey)
  finishCreation(folder)
}

function writeNewDatabase(file: string, secrets: { dataKey: Uint8Array; words: string }, clock: Clock) {
  // What an earlier attempt left: a log of another key would make the fresh file unreadable.
  for (const left of [file, `${file}-wal`, `${file}-shm`]) rmSync(left, { force: true })
  makePrivate(file)
  const connection = openDatabase(file, secrets.dataKey, { mustExist: false })
  try {
    migrate(connection, () => {})
    connection.transaction((db) => {
      const put = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
      put.run('pendingWords', secrets.words)
      put.run('createdAt', String(clock.now()))
    })
  } finally {
    connection.close()
  }
}

/** A crash between the header and the last rename is finished here. */
export function finishCreation(folder: VaultFolder) {
  const made = newDatabase(folder)
  if (!existsSync(folder.header) || existsSync(folder.database) || !existsSync(made)) return
  renameSync(made, folder.database)
  syncFolder(folder.root)
}
