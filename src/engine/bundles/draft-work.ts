import type { BundleDraft, ItemPatch } from '../../shared/bundles.ts'
import { AppError } from '../../shared/errors.ts'
import { isTextTooLong, normaliseText } from '../../shared/text.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { availableFields, type Copy, itemOf, textsOf } from './copy.ts'
import { occurrences, searchable } from './detectors/detector.ts'
import { foldKey } from './detectors/fold.ts'
import {
  type Draft,
  type DraftItemRow,
  digestOf,
  loadDraft,
  oneLine,
  saveCopy,
  saveDecisions,
  touchDraft,
} from './draft-store.ts'
import { detectorOf } from './found-before.ts'
import { type Decision, type Masking, maskAll } from './masking.ts'

/** What is found and masked in a draft, by the decisions made so far. */
export function maskingOf(db: ReadDb, draft: Draft): Masking {
  return maskAll(draft.items, draft.sender, detectorOf(db), (key) => draft.decisions[digestOf(key)] ?? null)
}

/** The draft as a person works on it. */
export function viewOf(db: ReadDb, draft: Draft): BundleDraft {
  const masking = maskingOf(db, draft)
  return {
    id: draft.id,
    sender: draft.sender,
    lang: draft.lang,
    undecided: masking.undecided,
    updatedAt: draft.updatedAt,
    items: draft.items.map((row, place) => {
      const { copy, entryId, shareId, source } = row
      const masked = masking.items[place]
      return {
        entryId,
        shareId,
        kind: copy.kind,
        lang: copy.lang,
        texts: Object.fromEntries(textsOf(copy, draft.sender)),
        item: itemOf(shareId, copy, draft.sender, masked?.texts ?? new Map()),
        dropped: copy.dropped,
        added: copy.added,
        available: availableFields(copy, draft.sender),
        source,
        findings: masked?.findings ?? [],
      }
    }),
  }
}

function rowOf(draft: Draft, entryId: string): DraftItemRow {
  const row = draft.items.find((item) => item.entryId === entryId)
  if (!row) throw new AppError('entry-missing')
  return row
}

/** Changes one copy. Throws `text-empty`, `text-too-long`. */
export function editCopy(
  context: EngineContext,
  db: WriteDb,
  { draftId, entryId, patch }: { draftId: string; entryId: string; patch: ItemPatch },
) {
  const { copy } = rowOf(loadDraft(db, draftId), entryId)
  const next: Copy = { ...copy }
  if (patch.title !== undefined) next.title = filled(patch.title)
  if (patch.process !== undefined) next.process = filled(patch.process)
  if (patch.passage !== undefined) next.passage = normaliseText(patch.passage)
  if (patch.dropped) next.dropped = [...new Set(patch.dropped)]
  if (patch.added) next.added = [...new Set(patch.added)]
  if (isTextTooLong(next.passage)) throw new AppError('text-too-long')
  saveCopy(db, draftId, entryId, next)
  touchDraft(context, db, draftId)
}

function filled(text: string): string {
  const tidy = oneLine(text)
  if (!tidy) throw new AppError('text-empty')
  return tidy
}

/**
 * Decides about the texts of these findings. Keeping a text that was selected by hand takes that selection
 * back. Ids of findings that are no longer there are passed over.
 */
export function decideFindings(
  context: EngineContext,
  db: WriteDb,
  input: { draftId: string; findingIds: readonly string[] | 'undecided'; decision: Decision },
) {
  const draft = loadDraft(db, input.draftId)
  const wanted = input.findingIds === 'undecided' ? null : new Set(input.findingIds)
  const texts = maskingOf(db, draft)
    .items.flatMap(({ findings }) => findings)
    .filter(({ id, decision }) => (wanted ? wanted.has(id) : decision === null))
    .map(({ text }) => text)
  const decisions = { ...draft.decisions }
  for (const text of texts) decisions[digestOf(foldKey(text))] = input.decision
  saveDecisions(db, draft.id, decisions)
  if (input.decision === 'keep') takeBackOwnMasks(db, draft, texts)
  touchDraft(context, db, draft.id)
}

function takeBackOwnMasks(db: WriteDb, draft: Draft, texts: readonly string[]) {
  const kept = texts.map(searchable)
  for (const { entryId, copy } of draft.items) {
    const ownMasks = copy.ownMasks.filter(
      (mask) => !kept.some((text) => occurrences(text, foldKey(mask)).length > 0),
    )
    if (ownMasks.length < copy.ownMasks.length) saveCopy(db, draft.id, entryId, { ...copy, ownMasks })
  }
}

/** Masks what was selected, wherever it stands in the bundle. Throws `invalid-input` for an empty selection. */
export function maskSelection(
  context: EngineContext,
  db: WriteDb,
  input: { draftId: string; entryId: string; field: string; start: number; end: number },
) {
  const draft = loadDraft(db, input.draftId)
  const { copy } = rowOf(draft, input.entryId)
  const text = textsOf(copy, draft.sender).get(input.field)?.slice(input.start, input.end).trim() ?? ''
  if (!/[\p{L}\p{N}]/u.test(text) || !text.isWellFormed()) throw new AppError('invalid-input')
  const key = foldKey(text)
  if (occurrences(searchable(text), key).length === 0) throw new AppError('invalid-input')
  if (!copy.ownMasks.some((mask) => foldKey(mask) === key)) {
    saveCopy(db, draft.id, input.entryId, { ...copy, ownMasks: [...copy.ownMasks, text] })
  }
  touchDraft(context, db, draft.id)
}
