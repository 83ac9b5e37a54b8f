import type { BundleDraft } from '../../shared/bundles.ts'
import type { EngineContext } from '../context.ts'
import type { WriteDb } from '../db/database.ts'
import type { Engine } from '../engine.ts'
import { anytime, opened } from '../router.ts'
import { acceptBundle, inspectBundle } from '../team/library.ts'
import { getTeam } from '../team/teams.ts'
import { nextSignature, previewOf } from './assemble.ts'
import { listCandidates, sharesOf } from './candidates.ts'
import { keyWords } from './container/key-words.ts'
import { readBundle } from './container/read-bundle.ts'
import { newSigningPair } from './container/signature.ts'
import { deleteDraft, listDrafts, loadDraft, prepareDraft } from './draft-store.ts'
import { decideFindings, editCopy, maskSelection, viewOf } from './draft-work.ts'
import { addOwnName, listOwnNames, removeOwnName } from './own-names.ts'
import { monthOf, signDraft } from './sign.ts'
import { Staging } from './staging.ts'
import { verifiedOf } from './verify.ts'
import { findWord } from './word-search.ts'

const stagings = new WeakMap<Engine, Staging>()

/** Files on their way in, one set an engine; it ends with the engine, so with the lock. */
function stagingOf(engine: Engine): Staging {
  const staging = stagings.get(engine) ?? new Staging()
  stagings.set(engine, staging)
  return staging
}

/** Works on a draft and gives it back as it became. */
function onDraft(open: EngineContext, draftId: string, work: (db: WriteDb) => void): BundleDraft {
  const view = open.write((db) => {
    work(db)
    return viewOf(db, loadDraft(db, draftId))
  })
  open.emit({ type: 'bundles.changed' })
  return view
}

export const bundlesHandlers = {
  candidates: opened.bundles.candidates.handler(({ input, context }) =>
    listCandidates(context.open.read, input),
  ),
  drafts: opened.bundles.drafts.handler(({ context }) =>
    listDrafts(context.open.read).map(({ id, items, updatedAt }) => {
      return { id, titles: items.map(({ copy }) => copy.title), updatedAt }
    }),
  ),
  draft: opened.bundles.draft.handler(({ input, context: { open } }) =>
    viewOf(open.read, loadDraft(open.read, input.draftId)),
  ),
  prepare: opened.bundles.prepare.handler(({ input, context: { open } }) => {
    const view = open.write((db) => viewOf(db, loadDraft(db, prepareDraft(open, db, input))))
    open.emit({ type: 'bundles.changed' })
    return view
  }),
  edit: opened.bundles.edit.handler(({ input, context: { open } }) =>
    onDraft(open, input.draftId, (db) => editCopy(open, db, input)),
  ),
  decide: opened.bundles.decide.handler(({ input, context: { open } }) =>
    onDraft(open, input.draftId, (db) => decideFindings(open, db, input)),
  ),
  maskOwn: opened.bundles.maskOwn.handler(({ input, context: { open } }) =>
    onDraft(open, input.draftId, (db) => maskSelection(open, db, input)),
  ),
  discard: opened.bundles.discard.handler(({ input, context: { open } }) => {
    open.write((db) => deleteDraft(db, input.draftId))
    open.emit({ type: 'bundles.changed' })
  }),
  preview: opened.bundles.preview.handler(({ input, context: { open } }) => {
    const month = monthOf(open)
    const signature = input.teamId
      ? nextSignature(getTeam(open.read, input.teamId), month)
      : { pair: newSigningPair(), sequence: 1, month }
    return previewOf(open.read, loadDraft(open.read, input.draftId), signature)
  }),
  findWord: opened.bundles.findWord.handler(({ input, context: { open } }) =>
    findWord(viewOf(open.read, loadDraft(open.read, input.draftId)), input.word),
  ),
  sign: opened.bundles.sign.handler(({ input, context: { open } }) => {
    const signed = open.write((db) => signDraft(open, db, input))
    open.emit({ type: 'bundles.changed' })
    return {
      name: signed.name,
      file: new Blob([Uint8Array.from(signed.file)], { type: 'application/octet-stream' }),
      bundleId: signed.draft.bundleId,
      items: signed.items.length,
      words: keyWords(signed.team.publicKey),
    }
  }),
  shared: opened.bundles.shared.handler(({ input, context }) => sharesOf(context.open.read, input.entryId)),

  stage: anytime.bundles.stage.handler(({ input, context: { engine } }) =>
    stagingOf(engine).add(input.stageId, input.offset, Buffer.from(input.piece, 'base64')),
  ),
  unstage: anytime.bundles.unstage.handler(({ input, context: { engine } }) =>
    stagingOf(engine).remove(input.stageId),
  ),
  verify: anytime.bundles.verify.handler(({ input, context: { engine } }) =>
    verifiedOf(readBundle(stagingOf(engine).file(input.stageId))),
  ),
  inspect: opened.bundles.inspect.handler(({ input, context: { engine, open } }) =>
    inspectBundle(open, readBundle(stagingOf(engine).file(input.stageId))),
  ),
  accept: opened.bundles.accept.handler(({ input, context: { engine, open } }) => {
    const accepted = acceptBundle(open, readBundle(stagingOf(engine).file(input.stageId)), input)
    stagingOf(engine).remove(input.stageId)
    open.emit({ type: 'team.changed' })
    return accepted
  }),

  ownNames: opened.bundles.ownNames.handler(({ context }) => listOwnNames(context.open.read)),
  addOwnName: opened.bundles.addOwnName.handler(({ input, context: { open } }) => {
    const added = open.write((db) => addOwnName(open, db, input.name))
    open.emit({ type: 'bundles.changed' })
    return added
  }),
  removeOwnName: opened.bundles.removeOwnName.handler(({ input, context: { open } }) => {
    open.write((db) => removeOwnName(db, input.id))
    open.emit({ type: 'bundles.changed' })
  }),
}
