import { createHash } from 'node:crypto'
import type { Lang } from '../../shared/common.ts'
import type { SourceKind } from '../../shared/search.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { stemOf, wordsOf } from './words.ts'

/** What is searched of one source. */
interface SourceText {
  title: string
  body: string
  lang: Lang
  /** names and tags that belong to it */
  labels: string
  hidden: number
}

interface Known {
  id: number
  found: number
  words_hash: string
  text_hash: string
}

const textOf: Record<SourceKind, string> = {
  entry: `SELECT e.title, e.body, e.lang, e.deleted_at IS NOT NULL AS hidden, concat_ws(' ', p.name,
      (SELECT group_concat(t.name, ' ' ORDER BY x.place) FROM entry_tools x JOIN tools t ON t.id = x.tool_id
       WHERE x.entry_id = e.id),
      (SELECT group_concat(g.tag, ' ' ORDER BY g.place) FROM entry_tags g WHERE g.entry_id = e.id)) AS labels
    FROM entries e LEFT JOIN processes p ON p.id = e.process_id WHERE e.id = ?`,
  'team-item': `SELECT title, body, lang, 0 AS hidden, coalesce(process, '') AS labels
    FROM team_items WHERE id = ?`,
}

/**
 * Brings the word index up to date with whatever the transaction changed, inside that transaction: so undo,
 * import and restore need nothing of their own. What must be read again for meaning is left waiting.
 * Called before every commit; costs one look at an empty table when nothing changed.
 */
export function refreshLexical(db: WriteDb) {
  const touched = db
    .prepare<[], { kind: SourceKind; source_id: string }>('SELECT kind, source_id FROM index_touched')
    .all()
  if (touched.length === 0) return
  const revision = nextRevision(db)
  db.prepare('UPDATE search_state SET words_revision = revision').run()
  for (const { kind, source_id } of touched) refreshSource(db, kind, source_id, revision)
  db.prepare('DELETE FROM index_touched').run()
}

export function currentRevision(db: ReadDb): number {
  return Number(db.prepare('SELECT revision FROM search_state').pluck().get())
}

/** A new number for what changes from here on. */
export function nextRevision(db: WriteDb): number {
  return Number(
    db.prepare('UPDATE search_state SET revision = revision + 1 RETURNING revision').pluck().get(),
  )
}

function refreshSource(db: WriteDb, kind: SourceKind, sourceId: string, revision: number) {
  const text = db.prepare<[string], SourceText>(textOf[kind]).get(sourceId)
  const known = db
    .prepare<[string, string], Known>(
      'SELECT id, found, words_hash, text_hash FROM search_sources WHERE kind = ? AND source_id = ?',
    )
    .get(kind, sourceId)
  if (!text) {
    if (known) forgetSource(db, known.id)
    return
  }
  const words_hash = hashOf(text.lang, text.title, text.body, text.labels)
  const text_hash = hashOf(text.lang, text.title, text.body)
  const found = text.hidden ? 0 : 1
  const same = known?.words_hash === words_hash && known.found === found
  if (same) return
  const id = putSource(db, { kind, sourceId, lang: text.lang, found, words_hash, text_hash, revision })
  if (known?.found) db.prepare('DELETE FROM search_words WHERE rowid = ?').run(id)
  if (found) putWords(db, id, text)
}

function putSource(
  db: WriteDb,
  row: {
    kind: SourceKind
    sourceId: string
    lang: Lang
    found: number
    words_hash: string
    text_hash: string
    revision: number
  },
): number {
  return Number(
    db
      .prepare(
        `INSERT INTO search_sources (kind, source_id, lang, found, words_hash, text_hash, revision, waits)
         VALUES (@kind, @sourceId, @lang, @found, @words_hash, @text_hash, @revision, @revision)
         ON CONFLICT (kind, source_id) DO UPDATE SET lang = excluded.lang, found = excluded.found,
           words_hash = excluded.words_hash, text_hash = excluded.text_hash, revision = excluded.revision,
           waits = iif(text_hash = excluded.text_hash, waits, excluded.waits)
         RETURNING id`,
      )
      .pluck()
      .get(row),
  )
}

function putWords(db: WriteDb, id: number, { title, body, labels, lang }: SourceText) {
  db.prepare('INSERT INTO search_words (rowid, title, body, labels, stems) VALUES (?, ?, ?, ?, ?)').run(
    id,
    title,
    body,
    labels,
    stemsOfText(`${title}\n${body}`, lang),
  )
}

/** What was read of it for meaning goes with it. */
function forgetSource(db: WriteDb, id: number) {
  db.prepare('DELETE FROM search_words WHERE rowid = ?').run(id)
  db.prepare('DELETE FROM search_sources WHERE id = ?').run(id)
}

/** Each stem once: the column says which words are there in some form, not how often. */
function stemsOfText(text: string, lang: Lang): string {
  return [...new Set(wordsOf(text).map((word) => stemOf(word, lang)))].join(' ')
}

function hashOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** Title and body of what can be found, by number of its source. */
export function foundText(db: ReadDb, id: number): { title: string; body: string } | undefined {
  return db
    .prepare<[number], { title: string; body: string }>(
      'SELECT title, body FROM search_words WHERE rowid = ?',
    )
    .get(id)
}
