import type { Entry, Status } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { findMove, lacksFor } from '../../shared/life.ts'
import type { EngineContext } from '../context.ts'
import { addDays, localDate } from '../days.ts'
import type { ReadDb } from '../db/database.ts'
import { factsOf } from './facts.ts'

/**
 * The entry after one step of its life.
 * @throws AppError `move-impossible` when the table does not have it, `move-lacks` when something is missing
 */
export function step(context: EngineContext, db: ReadDb, entry: Entry, to: Status): Entry {
  const { kind, status: from } = entry
  const move = findMove(kind, from, to)
  if (!move) throw new AppError('move-impossible', { kind, from, to })
  const [need] = lacksFor(move, factsOf(context, db, entry))
  if (need) throw new AppError('move-lacks', { kind, from, to, need })
  return { ...entry, status: to, ...arriving(context, entry, to) }
}

/** What changes by itself with a step. */
function arriving({ clock }: EngineContext, entry: Entry, to: Status): Partial<Entry> {
  const { experiment, proposal } = entry
  const now = { at: clock.now(), zone: clock.zone() }
  if (experiment && to === 'running') {
    return { experiment: { ...experiment, startedAt: experiment.startedAt ?? now } }
  }
  if (proposal && to === 'draft') {
    const version = proposal.version + 1
    return { proposal: { ...proposal, version, decision: null, counterEvidenceSeen: false } }
  }
  const today = localDate(now.at, now.zone)
  const isPast = entry.freshUntil === null || entry.freshUntil < today
  return isPast && keepsFresh.has(to) ? { freshUntil: freshUntil(entry, today) } : {}
}

/** States that claim something holds now, for as long as it stays fresh. */
const keepsFresh: ReadonlySet<Status> = new Set(['worded', 'confirmed', 'works'])

/** Days until something is worth trying again: what AI could not do yet is soon out of date. */
const retryDays = 60
const freshDays = { classic: 365, other: 90 }

export function freshUntil({ frontier, aiType }: Pick<Entry, 'frontier' | 'aiType'>, today: string): string {
  const usual = aiType === 'classic' ? freshDays.classic : freshDays.other
  return addDays(today, frontier === 'outside' ? retryDays : usual)
}
