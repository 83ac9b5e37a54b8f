import { AppError } from '../../shared/errors.ts'
import {
  elapsedMs,
  type MeasurementFields,
  minutesOf,
  type Part,
  parts,
  type Stopwatch,
} from '../../shared/measuring.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'

interface WatchRecord {
  entry_id: string
  part: Part
  accumulated_ms: number
  started_at: number | null
  started_zone: string | null
  clock_moved: number
}

/** The stopwatches of an entry, in the order of the parts. What they say stands in the vault, not in a timer. */
export function readWatches(db: ReadDb, entryId: string): Stopwatch[] {
  const watches = db
    .prepare<[string], WatchRecord>('SELECT * FROM stopwatches WHERE entry_id = ?')
    .all(entryId)
    .map(watchOf)
  return parts.flatMap((part) => watches.filter((watch) => watch.part === part))
}

/** A person does one thing at a time: what runs elsewhere stops. */
export function startWatch(context: EngineContext, db: WriteDb, entryId: string, part: Part) {
  const running = db.prepare<[], WatchRecord>('SELECT * FROM stopwatches WHERE started_at IS NOT NULL').all()
  if (running.some((watch) => watch.entry_id === entryId && watch.part === part)) return
  for (const watch of running) halt(context, db, watch)
  db.prepare(
    `INSERT INTO stopwatches (entry_id, part, accumulated_ms, started_at, started_zone, clock_moved)
     VALUES (@entryId, @part, 0, @now, @zone, 0)
     ON CONFLICT (entry_id, part) DO UPDATE SET started_at = @now, started_zone = @zone`,
  ).run({ entryId, part, now: context.clock.now(), zone: context.clock.zone() })
}

export function stopWatch(context: EngineContext, db: WriteDb, entryId: string, part: Part) {
  const watch = db
    .prepare<[string, string], WatchRecord>('SELECT * FROM stopwatches WHERE entry_id = ? AND part = ?')
    .get(entryId, part)
  if (watch) halt(context, db, watch)
}

export function resetWatch(db: WriteDb, entryId: string, part: Part) {
  db.prepare('DELETE FROM stopwatches WHERE entry_id = ? AND part = ?').run(entryId, part)
}

/** What was clocked, as times of a measurement; the watches are empty then. Throws `watch-empty`. */
export function takeWatches(
  context: EngineContext,
  db: WriteDb,
  entryId: string,
): Partial<Pick<MeasurementFields, Part>> {
  const watches = readWatches(db, entryId)
  if (watches.length === 0) throw new AppError('watch-empty')
  const now = context.clock.now()
  const times = watches.map((watch) => [
    watch.part,
    // A part of the time is missing: the number is a memory at best.
    {
      min: minutesOf(elapsedMs(watch, now)),
      source: watch.clockMoved || isBehind(watch, now) ? 'recall' : 'timed',
    },
  ])
  db.prepare('DELETE FROM stopwatches WHERE entry_id = ?').run(entryId)
  return Object.fromEntries(times)
}

function halt({ clock }: EngineContext, db: WriteDb, record: WatchRecord) {
  const watch = watchOf(record)
  const now = clock.now()
  db.prepare(
    `UPDATE stopwatches SET accumulated_ms = ?, started_at = NULL, started_zone = NULL, clock_moved = ?
     WHERE entry_id = ? AND part = ?`,
  ).run(elapsedMs(watch, now), Number(watch.clockMoved || isBehind(watch, now)), record.entry_id, record.part)
}

function isBehind({ startedAt }: Stopwatch, now: number): boolean {
  return startedAt !== null && now < startedAt.at
}

function watchOf(row: WatchRecord): Stopwatch {
  return {
    part: row.part,
    accumulatedMs: row.accumulated_ms,
    startedAt:
      row.started_at === null || row.started_zone === null
        ? null
        : { at: row.started_at, zone: row.started_zone },
    clockMoved: row.clock_moved === 1,
  }
}
