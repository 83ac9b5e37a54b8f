import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Chosen, type Sender, senderSchema } from '../../shared/bundles.ts'
import type { Instant, Lang } from '../../shared/common.ts'
import type { Entry } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { normaliseText } from '../../shared/text.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { getEntry } from '../entries/queries.ts'
import { blockOf, type Copy, copyOf, copySchema } from './copy.ts'
import { foldKey } from './detectors/fold.ts'
import type { Decision } from './masking.ts'

export interface DraftItemRow {
  entryId: string
  shareId: string
  copy: Copy
  /** The text passages can be chosen from. */
  source: string
}

/** What was signed, so that signing again gives the same file. */
const signedSchema = z.strictObject({
  teamId: z.string(),
  publicKey: z.string(),
  sequence: z.int(),
  month: z.string(),
})
export type Signed = z.infer<typeof signedSchema>

const decisionsSchema = z.record(z.string(), z.enum(['mask', 'keep']))

export interface Draft {
  id: string
  bundleId: string
  sender: Sender
  lang: Lang
  /** by digest of the key of a text */
  decisions: Record<string, Decision>
  signed: Signed | null
  updatedAt: Instant
  items: DraftItemRow[]
}

interface DraftRecord {
  id: string
  bundle_id: string
  sender: string
  lang: Lang
  decisions: string
  signed: string | null
  updated_at: number
  updated_zone: string
}

/** Texts are remembered by digest, so that a decision keeps no text of an entry that was erased. */
export function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** Throws `bundle-missing`. Entries that went to the bin or may no longer be shared are not in it. */
export function loadDraft(db: ReadDb, id: string): Draft {
  const row = db.prepare<[string], DraftRecord>('SELECT * FROM bundle_drafts WHERE id = ?').get(id)
  if (!row) throw new AppError('bundle-missing')
  return {
    id: row.id,
    bundleId: row.bundle_id,
    sender: senderSchema.parse(JSON.parse(row.sender)),
    lang: row.lang,
    decisions: decisionsSchema.parse(JSON.parse(row.decisions)),
    signed: row.signed === null ? null : signedSchema.parse(JSON.parse(row.signed)),
    updatedAt: { at: row.updated_at, zone: row.updated_zone },
    items: loadItems(db, id),
  }
}

function loadItems(db: ReadDb, draftId: string): DraftItemRow[] {
  return db
    .prepare<[string], { entry_id: string; share_id: string; copy: string }>(
      `SELECT i.entry_id, i.share_id, i.copy FROM bundle_draft_items i JOIN entries e ON e.id = i.entry_id
       WHERE i.draft_id = ? AND e.deleted_at IS NULL AND e.sensitivity <> 'neverShare' ORDER BY i.place`,
    )
    .all(draftId)
    .flatMap((row) => {
      const copy = copySchema.parse(JSON.parse(row.copy))
      const entry = getEntry(db, row.entry_id)
      if (blockOf(entry) && !copy.rewritten) return []
      const source = copy.rewritten ? '' : entry.body
      return [{ entryId: row.entry_id, shareId: row.share_id, copy, source }]
    })
}

/** Drafts that hold something and were not signed, newest first. */
export function listDrafts(db: ReadDb): Draft[] {
  return db
    .prepare<[], string>(
      'SELECT id FROM bundle_drafts WHERE signed IS NULL ORDER BY updated_at DESC, id DESC',
    )
    .pluck()
    .all()
    .map((id) => loadDraft(db, id))
    .filter(({ items }) => items.length > 0)
}

export interface Preparation {
  draftId?: string | undefined
  chosen: readonly Chosen[]
  sender: Sender
  lang: Lang
}

/**
 * Makes or changes a draft; copies of entries that stay chosen keep the work done on them.
 * Throws `bundle-empty`, `share-never`, `share-kind-first`, `share-rewrite-first`, `entry-missing`.
 */
export function prepareDraft(context: EngineContext, db: WriteDb, preparation: Preparation): string {
  const chosen = new Map(preparation.chosen.map((choice) => [choice.entryId, choice]))
  if (chosen.size === 0) throw new AppError('bundle-empty')
  const id = preparation.draftId ?? insertDraft(context, db)
  const before = new Set(loadDraft(db, id).items.map(({ entryId }) => entryId))
  const { sender, lang } = preparation
  db.prepare('UPDATE bundle_drafts SET sender = ?, lang = ? WHERE id = ?').run(
    JSON.stringify(tidySender(sender)),
    lang,
    id,
  )
  db.prepare(
    'DELETE FROM bundle_draft_items WHERE draft_id = ? AND entry_id NOT IN (SELECT value FROM json_each(?))',
  ).run(id, JSON.stringify([...chosen.keys()]))
  for (const [place, choice] of [...chosen.values()].entries()) {
    if (before.has(choice.entryId) && !choice.rewrite) {
      db.prepare('UPDATE bundle_draft_items SET place = ? WHERE draft_id = ? AND entry_id = ?').run(
        place,
        id,
        choice.entryId,
      )
    } else insertItem(context, db, { draftId: id, place, choice })
  }
  touchDraft(context, db, id)
  return id
}

function insertDraft(context: EngineContext, db: WriteDb): string {
  const id = context.newId()
  // Signed drafts are only kept to sign the same file again; a new bundle ends that.
  db.prepare('DELETE FROM bundle_drafts WHERE signed IS NOT NULL').run()
  db.prepare(
    `INSERT INTO bundle_drafts (id, bundle_id, sender, lang, decisions, updated_at, updated_zone)
     VALUES (?, ?, '{"as":"anonymous"}', 'nl', '{}', ?, ?)`,
  ).run(id, context.newPublicId(), context.clock.now(), context.clock.zone())
  return id
}

function tidySender(sender: Sender): Sender {
  return sender.as === 'anonymous' ? sender : { as: sender.as, name: oneLine(sender.name) }
}

/** A label as the vault keeps text, on one line. */
export function oneLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ').trim()
}

function insertItem(
  context: EngineContext,
  db: WriteDb,
  { draftId, place, choice }: { draftId: string; place: number; choice: Chosen },
) {
  const entry = getEntry(db, choice.entryId)
  if (entry.deletedAt) throw new AppError('entry-missing')
  if (entry.sensitivity === 'neverShare') throw new AppError('share-never')
  const block = blockOf(entry)
  if (block === 'kindFirst') throw new AppError('share-kind-first')
  if (block && !isRewritten(entry, choice.rewrite)) throw new AppError('share-rewrite-first')
  const rewrite = choice.rewrite && {
    title: oneLine(choice.rewrite.title),
    passage: normaliseText(choice.rewrite.passage),
  }
  const copy = copyOf(db, entry, rewrite)
  db.prepare(
    `INSERT INTO bundle_draft_items (draft_id, entry_id, place, share_id, copy) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (draft_id, entry_id) DO UPDATE SET place = excluded.place, copy = excluded.copy`,
  ).run(draftId, entry.id, place, context.newPublicId(), JSON.stringify(copy))
}

/** New words, not the old ones handed in again. */
function isRewritten(entry: Entry, rewrite: Chosen['rewrite']): boolean {
  if (!rewrite) return false
  const same = (a: string, b: string) => foldKey(a) === foldKey(b)
  const passageIsOld = rewrite.passage.trim() !== '' && same(rewrite.passage, entry.body)
  return !same(rewrite.title, entry.title) && !passageIsOld
}

export function saveCopy(db: WriteDb, draftId: string, entryId: string, copy: Copy) {
  db.prepare('UPDATE bundle_draft_items SET copy = ? WHERE draft_id = ? AND entry_id = ?').run(
    JSON.stringify(copy),
    draftId,
    entryId,
  )
}

export function saveDecisions(db: WriteDb, draftId: string, decisions: Record<string, Decision>) {
  db.prepare('UPDATE bundle_drafts SET decisions = ? WHERE id = ?').run(JSON.stringify(decisions), draftId)
}

/** Marks a draft as worked on; one that was signed becomes another bundle. */
export function touchDraft(context: EngineContext, db: WriteDb, id: string) {
  db.prepare(
    `UPDATE bundle_drafts SET updated_at = ?, updated_zone = ?,
       bundle_id = CASE WHEN signed IS NULL THEN bundle_id ELSE ? END, signed = NULL WHERE id = ?`,
  ).run(context.clock.now(), context.clock.zone(), context.newPublicId(), id)
}

export function saveSigned(db: WriteDb, id: string, signed: Signed) {
  db.prepare('UPDATE bundle_drafts SET signed = ? WHERE id = ?').run(JSON.stringify(signed), id)
}

export function deleteDraft(db: WriteDb, id: string) {
  db.prepare('DELETE FROM bundle_drafts WHERE id = ?').run(id)
}
