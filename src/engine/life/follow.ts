import { maxTitleLength } from '../../shared/common.ts'
import type { Entry, Kind } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { emptyDetails } from '../../shared/kinds.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { changePartsOf, insertEntry, insertLink } from '../entries/commands.ts'
import { getEntry, inPlace } from '../entries/queries.ts'

/**
 * What a change of an entry brings about elsewhere: the next round of an experiment that is to be adapted, and
 * a closed risk that comes back. @returns ids of the entries it touched
 */
export function follow(context: EngineContext, db: WriteDb, entry: Entry, before: Entry | null): string[] {
  const isConcluded = entry.status === 'concluded' && before?.status !== 'concluded'
  if (isConcluded && entry.experiment?.verdict === 'adapt') return [nextRound(context, db, entry).id]
  return riskComesBack(context, db, entry, before)
}

/** The same question once more: what is expected is asked again, since it was learned from. */
function nextRound(context: EngineContext, db: WriteDb, entry: Entry): Entry {
  const { hypothesis, test, metric, successCriterion, iteration } =
    entry.experiment ?? emptyDetails.experiment
  const next = grow(context, db, entry, {
    kind: 'experiment',
    title: roundTitle(entry.title, iteration + 1),
    experiment: { hypothesis, test, metric, successCriterion },
  })
  db.prepare('UPDATE experiments SET iteration = ? WHERE entry_id = ?').run(iteration + 1, next.id)
  return getEntry(db, next.id)
}

/** The title with the number of the round in the place of that of the round before. */
function roundTitle(title: string, round: number): string {
  const ending = ` (${round})`
  const plain = title.replace(/ \(\d+\)$/, '')
  return plain.slice(0, maxTitleLength - ending.length).toWellFormed() + ending
}

/** An entry that comes out of another: in the same work, about the same tools and goals, linked to it. */
export function grow(
  context: EngineContext,
  db: WriteDb,
  from: Entry,
  given: Parameters<typeof insertEntry>[2] & { kind: Kind },
): Entry {
  const { lang, processId, goalIds, toolIds, tags, aiType, aiRole, secondaryAiRole, workSplit } = from
  const same = { lang, processId, goalIds, toolIds, tags, aiType, aiRole, secondaryAiRole, workSplit }
  const entry = insertEntry(context, db, { ...same, sensitivity: from.sensitivity, ...given })
  insertLink(context, db, { fromId: entry.id, toId: from.id, type: 'derivedFrom' })
  return entry
}

/** A risk of the same cause in the same work, noted later, reopens one that was closed. */
function riskComesBack(context: EngineContext, db: WriteDb, entry: Entry, before: Entry | null): string[] {
  const { risk, processId } = entry
  if (!risk?.cause || processId === null || !opensRisk.has(entry.status)) return []
  const isSame = before?.risk?.cause === risk.cause && before.processId === processId
  if (isSame) return []
  const closed = closedRisks(db, { id: entry.id, cause: risk.cause, processId })
  for (const id of closed) {
    changePartsOf(context, db, id, () =>
      db.prepare("UPDATE entries SET status = 'returned' WHERE id = ?").run(id),
    )
    insertLink(context, db, { fromId: entry.id, toId: id, type: 'relatedTo' }, 'suggested')
  }
  return closed
}

const opensRisk: ReadonlySet<Entry['status']> = new Set(['noted', 'understood'])

function closedRisks(db: ReadDb, risk: { id: string; cause: string; processId: string }): string[] {
  return db
    .prepare<[typeof risk], string>(
      `SELECT e.id FROM entries e JOIN risks r ON r.entry_id = e.id
       WHERE r.cause = @cause AND e.process_id = @processId AND e.kind = 'risk' AND e.status = 'closed'
         AND e.id <> @id AND ${inPlace.notes}
         AND e.created_at <= (SELECT created_at FROM entries WHERE id = @id)`,
    )
    .pluck()
    .all(risk)
}

/** Throws `text-empty` for a learning or a proposal without a title. */
export function assertTitle(title: string) {
  if (!title.trim()) throw new AppError('text-empty')
}
