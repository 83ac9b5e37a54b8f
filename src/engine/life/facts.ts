import type { Entry } from '../../shared/entries.ts'
import type { MoveFacts } from '../../shared/life.ts'
import type { EngineContext } from '../context.ts'
import { localDate } from '../days.ts'
import type { ReadDb } from '../db/database.ts'

/** What stands around an entry, for the moves it can make. */
export function factsOf({ clock }: EngineContext, db: ReadDb, entry: Entry): MoveFacts {
  const count = (sql: string) => Number(db.prepare(sql).pluck().get({ id: entry.id }))
  return {
    entry,
    today: localDate(clock.now(), clock.zone()),
    supports: count(
      `SELECT count(*) FROM links l JOIN entries e ON e.id = l.from_id
       WHERE l.to_id = @id AND l.type = 'supports' AND e.deleted_at IS NULL`,
    ),
    evidence: count(
      `SELECT count(*) FROM links l
       JOIN entries e ON e.id = CASE WHEN l.from_id = @id THEN l.to_id ELSE l.from_id END
       WHERE e.deleted_at IS NULL
         AND ((l.from_id = @id AND l.type IN ('derivedFrom', 'uses')) OR (l.to_id = @id AND l.type = 'supports'))`,
    ),
    isShared: count('SELECT count(*) FROM share_log WHERE entry_id = @id') > 0,
  }
}
