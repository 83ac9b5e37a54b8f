import type { BundleItem, FindingKind, Preview } from '../../shared/bundles.ts'
import { wordsFor } from '../../shared/strings/index.ts'
import type { ReadDb } from '../db/database.ts'
import type { Team } from '../team/teams.ts'
import type { SigningPair } from './container/signature.ts'
import type { Member } from './container/store-zip.ts'
import { type BundleContents, type WrittenBundle, writeBundle } from './container/write-bundle.ts'
import { itemOf } from './copy.ts'
import type { Draft } from './draft-store.ts'
import { maskingOf } from './draft-work.ts'
import { countLeftovers, countLocalIds, countPrivateFields } from './leftovers.ts'
import type { Masking } from './masking.ts'

/** The finished file of a draft, and what was looked up in it. */
export interface Assembled extends WrittenBundle {
  name: string
  items: { entryId: string; item: BundleItem }[]
  masking: Masking
  masked: { text: string; kind: FindingKind; count: number }[]
  privateFields: number
  localIds: number
}

export interface Signature {
  pair: SigningPair
  sequence: number
  month: string
}

/** Share ids an entry already has under a key, so that sharing it again updates it. */
function knownShareId(db: ReadDb, entryId: string, publicKey: string): string | undefined {
  return db
    .prepare<[string, string], string>(
      'SELECT share_id FROM share_log WHERE entry_id = ? AND public_key = ? ORDER BY at DESC, id DESC LIMIT 1',
    )
    .pluck()
    .get(entryId, publicKey)
}

/** Writes the file of a draft and searches it for what must not be in it. */
export function assemble(db: ReadDb, draft: Draft, { pair, sequence, month }: Signature): Assembled {
  const masking = maskingOf(db, draft)
  const items = draft.items.map(({ entryId, shareId, copy }, place) => {
    const id = knownShareId(db, entryId, pair.publicKey) ?? shareId
    const texts = masking.items[place]?.texts ?? new Map<string, string>()
    return { entryId, item: itemOf(id, copy, draft.sender, texts) }
  })
  const contents: BundleContents = {
    bundleId: draft.bundleId,
    month,
    sequence,
    lang: draft.lang,
    maskedCounts: masking.counts,
    items: items.map(({ item }) => item),
  }
  const written = writeBundle(contents, pair.privateKey)
  const blank = writeBundle({ ...contents, items: contents.items.map(withoutTexts) }, pair.privateKey)
  const leftovers = countLeftovers(written.members, blank.members, masking)
  return {
    ...written,
    name: `${wordsFor(draft.lang)('bundleFile.fileName', { month })}.leerspoor`,
    items,
    masking,
    masked: [...masking.masked].map(([key, { text, kind }]) => {
      return { text, kind, count: leftovers.get(key) ?? 0 }
    }),
    privateFields: countPrivateFields(blank.members),
    localIds: countLocalIds(written.file, [draft.id, ...draft.items.map(({ entryId }) => entryId)]),
  }
}

const nothing = '·'

function withoutTexts(item: BundleItem): BundleItem {
  const blank: BundleItem = { ...item, title: nothing }
  if (item.passage) blank.passage = nothing
  if (item.process) blank.process = nothing
  if (item.goals) blank.goals = item.goals.map(() => nothing)
  if (item.tools) blank.tools = item.tools.map(() => nothing)
  if (item.by) blank.by = { ...item.by, name: nothing }
  return blank
}

export function previewOf(db: ReadDb, draft: Draft, signature: Signature): Preview {
  const made = assemble(db, draft, signature)
  const entries = db.prepare('SELECT count(*) FROM entries WHERE deleted_at IS NULL').pluck().get()
  return {
    items: made.items.map(({ entryId, item }) => {
      return { entryId, shareId: item.shareId, json: textOf(made.members, `items/${item.shareId}.json`) }
    }),
    page: textOf(made.members, 'index.html'),
    manifest: textOf(made.members, 'manifest.json'),
    name: made.name,
    bytes: made.file.length,
    entries: Number(entries),
    maskedPlaces: Object.values(made.masking.counts).reduce((sum, count) => sum + count, 0),
    masked: made.masked,
    privateFields: made.privateFields,
    localIds: made.localIds,
  }
}

function textOf(members: readonly Member[], name: string): string {
  const member = members.find((candidate) => candidate.name === name)
  return member ? Buffer.from(member.bytes).toString('utf8') : ''
}

/** How the next bundle for a team would be signed. */
export function nextSignature(team: Team, month: string): Signature {
  const { privateKey, publicKey, sequence } = team
  return { pair: { privateKey, publicKey }, sequence: sequence + 1, month }
}
