import { binDays } from '../shared/entries.ts'
import type { Clock, Log } from './context.ts'
import { localDate } from './days.ts'
import { draftLife, eraseEntries, expiredIds, forgetDrafts } from './entries/commands.ts'
import { listBackups } from './vault/backups.ts'
import type { VaultFolder } from './vault/folder.ts'
import type { OpenVault } from './vault/open-vault.ts'

const day = 24 * 60 * 60 * 1000

/** Undo reaches back as far as the bin. */
const undoLife = binDays * day

/** How long after opening the first round comes, so that the first page is never kept waiting. */
const firstRound = 20_000

/** A new day is noticed within this time. */
const roundEvery = 30 * 60 * 1000

export interface Housekeeping {
  stop(): void
}

/** Daily copy, the end of 30 days in the bin, old drafts and undo steps. Runs while the vault is open. */
export function startHousekeeping(
  vault: { opened: OpenVault; isOpen: boolean; backUp(): unknown },
  folder: VaultFolder,
  clock: Clock,
  log: Log,
): Housekeeping {
  const round = () => {
    if (!vault.isOpen) return
    for (const [name, work] of Object.entries({
      bin: emptyBin,
      drafts: forgetLines,
      undo: forgetUndo,
      backup: backUpToday,
    })) {
      try {
        work()
      } catch (error) {
        log.error(`housekeeping: ${name} failed`, { code: codeOf(error) })
      }
    }
  }

  const emptyBin = () => {
    const { context } = vault.opened
    const ids = expiredIds(context.read, clock.now() - binDays * day)
    if (ids.length === 0) return
    context.erase((db) => eraseEntries(db, ids))
    context.emit({ type: 'entries.changed', ids })
  }

  const forgetLines = () => vault.opened.context.erase((db) => forgetDrafts(db, clock.now() - draftLife))

  const forgetUndo = () =>
    vault.opened.context.write((db) => {
      db.prepare('DELETE FROM undo_steps WHERE at < ?').run(clock.now() - undoLife)
    })

  const backUpToday = () => {
    const today = localDate(clock.now(), clock.zone())
    // Any of them, not the newest: one made while the clock was ahead would hide today's.
    if (!listBackups(folder).some(({ at }) => localDate(at.at, at.zone) === today)) vault.backUp()
  }

  const first = setTimeout(round, firstRound)
  const every = setInterval(round, roundEvery)
  first.unref()
  every.unref()
  return {
    stop() {
      clearTimeout(first)
      clearInterval(every)
    },
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'internal'
}
