import { readCapture } from '../../shared/capture.ts'
import { type Entry, type EntryPatch, statusesOfKind } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import type { EngineContext } from '../context.ts'
import type { WriteDb } from '../db/database.ts'
import { follow } from '../life/follow.ts'
import { opened } from '../router.ts'
import {
  appendText,
  deleteLink,
  draftLife,
  eraseEntries,
  insertCaptured,
  insertEntry,
  insertLink,
  markEntries,
  updateEntry,
  writeDraft,
} from './commands.ts'
import {
  countEntries,
  getEntry,
  getRevision,
  lastUsed,
  listEntries,
  listLinks,
  listRevisions,
  positionOf,
  readDraft,
} from './queries.ts'

export const entriesHandlers = {
  list: opened.entries.list.handler(({ input, context }) => listEntries(context.open.read, input)),
  counts: opened.entries.counts.handler(({ context }) => countEntries(context.open.read)),
  get: opened.entries.get.handler(({ input, context }) => getEntry(context.open.read, input.id)),
  position: opened.entries.position.handler(({ input, context }) =>
    positionOf(context.open.read, input.id, input.place, input.filter),
  ),

  capture: opened.entries.capture.handler(({ input, context: { open } }) => {
    const read = input.kind ? { kind: input.kind, text: input.text } : readCapture(input.text)
    return change(open, 'entries.capture', (db) => {
      if (input.draftKey) writeDraft(open, db, input.draftKey, '')
      return insertCaptured(open, db, {
        ...read,
        processId: input.processId ?? null,
        toolIds: input.toolIds ?? [],
      })
    })
  }),
  create: opened.entries.create.handler(({ input, context: { open } }) => {
    assertBegins(input)
    return living(open, 'entries.create', null, (db) => insertEntry(open, db, input))
  }),
  update: opened.entries.update.handler(({ input, context: { open } }) => {
    const editId = input.editId ?? open.newId()
    const before = getEntry(open.read, input.id)
    return living(open, 'entries.update', before, (db) => updateEntry(open, db, { ...input, editId }), editId)
  }),
  append: opened.entries.append.handler(({ input, context: { open } }) =>
    change(open, 'entries.append', (db) => appendText(open, db, input)),
  ),

  archive: opened.entries.archive.handler(({ input, context: { open } }) =>
    mark(open, 'entries.archive', input.ids, 'archived', true),
  ),
  unarchive: opened.entries.unarchive.handler(({ input, context: { open } }) =>
    mark(open, 'entries.unarchive', input.ids, 'archived', false),
  ),
  remove: opened.entries.remove.handler(({ input, context: { open } }) =>
    mark(open, 'entries.remove', input.ids, 'deleted', true),
  ),
  restore: opened.entries.restore.handler(({ input, context: { open } }) =>
    mark(open, 'entries.restore', input.ids, 'deleted', false),
  ),
  erase: opened.entries.erase.handler(({ input, context: { open } }) => {
    const erased = open.erase((db) => eraseEntries(db, input.ids))
    open.emit({ type: 'entries.changed', ids: input.ids })
    return { erased }
  }),

  revisions: opened.entries.revisions.handler(({ input, context }) =>
    listRevisions(context.open.read, input.id),
  ),
  revision: opened.entries.revision.handler(({ input, context }) =>
    getRevision(context.open.read, input.revisionId),
  ),
  restoreRevision: opened.entries.restoreRevision.handler(({ input, context: { open } }) => {
    const { id, title, body } = getRevision(open.read, input.revisionId)
    const now = getEntry(open.read, id)
    const editId = open.newId()
    return change(open, 'entries.restoreRevision', (db) =>
      updateEntry(open, db, { id, basedOn: now.version, editId, patch: { title, body } }),
    )
  }),

  links: opened.entries.links.handler(({ input, context }) => listLinks(context.open.read, input.id)),
  link: opened.entries.link.handler(({ input, context: { open } }) => {
    const { undoId } = open.undoable('entries.link', (db) => insertLink(open, db, input))
    open.emit({ type: 'entries.changed', ids: [input.fromId, input.toId] })
    return { undoId }
  }),
  unlink: opened.entries.unlink.handler(({ input, context: { open } }) => {
    const { undoId } = open.undoable('entries.unlink', (db) => deleteLink(db, input.linkId))
    open.emit({ type: 'entries.changed', ids: [] })
    return { undoId }
  }),

  draft: opened.entries.draft.handler(({ input, context: { open } }) =>
    readDraft(open.read, input.key, open.clock.now() - draftLife),
  ),
  saveDraft: opened.entries.saveDraft.handler(({ input, context: { open } }) =>
    open.write((db) => writeDraft(open, db, input.key, input.text)),
  ),
  lastUsed: opened.entries.lastUsed.handler(({ context }) => lastUsed(context.open.read)),
}

function change(open: EngineContext, label: string, work: (db: WriteDb) => Entry, stepId?: string) {
  const { value: entry, undoId } = open.undoable(label, work, stepId)
  open.emit({ type: 'entries.changed', ids: [entry.id] })
  return { entry, undoId }
}

/** A life begins at its beginning. */
function assertBegins({ kind = 'unsorted', status: to }: EntryPatch) {
  const [from] = statusesOfKind[kind]
  if (to !== undefined && to !== from) throw new AppError('move-impossible', { kind, from, to })
}

/** A change, with what it brings about elsewhere in the same step. */
function living(
  open: EngineContext,
  label: string,
  before: Entry | null,
  work: (db: WriteDb) => Entry,
  stepId?: string,
) {
  const { value, undoId } = open.undoable(
    label,
    (db) => {
      const entry = work(db)
      return { entry, touched: follow(open, db, entry, before) }
    },
    stepId,
  )
  open.emit({ type: 'entries.changed', ids: [value.entry.id, ...value.touched] })
  return { entry: value.entry, undoId }
}

function mark(open: EngineContext, label: string, ids: string[], what: 'archived' | 'deleted', on: boolean) {
  const { undoId } = open.undoable(label, (db) => markEntries(open, db, ids, what, on))
  open.emit({ type: 'entries.changed', ids })
  return { undoId }
}
