import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { instantSchema } from '../../shared/common.ts'
import { AppError } from '../../shared/errors.ts'
import { type Backup, backupsKept } from '../../shared/vault.ts'
import type { Clock } from '../context.ts'
import { localDate, localStamp } from '../days.ts'
import type { Connection } from '../db/database.ts'
import { assertIntegrity, openCopy } from '../db/open.ts'
import { syncFile, syncFolder, writeDurably } from './durable-file.ts'
import type { VaultFolder } from './folder.ts'

/** What is known of a copy without opening it: it was counted when it was made. */
const copyFactsSchema = z.object({ at: instantSchema, entries: z.int(), bytes: z.int() })

const nameSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}-\d{6}(-\d+)?$/)

export function listBackups(folder: VaultFolder): Backup[] {
  if (!existsSync(folder.backups)) return []
  return readdirSync(folder.backups)
    .filter((name) => nameSchema.safeParse(name).success)
    .flatMap((name) => {
      const facts = readFacts(join(folder.backups, name))
      return facts ? [{ name, ...facts }] : []
    })
    .sort((a, b) => b.at.at - a.at.at)
}

function readFacts(copy: string) {
  try {
    return copyFactsSchema.parse(JSON.parse(readFileSync(join(copy, 'copy.json'), 'utf8')))
  } catch {
    // A copy without its facts was never finished; it is not offered.
    return null
  }
}

/**
 * Copies the open vault with its header, reopens the copy, verifies every page and counts it; only then
 * does it get its name. At most one copy a day is kept, for seven days.
 */
export function makeBackup(folder: VaultFolder, open: Connection, key: Uint8Array, clock: Clock): Backup {
  const at = { at: clock.now(), zone: clock.zone() }
  const making = join(folder.backups, '.making')
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  const file = join(making, 'vault.db')
  try {
    open.raw.prepare('VACUUM INTO ?').run(file)
    copyFileSync(folder.header, join(making, 'vault.json'))
    syncFile(file)
    syncFile(join(making, 'vault.json'))
    const facts = { at, entries: countChecked(file, key), bytes: statSync(file).size }
    writeDurably(join(making, 'copy.json'), JSON.stringify(facts))
    const name = freeName(folder, localStamp(at.at, at.zone))
    renameSync(making, join(folder.backups, name))
    syncFolder(folder.backups)
    prune(folder)
    return { name, ...facts }
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw error
  }
}

function countChecked(file: string, key: Uint8Array): number {
  const copy = openCopy(file, key)
  try {
    assertIntegrity(copy)
    return Number(copy.prepare('SELECT count(*) FROM entries WHERE deleted_at IS NULL').pluck().get())
  } finally {
    copy.close()
  }
}

function freeName(folder: VaultFolder, stamp: string): string {
  let name = stamp
  for (let n = 2; existsSync(join(folder.backups, name)); n++) name = `${stamp}-${n}`
  return name
}

/** Keeps the newest copy of each of the last seven days that have one. */
function prune(folder: VaultFolder) {
  const days = new Set<string>()
  for (const copy of listBackups(folder)) {
    const day = localDate(copy.at.at, copy.at.zone)
    if (days.has(day) || days.size >= backupsKept) {
      rmSync(join(folder.backups, copy.name), { recursive: true, force: true })
    }
    days.add(day)
  }
}

/** Throws `backup-missing` when there is no finished copy of that name. */
export function assertBackup(folder: VaultFolder, name: string) {
  const isName = nameSchema.safeParse(name).success
  if (!isName || !readFacts(join(folder.backups, name))) throw new AppError('backup-missing', { name })
}

/**
 * Puts a copy in the place of a closed vault. What was there moves, whole, to a folder beside it.
 * @returns the name of that folder
 */
export function restoreBackup(folder: VaultFolder, name: string, clock: Clock): string {
  assertBackup(folder, name)
  const copy = join(folder.backups, name)
  const keptAs = `kept-${localStamp(clock.now(), clock.zone())}`
  const kept = join(folder.root, keptAs)
  // The new files are complete before the old ones move, so a full disk changes nothing.
  const incoming = [
    [join(copy, 'vault.db'), folder.database],
    [join(copy, 'vault.json'), folder.header],
  ] as const
  try {
    for (const [from, to] of incoming) {
      copyFileSync(from, `${to}.restoring`)
      syncFile(`${to}.restoring`)
    }
  } catch (error) {
    for (const [, to] of incoming) rmSync(`${to}.restoring`, { force: true })
    throw error
  }
  mkdirSync(kept, { mode: 0o700 })
  for (const part of ['vault.db', 'vault.db-wal', 'vault.db-shm', 'vault.json']) {
    const from = join(folder.root, part)
    if (existsSync(from)) renameSync(from, join(kept, part))
  }
  for (const [, to] of incoming) renameSync(`${to}.restoring`, to)
  syncFolder(folder.root)
  return keptAs
}
