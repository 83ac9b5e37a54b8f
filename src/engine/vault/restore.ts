import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { Clock } from '../context.ts'
import { localStamp } from '../days.ts'
import { findBackup, freeName } from './backups.ts'
import { syncFile, syncFolder, writeDurably } from './durable-file.ts'
import type { VaultFolder } from './folder.ts'

/**
 * Written once the files of the copy stand ready beside the vault, gone once they took its place: a restore
 * that was cut short in between is finished by the next start.
 */
const planSchema = z.object({ keptAs: z.string().regex(/^kept-[\d-]+$/) })

const planFile = (folder: VaultFolder) => join(folder.root, 'restoring.json')

/** The two files of a vault, and what belongs to the old database and goes with it. */
const files = [
  { name: 'vault.db', along: ['vault.db-wal', 'vault.db-shm'] },
  { name: 'vault.json', along: [] },
] as const

const incoming = (folder: VaultFolder, name: string) => join(folder.root, `${name}.restoring`)

/** Throws `backup-missing` when there is no finished copy of that name, `backup-damaged` when it is not whole. */
export function assertBackup(folder: VaultFolder, name: string) {
  const copy = findBackup(folder, name)
  if (!copy) throw new AppError('backup-missing')
  const size = (file: string) => statSync(join(folder.backups, name, file), { throwIfNoEntry: false })?.size
  if (size('vault.db') !== copy.bytes || !size('vault.json')) throw new AppError('backup-damaged')
}

/**
 * Puts a copy in the place of a closed vault. What was there moves, whole, to a folder beside it.
 * @returns the name of that folder
 */
export function restoreBackup(folder: VaultFolder, name: string, clock: Clock): string {
  assertBackup(folder, name)
  try {
    // The new files are complete before the old ones move, so a full disk changes nothing.
    for (const file of files) {
      const to = incoming(folder, file.name)
      copyFileSync(join(folder.backups, name, file.name), to)
      chmodSync(to, 0o600)
      syncFile(to)
    }
    const keptAs = freeName(folder.root, `kept-${localStamp(clock.now(), clock.zone())}`)
    writeDurably(planFile(folder), JSON.stringify({ keptAs }))
    finishRestore(folder)
    return keptAs
  } catch (error) {
    forgetUnplanned(folder)
    throw error
  }
}

/** Finishes a restore that was cut short; clears away one that had not yet begun to move anything. */
export function finishRestore(folder: VaultFolder) {
  const plan = readPlan(folder)
  if (!plan) return forgetUnplanned(folder)
  const kept = join(folder.root, plan.keptAs)
  mkdirSync(kept, { recursive: true, mode: 0o700 })
  for (const { name, along } of files) {
    const from = incoming(folder, name)
    // Placed already, before it was cut short.
    if (!existsSync(from)) continue
    for (const old of [name, ...along]) moveIfThere(join(folder.root, old), join(kept, old))
    renameSync(from, join(folder.root, name))
  }
  syncFolder(kept)
  syncFolder(folder.root)
  rmSync(planFile(folder))
  syncFolder(folder.root)
}

function readPlan(folder: VaultFolder): z.infer<typeof planSchema> | null {
  if (!existsSync(planFile(folder))) return null
  return planSchema.parse(JSON.parse(readFileSync(planFile(folder), 'utf8')))
}

function forgetUnplanned(folder: VaultFolder) {
  if (existsSync(planFile(folder))) return
  for (const { name } of files) rmSync(incoming(folder, name), { force: true })
}

function moveIfThere(from: string, to: string) {
  if (existsSync(from)) renameSync(from, to)
}
