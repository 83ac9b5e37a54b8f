import type { z } from 'zod'
import type { Entry } from '../../shared/entries.ts'
import { lacksFor, type life, movesFrom } from '../../shared/life.ts'
import type { EngineContext } from '../context.ts'
import { localDate } from '../days.ts'
import type { ReadDb } from '../db/database.ts'
import { entryRowOf, type ListRecord, listColumns } from '../entries/entry-row.ts'
import { inPlace } from '../entries/queries.ts'
import { factsOf } from './facts.ts'

type Answer<Call extends keyof typeof life> = z.infer<
  NonNullable<(typeof life)[Call]['~orpc']['outputSchema']>
>

/** Where an entry can go, and what each step still lacks. */
export function nextMoves(context: EngineContext, entry: Entry): Answer<'next'> {
  const facts = factsOf(context, context.read, entry)
  return movesFrom(entry.kind, entry.status).map((move) => ({ to: move.to, lacks: lacksFor(move, facts) }))
}

/** What came out of a concluded experiment, a decided proposal or a refuted learning, and what is offered. */
export function followUpOf(db: ReadDb, entry: Entry): Answer<'followUp'> {
  const grown = db
    .prepare<[string], ListRecord>(
      `SELECT ${listColumns} FROM links l JOIN entries e ON e.id = l.from_id
       LEFT JOIN processes p ON p.id = e.process_id
       WHERE l.to_id = ? AND l.type = 'derivedFrom' AND e.deleted_at IS NULL ORDER BY e.created_at DESC`,
    )
    .all(entry.id)
    .map(entryRowOf)
  const isMade = (kind: Entry['kind']) => grown.some((row) => row.kind === kind)
  return {
    nextRound: entry.kind === 'experiment' ? (grown.find((row) => row.kind === 'experiment') ?? null) : null,
    offers: offersOf(entry).filter((kind) => !isMade(kind)),
  }
}

/** Adopting asks what is known now and, in a work process, how the work changes; rejecting what was learned. */
function offersOf({ status, experiment, proposal, processId }: Entry): ('learning' | 'proposal')[] {
  if (status === 'concluded' && experiment?.verdict === 'adopt') {
    return processId === null ? ['learning'] : ['learning', 'proposal']
  }
  const isRejected = experiment?.verdict === 'reject' || proposal?.decision === 'reject'
  return isRejected && (status === 'concluded' || status === 'decided') ? ['learning'] : []
}

/** Entries past their date; what AI could not do then comes first. */
export function listRetests({ read, clock }: EngineContext): Answer<'retests'> {
  return read
    .prepare<[string], ListRecord & { fresh_until: string; outside: number }>(
      `SELECT ${listColumns}, e.fresh_until, e.frontier IS 'outside' AS outside
       FROM entries e LEFT JOIN processes p ON p.id = e.process_id
       WHERE e.fresh_until < ? AND e.fresh_until IS NOT NULL AND ${inPlace.notes}
         AND e.status NOT IN ('refuted', 'retired', 'withdrawn')
       ORDER BY outside DESC, e.fresh_until, e.id`,
    )
    .all(localDate(clock.now(), clock.zone()))
    .map((row) => ({ ...entryRowOf(row), freshUntil: row.fresh_until, outside: row.outside === 1 }))
}

/** Experiments whose day to be rounded off has come. */
export function listDue({ read, clock }: EngineContext): Answer<'due'> {
  return read
    .prepare<[string], ListRecord & { due_on: string }>(
      `SELECT ${listColumns}, x.due_on FROM experiments x JOIN entries e ON e.id = x.entry_id
       LEFT JOIN processes p ON p.id = e.process_id
       WHERE x.due_on <= ? AND e.kind = 'experiment' AND e.status IN ('running', 'measured')
         AND ${inPlace.notes}
       ORDER BY x.due_on, e.id`,
    )
    .all(localDate(clock.now(), clock.zone()))
    .map((row) => ({ ...entryRowOf(row), dueOn: row.due_on }))
}
