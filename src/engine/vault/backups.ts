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
import { type Backup, backupsKept } from '../../shared/vault.ts'
import type { Clock } from '../context.ts'
import { localDate, localStamp } from '../days.ts'
import type { Connection } from '../db/database.ts'
import { assertIntegrity, openCopy } from '../db/open.ts'
import { makePrivate, syncFile, syncFolder, writeDurably } from './durable-file.ts'
import type { VaultFolder } from './folder.ts'

/** What is known of a copy without opening it: it was counted when it was made. */
const copyFactsSchema = z.object({ at: instantSchema, entries: z.int(), bytes: z.int() })

/** Names of finished copies: the local time they were made. */
const nameSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}-\d{6}(-\d+)?$/)

export function listBackups(folder: VaultFolder): Backup[] {
  if (!existsSync(folder.backups)) return []
  return readdirSync(folder.backups)
    .flatMap((name) => findBackup(folder, name) ?? [])
    .sort((a, b) => b.at.at - a.at.at)
}

/** What is known of one finished copy, or null when there is none of that name. */
export function findBackup(folder: VaultFolder, name: string): Backup | null {
  if (!nameSchema.safeParse(name).success) return null
  const facts = readFacts(join(folder.backups, name))
  return facts ? { name, ...facts } : null
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
    makePrivate(file)
    open.raw.prepare('VACUUM INTO ?').run(file)
    copyFileSync(folder.header, join(making, 'vault.json'))
    syncFile(file)
    syncFile(join(making, 'vault.json'))
    const facts = { at, entries: countChecked(file, key), bytes: statSync(file).size }
    writeDurably(join(making, 'copy.json'), JSON.stringify(facts))
    const name = freeName(folder.backups, localStamp(at.at, at.zone))
    renameSync(making, join(folder.backups, name))
    syncFolder(folder.backups)
    prune(folder, at.at)
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

/** The stamp itself, or with a number behind it when the folder has one of that name. */
export function freeName(folder: string, stamp: string): string {
  let name = stamp
  for (let n = 2; existsSync(join(folder, name)); n++) name = `${stamp}-${n}`
  return name
}

/**
 * Keeps the newest copy of each of the last seven days that have one. Copies dated after now were made while
 * the clock was wrong; they are the first to go, so that they never push out a real one.
 */
function prune(folder: VaultFolder, now: number) {
  const days = new Set<string>()
  const copies = listBackups(folder)
  const isPast = (copy: Backup) => copy.at.at <= now
  for (const copy of [...copies.filter(isPast), ...copies.filter((other) => !isPast(other))]) {
    const day = localDate(copy.at.at, copy.at.zone)
    if (days.has(day) || days.size >= backupsKept) {
      rmSync(join(folder.backups, copy.name), { recursive: true, force: true })
    }
    days.add(day)
  }
}
