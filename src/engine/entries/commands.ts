import { titleAndBody } from '../../shared/capture.ts'
import { maxTitleLength } from '../../shared/common.ts'
import {
  type Entry,
  type EntryFields,
  type EntryPatch,
  entrySchemaVersion,
  type Kind,
  type LinkType,
  type Status,
  statusesOfKind,
} from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { isTextTooLong, normaliseText } from '../../shared/text.ts'
import type { EngineContext } from '../context.ts'
import { localDate } from '../days.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { changedDetails } from '../life/change-details.ts'
import { noDetails, readDetails, writeDetails } from '../life/details.ts'
import { nextRecipe } from '../life/recipe-versions.ts'
import { freshUntil, step } from '../life/step.ts'
import { detectLanguage } from '../search/language.ts'
import { getEntry } from './queries.ts'

/** Instant and zone of now, as the columns of a row want them. */
function stamp(context: EngineContext) {
  return { now: context.clock.now(), zone: context.clock.zone() }
}

/** Adds an entry; what is not given gets its usual beginning. Throws `text-empty`, `text-too-long`. */
export function insertEntry(context: EngineContext, db: WriteDb, given: EntryPatch): Entry {
  const { now, zone } = stamp(context)
  const tidy = tidyText(given)
  const kind = tidy.kind ?? 'unsorted'
  const text = textOf(tidy)
  const fields: EntryFields = {
    kind,
    status: statusesOfKind[kind][0],
    lang: tidy.lang ?? detectLanguage(`${text.title}\n${text.body}`),
    occurredOn: localDate(now, zone),
    processId: null,
    processStepId: null,
    goalIds: [],
    toolIds: [],
    tags: [],
    aiType: null,
    aiRole: null,
    secondaryAiRole: null,
    workSplit: null,
    frontier: null,
    learningMode: null,
    learnMin: null,
    withWhom: null,
    aimEffects: { competenceCreativity: null, productivity: null, autonomy: null, workClimate: null },
    surprised: null,
    energy: null,
    dataClass: null,
    sensitivity: 'normal',
    freshUntil: null,
    pinned: false,
    ...tidy,
    ...text,
  }
  assertStatus(fields.kind, fields.status)
  const none = noDetails(kind)
  const details = changedDetails(none, kind, given)
  const id = context.newId()
  db.prepare(
    `INSERT INTO entries (id, schema_version, kind, status, title, body, lang, occurred_on,
       created_at, created_zone, updated_at, updated_zone)
     VALUES (@id, ${entrySchemaVersion}, @kind, @status, @title, @body, @lang, @occurredOn, @now, @zone, @now, @zone)`,
  ).run({ ...scalarsOf(fields), id, now, zone })
  writeFields(db, id, fields)
  writeDetails(db, id, none, details)
  return getEntry(db, id)
}

/** Title and body of a new entry: a body alone gives its own title. */
function textOf(given: Partial<EntryFields>): { title: string; body: string } {
  const title = given.title?.trim() ?? ''
  const body = given.body ?? ''
  if (title) return { title, body }
  if (!body.trim()) throw new AppError('text-empty')
  return titleAndBody(body.trim())
}

/** Adds a captured line. */
export function insertCaptured(
  context: EngineContext,
  db: WriteDb,
  line: { kind: Kind; text: string; processId: string | null; toolIds: string[] },
): Entry {
  const text = normaliseText(line.text).trim()
  assertLength(text)
  if (!text) throw new AppError('text-empty')
  const { processId, toolIds, kind } = line
  return insertEntry(context, db, { kind, processId, toolIds, ...titleAndBody(text) })
}

export interface EntryChange {
  id: string
  basedOn: number
  editId: string
  patch: EntryPatch
}

/**
 * Changes fields and keeps what was there as a revision, one per sitting.
 * @throws AppError `entry-changed`, and what the life of its kind forbids
 */
export function updateEntry(context: EngineContext, db: WriteDb, change: EntryChange): Entry {
  const before = getEntry(db, change.id)
  if (before.version !== change.basedOn) throw new AppError('entry-changed')
  const patch = tidyText(change.patch)
  if (patch.title !== undefined && !patch.title.trim()) throw new AppError('text-empty')
  keepRevision(context, db, before, change.editId)
  const begun = ofKind(db, before, patch.kind ?? before.kind)
  const written: Entry = {
    ...begun,
    ...changedDetails(begun, begun.kind, change.patch),
    ...patch,
    status: begun.status,
    processStepId: nextStep(before, patch),
  }
  const asked = nextRecipe(context, db, begun, withRetry(context, before, written, patch))
  const after = patch.status && patch.status !== asked.status ? step(context, db, asked, patch.status) : asked
  writeFields(db, change.id, after)
  writeDetails(db, change.id, begun, after)
  touch(context, db, change.id)
  return getEntry(db, change.id)
}

/** A new kind starts at the first state of that kind, with what was once said of it. */
function ofKind(db: ReadDb, entry: Entry, kind: Kind): Entry {
  if (kind === entry.kind) return entry
  return { ...entry, ...readDetails(db, entry.id, kind), kind, status: statusesOfKind[kind][0] }
}

/** What AI cannot do yet is worth another try before long. */
function withRetry(
  { clock }: EngineContext,
  before: Entry,
  after: Entry,
  patch: Partial<EntryFields>,
): Entry {
  const isFound = after.frontier === 'outside' && before.frontier !== 'outside'
  if (!isFound || after.freshUntil !== null || patch.freshUntil !== undefined) return after
  return { ...after, freshUntil: freshUntil(after, localDate(clock.now(), clock.zone())) }
}

/** Changes what an entry is made of beside its fields; the entry as it was stays as a revision. */
export function changePartsOf<T>(context: EngineContext, db: WriteDb, id: string, work: () => T): T {
  keepRevision(context, db, getEntry(db, id), context.newId())
  const value = work()
  touch(context, db, id)
  return value
}

export interface Addition {
  id: string
  text: string
  draftKey?: string | undefined
  from?: string | undefined
}

/** Adds a text as a last paragraph; where it stood until now it is no more. Throws `text-empty`. */
export function appendText(
  context: EngineContext,
  db: WriteDb,
  { id, text, draftKey, from }: Addition,
): Entry {
  const added = normaliseText(text).trim()
  if (!added) throw new AppError('text-empty')
  if (from === id) throw new AppError('merge-self')
  const { body, version } = getEntry(db, id)
  if (draftKey) writeDraft(context, db, draftKey, '')
  if (from !== undefined) markEntries(context, db, [from], 'deleted', true)
  const patch = { body: body.trim() ? `${body.trimEnd()}\n\n${added}` : added }
  return updateEntry(context, db, { id, basedOn: version, editId: context.newId(), patch })
}

/** A step belongs to its process: with another process it is no longer said. */
function nextStep(before: Entry, patch: EntryPatch): string | null {
  if (patch.processStepId !== undefined) return patch.processStepId
  const staysThere = patch.processId === undefined || patch.processId === before.processId
  return staysThere ? before.processStepId : null
}

function assertStatus(kind: Kind, status: Status) {
  if (!(statusesOfKind[kind] as readonly string[]).includes(status)) {
    throw new AppError('invalid-input', { field: 'status' })
  }
}

/** A revision is one snapshot of the whole entry as it was before the sitting began. */
function keepRevision(context: EngineContext, db: WriteDb, entry: Entry, editId: string) {
  const { now, zone } = stamp(context)
  db.prepare(
    `INSERT INTO revisions (id, entry_id, edit_id, schema_version, snapshot, at, zone)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry_id, edit_id) DO NOTHING`,
  ).run(context.newId(), entry.id, editId, entry.schemaVersion, JSON.stringify(entry), now, zone)
}

function touch(context: EngineContext, db: WriteDb, id: string) {
  const { now, zone } = stamp(context)
  db.prepare(
    `UPDATE entries SET version = version + 1, schema_version = ${entrySchemaVersion}, updated_at = ?,
       updated_zone = ? WHERE id = ?`,
  ).run(now, zone, id)
}

function scalarsOf(fields: EntryFields) {
  const { goalIds: _goals, toolIds: _tools, tags: _tags, aimEffects, ...scalars } = fields
  return {
    ...scalars,
    ...aimEffects,
    surprised: scalars.surprised === null ? null : Number(scalars.surprised),
    pinned: Number(scalars.pinned),
  }
}

/** Throws `name-missing` when a name was merged away meanwhile. */
function assertKnown(db: WriteDb, table: 'processes' | 'goals' | 'tools', ids: string[]) {
  const known = db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`)
  if (ids.some((id) => known.get(id) === undefined)) throw new AppError('name-missing')
}

/** Throws `name-missing` when a step is not of this process. */
function assertStepOf(db: WriteDb, { processId, processStepId }: EntryFields) {
  if (processStepId === null) return
  const known = db.prepare('SELECT 1 FROM process_steps WHERE id = ? AND process_id = ?')
  if (known.get(processStepId, processId) === undefined) throw new AppError('name-missing')
}

function writeFields(db: WriteDb, id: string, fields: EntryFields) {
  assertKnown(db, 'processes', fields.processId === null ? [] : [fields.processId])
  assertStepOf(db, fields)
  db.prepare(
    `UPDATE entries SET kind = @kind, status = @status, title = @title, body = @body, lang = @lang,
       occurred_on = @occurredOn, process_id = @processId,
       process_step_id = @processStepId, ai_type = @aiType, ai_role = @aiRole,
       secondary_ai_role = @secondaryAiRole, work_split = @workSplit, frontier = @frontier,
       learning_mode = @learningMode, learn_min = @learnMin, with_whom = @withWhom,
       aim_competence_creativity = @competenceCreativity, aim_productivity = @productivity,
       aim_autonomy = @autonomy, aim_work_climate = @workClimate, surprised = @surprised, energy = @energy,
       data_class = @dataClass, sensitivity = @sensitivity, fresh_until = @freshUntil, pinned = @pinned
     WHERE id = @id`,
  ).run({ ...scalarsOf(fields), id })
  assertKnown(db, 'goals', fields.goalIds)
  assertKnown(db, 'tools', fields.toolIds)
  writeList(db, 'entry_goals', 'goal_id', id, fields.goalIds)
  writeList(db, 'entry_tools', 'tool_id', id, fields.toolIds)
  writeList(db, 'entry_tags', 'tag', id, fields.tags)
}

/** Makes the ordered list of an entry what it should be, touching only the rows that differ. */
function writeList(db: WriteDb, table: string, column: string, id: string, values: string[]) {
  const wanted = [...new Set(values)]
  const current = db
    .prepare<[string], string>(`SELECT ${column} FROM ${table} WHERE entry_id = ? ORDER BY place`)
    .pluck()
    .all(id)
  if (current.length === wanted.length && current.every((value, index) => value === wanted[index])) return
  const remove = db.prepare(`DELETE FROM ${table} WHERE entry_id = ? AND ${column} = ?`)
  for (const value of current) if (!wanted.includes(value)) remove.run(id, value)
  const put = db.prepare(
    `INSERT INTO ${table} (entry_id, ${column}, place) VALUES (?, ?, ?)
     ON CONFLICT (entry_id, ${column}) DO UPDATE SET place = excluded.place`,
  )
  for (const [place, value] of wanted.entries()) put.run(id, value, place)
}

/** Only the fields that were given, with their texts as the vault keeps them. */
function tidyText(patch: EntryPatch): Partial<EntryFields> {
  const { experiment: _e, learning: _l, promptRecipe: _p, risk: _r, proposal: _o, ...plain } = patch
  const given = Object.entries(plain).filter(([, value]) => value !== undefined)
  const tidy: Partial<EntryFields> = Object.fromEntries(given)
  if (patch.title !== undefined) {
    tidy.title = normaliseText(patch.title).replace(/\s*\n\s*/g, ' ')
    if (tidy.title.length > maxTitleLength) throw new AppError('text-too-long')
  }
  if (patch.body !== undefined) {
    tidy.body = normaliseText(patch.body)
    assertLength(tidy.body)
  }
  if (patch.tags) tidy.tags = tidyTags(patch.tags)
  return tidy
}

/** Tags are one without regard to case; the first way of writing stays. */
function tidyTags(tags: string[]): string[] {
  const tidy = tags.map((tag) => normaliseText(tag).replace(/\s+/g, ' ').trim()).filter(Boolean)
  const folded = tidy.map((tag) => tag.toLowerCase())
  return tidy.filter((_, index) => folded.indexOf(folded[index] ?? '') === index)
}

function assertLength(text: string) {
  if (isTextTooLong(text)) throw new AppError('text-too-long')
}

type Mark = 'archived' | 'deleted'

/** Marks or unmarks entries as archived or deleted. Throws `entry-missing` when one does not exist. */
export function markEntries(context: EngineContext, db: WriteDb, ids: string[], mark: Mark, on: boolean) {
  const { now, zone } = stamp(context)
  const set = db.prepare(`UPDATE entries SET ${mark}_at = ?, ${mark}_zone = ? WHERE id = ?`)
  for (const id of ids) {
    const { changes } = set.run(on ? now : null, on ? zone : null, id)
    if (changes === 0) throw new AppError('entry-missing')
    touch(context, db, id)
  }
}

/** Erases entries of the bin for good, with their revisions, links, index rows and undo steps. */
export function eraseEntries(db: WriteDb, ids: string[]): number {
  let erased = 0
  for (const id of ids) {
    const { changes } = db.prepare('DELETE FROM entries WHERE id = ? AND deleted_at IS NOT NULL').run(id)
    if (changes === 0) continue
    erased += changes
    db.prepare(
      `DELETE FROM undo_steps WHERE id IN (
         SELECT step_id FROM undo_rows WHERE instr(key || coalesce(before, '') || coalesce(after, ''), ?) > 0)`,
    ).run(id)
  }
  return erased
}

/** Ids of the entries whose 30 days in the bin are over. */
export function expiredIds(db: ReadDb, before: number): string[] {
  return db
    .prepare<[number], string>('SELECT id FROM entries WHERE deleted_at IS NOT NULL AND deleted_at < ?')
    .pluck()
    .all(before)
}

export function insertLink(
  context: EngineContext,
  db: WriteDb,
  link: { fromId: string; toId: string; type: LinkType },
  origin: 'user' | 'suggested' = 'user',
) {
  getEntry(db, link.fromId)
  getEntry(db, link.toId)
  if (link.fromId === link.toId) throw new AppError('merge-self')
  const { now, zone } = stamp(context)
  db.prepare(
    `INSERT INTO links (id, from_id, to_id, type, origin, created_at, created_zone)
     VALUES (@id, @fromId, @toId, @type, @origin, @now, @zone) ON CONFLICT (from_id, to_id, type) DO NOTHING`,
  ).run({ ...link, origin, id: context.newId(), now, zone })
}

export function deleteLink(db: WriteDb, linkId: string) {
  db.prepare('DELETE FROM links WHERE id = ?').run(linkId)
}

/** A captured line that was not saved is offered for a day, in ms. */
export const draftLife = 24 * 60 * 60 * 1000

export function forgetDrafts(db: WriteDb, before: number): number {
  return db.prepare('DELETE FROM drafts WHERE at < ?').run(before).changes
}

/** Keeps or, when empty, forgets the line being typed. */
export function writeDraft(context: EngineContext, db: WriteDb, key: string, text: string) {
  if (!text.trim()) {
    db.prepare('DELETE FROM drafts WHERE key = ?').run(key)
    return
  }
  assertLength(text)
  const { now, zone } = stamp(context)
  db.prepare('INSERT OR REPLACE INTO drafts (key, text, at, zone) VALUES (?, ?, ?, ?)').run(
    key,
    text,
    now,
    zone,
  )
}
