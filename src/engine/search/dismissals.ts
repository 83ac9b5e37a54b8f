import type { Dismissal, SearchHit } from '../../shared/search.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { getEntry } from '../entries/queries.ts'

/** "Not now" hides a pair this long, in ms. */
export const dismissedFor = 3 * 24 * 60 * 60 * 1000

/** What a person does not want to see with a note, from whichever side it was put away. */
export interface Dismissed {
  has(what: Dismissal, source: SearchHit['source']): boolean
}

interface Row {
  what: Dismissal
  kind: string
  id: string
}

/** What is dismissed beside an entry now; `entryId` null = a text that is no entry yet. */
export function dismissedWith(db: ReadDb, entryId: string | null, now: number): Dismissed {
  if (entryId === null) return { has: () => false }
  const rows = db
    .prepare<unknown[], Row>(
      `SELECT what, found_kind AS kind, found_id AS id FROM dismissals
         WHERE entry_id = @entryId AND (until IS NULL OR until > @now)
       UNION ALL SELECT what, 'entry', entry_id FROM dismissals
         WHERE found_kind = 'entry' AND found_id = @entryId AND (until IS NULL OR until > @now)`,
    )
    .all({ entryId, now })
  const keys = new Set(rows.map(({ what, kind, id }) => `${what} ${kind} ${id}`))
  return { has: (what, { kind, id }) => keys.has(`${what} ${kind} ${id}`) }
}

/** Puts a pair away: a likeness for some days, a contradiction that is none for good. Throws `entry-missing`. */
export function dismiss(
  context: EngineContext,
  db: WriteDb,
  { entryId, found, what }: { entryId: string; found: SearchHit['source']; what: Dismissal },
) {
  getEntry(db, entryId)
  if (found.kind === 'entry') getEntry(db, found.id)
  const now = context.clock.now()
  db.prepare(
    `INSERT INTO dismissals (entry_id, found_kind, found_id, what, until, at, zone)
     VALUES (@entryId, @kind, @id, @what, @until, @now, @zone)
     ON CONFLICT (entry_id, found_kind, found_id, what) DO UPDATE SET until = excluded.until, at = excluded.at,
       zone = excluded.zone`,
  ).run({
    entryId,
    ...found,
    what,
    until: what === 'likeness' ? now + dismissedFor : null,
    now,
    zone: context.clock.zone(),
  })
}
