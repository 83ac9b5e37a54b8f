import type { Lang } from '../../shared/common.ts'
import type { SourceKind } from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'

/** A source that waits to be read for meaning. */
export interface Waiting {
  id: number
  kind: SourceKind
  /** revision since which it waits */
  waits: number
}

/** What there is to read of a source at this moment. */
export interface TextToRead {
  id: number
  lang: Lang
  title: string
  body: string
  /** of all of that */
  text_hash: string
}

// Each look is one at a partial index of what waits: it costs what waits, not what there is.

/** What is to be read first: one's own notes, the newest change, of the same age the newest note. */
export function nextWaiting(db: ReadDb, limit: number): Waiting[] {
  return db
    .prepare<[number], Waiting>(
      `SELECT id, kind, waits FROM search_sources WHERE found = 1 AND waits > 0
       ORDER BY kind = 'entry' DESC, waits DESC, id DESC LIMIT ?`,
    )
    .all(limit)
}

/** Undefined when it cannot be found any more. Text and hash come together: between two looks it may change. */
export function textToRead(db: ReadDb, id: number): TextToRead | undefined {
  return db
    .prepare<[number], TextToRead>(
      `SELECT s.id, s.lang, w.title, w.body, s.text_hash FROM search_sources s
       JOIN search_words w ON w.rowid = s.id WHERE s.id = ?`,
    )
    .get(id)
}

export function countWaiting(db: ReadDb): number {
  return Number(db.prepare('SELECT count(*) FROM search_sources WHERE found = 1 AND waits > 0').pluck().get())
}

export function waitMoreThan(db: ReadDb, few: number): boolean {
  return (
    db
      .prepare<[number]>('SELECT 1 FROM search_sources WHERE found = 1 AND waits > 0 LIMIT 1 OFFSET ?')
      .get(few) !== undefined
  )
}
