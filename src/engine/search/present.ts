import type { Lang } from '../../shared/common.ts'
import type { Kind } from '../../shared/entries.ts'
import type { HitGroup, Reason, SearchHit, SourceKind } from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'
import { marksIn, passageText, type WordMatches, wordiestWindow } from './passage.ts'
import type { Window } from './passages.ts'

/** What a hit is shown with. */
export interface SourceFacts {
  title: string
  body: string
  kind: SourceKind
  sourceId: string
  lang: Lang
  entryKind: Kind
  occurredOn: string | null
  month: string | null
  processId: string | null
  process: string | null
}

/** Facts of a source that can be found. */
export function factsOf(db: ReadDb, id: number): SourceFacts | undefined {
  return db
    .prepare<[number], SourceFacts>(
      `SELECT w.title, w.body, s.kind, s.source_id AS sourceId, s.lang, coalesce(e.kind, t.kind) AS entryKind,
         e.occurred_on AS occurredOn, t.month, e.process_id AS processId, coalesce(p.name, t.process) AS process
       FROM search_sources s JOIN search_words w ON w.rowid = s.id
       LEFT JOIN entries e ON s.kind = 'entry' AND e.id = s.source_id
       LEFT JOIN team_items t ON s.kind = 'team-item' AND t.id = s.source_id
       LEFT JOIN processes p ON p.id = e.process_id
       WHERE s.id = ?`,
    )
    .get(id)
}

/** Names of the tools of an own entry. */
export function toolsOf(db: ReadDb, facts: SourceFacts): { id: string; name: string }[] {
  if (facts.kind !== 'entry') return []
  return db
    .prepare<[string], { id: string; name: string }>(
      `SELECT t.id, t.name FROM entry_tools x JOIN tools t ON t.id = x.tool_id
       WHERE x.entry_id = ? ORDER BY x.place`,
    )
    .all(facts.sourceId)
}

export interface HitParts {
  facts: SourceFacts
  matches: WordMatches
  /** window whose meaning fits best, when that is known */
  place: Window | null
  group: HitGroup
  reasons: Reason[]
}

/** A hit as a door gets it. */
export function hitOf({ facts, matches, place, group, reasons }: HitParts): SearchHit {
  const { title, body } = facts
  const window = wordiestWindow(body, facts.lang, matches) ?? place ?? { start: 0, end: body.length }
  const text = passageText(body, window)
  return {
    source: { kind: facts.kind, id: facts.sourceId },
    kind: facts.entryKind,
    title,
    titleMarks: marksIn(title, matches),
    lang: facts.lang,
    ...(facts.occurredOn ? { occurredOn: facts.occurredOn } : {}),
    ...(facts.month ? { month: facts.month } : {}),
    passage: { text, marks: marksIn(text, matches) },
    reasons,
    group,
  }
}
