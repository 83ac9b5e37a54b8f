import { type BundleItem, bundleItemSchema, type Inspection, type SharedKind } from '../../shared/bundles.ts'
import { AppError } from '../../shared/errors.ts'
import type { ReadBundle } from '../bundles/container/read-bundle.ts'
import { canonicalBytes } from '../bundles/container/strict-json.ts'
import { foldKey } from '../bundles/detectors/fold.ts'
import { verifiedOf } from '../bundles/verify.ts'
import type { EngineContext } from '../context.ts'
import { localDate } from '../days.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { isOwnKey } from './teams.ts'

interface BundleRecord {
  id: string
  public_key: string
  sequence: number
  manifest_digest: string
  items: string
  removed_at: number | null
}

/**
 * Says what a bundle would add, and who signed it.
 * Throws `bundle-expired`, and `bundle-changed` when another file came in under the same bundle id.
 */
export function inspectBundle(open: EngineContext, bundle: ReadBundle): Inspection {
  const { read } = open
  assertCurrent(open, bundle)
  const known = knownBundle(read, bundle)
  return {
    ...verifiedOf(bundle),
    sender: senderOf(read, bundle),
    items: bundle.items.map((item) => ({ ...item, state: stateOf(read, bundle, item) })),
    present: known?.removed_at === null,
    removedBefore: known !== undefined && known.removed_at !== null,
  }
}

function assertCurrent({ clock }: EngineContext, { manifest }: ReadBundle) {
  const month = localDate(clock.now(), clock.zone()).slice(0, 7)
  if (manifest.expires !== undefined && manifest.expires < month) {
    throw new AppError('bundle-expired', { month: manifest.expires })
  }
}

/** The bundle of this id and key, when it came in before. */
function knownBundle(db: ReadDb, { manifest, digest }: ReadBundle): BundleRecord | undefined {
  const row = db
    .prepare<[string], BundleRecord>('SELECT * FROM team_bundles WHERE id = ?')
    .get(manifest.bundleId)
  if (row && row.manifest_digest !== digest) throw new AppError('bundle-changed')
  return row
}

function namesOf({ items }: ReadBundle): string[] {
  return [...new Set(items.flatMap(({ item }) => (item?.by ? [item.by.name] : [])))]
}

/**
 * A sender is a key. A key nobody saw before, under a name that reads like one that came with another key,
 * counts as changed, whatever letters the name is written with.
 */
function senderOf(db: ReadDb, bundle: ReadBundle): Inspection['sender'] {
  const key = bundle.manifest.sender
  const names = namesOf(bundle)
  const knownSince = firstMonth(db, key)
  if (isOwnKey(db, key)) return { state: 'own', names, knownSince }
  if (knownSince) return { state: 'known', names, knownSince }
  const wanted = new Set(names.map(foldKey))
  const other = creditedKeys(db).find(({ name }) => wanted.has(foldKey(name)))
  if (!other) return { state: 'new', names, knownSince: null }
  return { state: 'changed', names, knownSince: firstMonth(db, other.key) }
}

function creditedKeys(db: ReadDb): { key: string; name: string }[] {
  return db
    .prepare<[], { key: string; name: string }>(
      `SELECT DISTINCT contributor_key AS key, json_extract(item, '$.by.name') AS name FROM team_items
       WHERE json_extract(item, '$.by.name') IS NOT NULL`,
    )
    .all()
}

function firstMonth(db: ReadDb, key: string): string | null {
  const row = db
    .prepare<[string], { at: number; zone: string }>(
      'SELECT first_seen_at AS at, first_seen_zone AS zone FROM team_senders WHERE public_key = ?',
    )
    .get(key)
  return row ? localDate(row.at, row.zone).slice(0, 7) : null
}

type ReadItem = ReadBundle['items'][number]

function stateOf(db: ReadDb, { manifest }: ReadBundle, { shareId, item }: ReadItem) {
  if (!item) return 'unknownType'
  const row = db
    .prepare<[string, string], { item: string; sequence: number }>(
      `SELECT i.item, b.sequence FROM team_items i JOIN team_bundles b ON b.id = i.bundle_id
       WHERE i.contributor_key = ? AND i.share_id = ?`,
    )
    .get(manifest.sender, shareId)
  if (!row) return 'new'
  return manifest.sequence > row.sequence && row.item !== textOf(item) ? 'updated' : 'known'
}

function textOf(item: BundleItem): string {
  return canonicalBytes(item).toString('utf8')
}

/** What came of taking a bundle over. */
export interface Accepted {
  bundleId: string
  added: number
  updated: number
  known: number
  unknown: number
  undoId?: string
}

/**
 * Takes a bundle over in one transaction that can be undone. One that is there already changes nothing.
 * Throws as `inspectBundle`, and `bundle-sender-changed` until the words were compared.
 */
export function acceptBundle(
  open: EngineContext,
  bundle: ReadBundle,
  choice: { teamId: string | null; wordsCompared: boolean },
): Accepted {
  const { sender, items, present } = inspectBundle(open, bundle)
  if (sender.state === 'changed' && !choice.wordsCompared) {
    throw new AppError('bundle-sender-changed', { month: sender.knownSince ?? '' })
  }
  const count = (state: string) => items.filter((item) => item.state === state).length
  const result = {
    bundleId: bundle.manifest.bundleId,
    added: count('new'),
    updated: count('updated'),
    known: count('known'),
    unknown: count('unknownType'),
  }
  if (present) return result
  const { undoId } = open.undoable('bundles.accept', (db) => {
    putBundle(open, db, bundle, choice.teamId ?? onlyTeam(db))
    reconcile(open, db, bundle.manifest.sender)
  })
  return { ...result, undoId }
}

/** With one team there is nothing to choose. */
function onlyTeam(db: ReadDb): string | null {
  const ids = db.prepare<[], string>('SELECT id FROM teams LIMIT 2').pluck().all()
  return ids.length === 1 ? (ids[0] ?? null) : null
}

function putBundle({ clock }: EngineContext, db: WriteDb, bundle: ReadBundle, teamId: string | null) {
  const { manifest, digest } = bundle
  const now = clock.now()
  const zone = clock.zone()
  db.prepare(
    `INSERT INTO team_senders (public_key, first_seen_at, first_seen_zone) VALUES (?, ?, ?)
     ON CONFLICT (public_key) DO NOTHING`,
  ).run(manifest.sender, now, zone)
  const items = bundle.items.flatMap(({ item }) => (item ? [item] : []))
  db.prepare(
    `INSERT INTO team_bundles (id, team_id, public_key, month, sequence, manifest_digest, items, added_at, added_zone)
     VALUES (@id, @teamId, @key, @month, @sequence, @digest, @items, @now, @zone)
     ON CONFLICT (id) DO UPDATE SET team_id = excluded.team_id, items = excluded.items,
       added_at = excluded.added_at, added_zone = excluded.added_zone, removed_at = NULL, removed_zone = NULL`,
  ).run({
    id: manifest.bundleId,
    teamId,
    key: manifest.sender,
    month: manifest.month,
    sequence: manifest.sequence,
    digest,
    items: JSON.stringify(items),
    now,
    zone,
  })
}

/** Takes a bundle out; what an earlier bundle said about the same items comes back. Throws `bundle-missing`. */
export function removeBundle(open: EngineContext, bundleId: string): { undoId: string } {
  const { undoId } = open.undoable('team.removeBundle', (db) => {
    const key = db
      .prepare<[string], string>('SELECT public_key FROM team_bundles WHERE id = ? AND removed_at IS NULL')
      .pluck()
      .get(bundleId)
    if (key === undefined) throw new AppError('bundle-missing')
    db.prepare("UPDATE team_bundles SET removed_at = ?, removed_zone = ?, items = '[]' WHERE id = ?").run(
      open.clock.now(),
      open.clock.zone(),
      bundleId,
    )
    reconcile(open, db, key)
  })
  return { undoId }
}

interface Newest {
  item: BundleItem
  bundleId: string
  teamId: string | null
}

/** Makes the items of one contributor what their bundles say, the newest version of each. */
function reconcile(open: EngineContext, db: WriteDb, key: string) {
  const newest = new Map<string, Newest>()
  const bundles = db
    .prepare<[string], { id: string; team_id: string | null; items: string }>(
      `SELECT id, team_id, items FROM team_bundles WHERE public_key = ? AND removed_at IS NULL
       ORDER BY sequence, id`,
    )
    .all(key)
  for (const { id, team_id, items } of bundles) {
    for (const item of bundleItemSchema.array().parse(JSON.parse(items))) {
      newest.set(item.shareId, { item, bundleId: id, teamId: team_id })
    }
  }
  const present = db
    .prepare<[string], string>('SELECT share_id FROM team_items WHERE contributor_key = ?')
    .pluck()
    .all(key)
  const remove = db.prepare('DELETE FROM team_items WHERE contributor_key = ? AND share_id = ?')
  for (const shareId of present) if (!newest.has(shareId)) remove.run(key, shareId)
  for (const entry of newest.values()) putItem(open, db, key, entry)
}

function putItem(
  { newId, clock }: EngineContext,
  db: WriteDb,
  key: string,
  { item, bundleId, teamId }: Newest,
) {
  db.prepare(
    `INSERT INTO team_items (id, bundle_id, team_id, contributor_key, share_id, kind, title, body, lang, month,
       process, item, added_at, added_zone)
     VALUES (@id, @bundleId, @teamId, @key, @shareId, @kind, @title, @body, @lang, @month, @process, @json, @now, @zone)
     ON CONFLICT (contributor_key, share_id) DO UPDATE SET bundle_id = excluded.bundle_id,
       team_id = excluded.team_id, kind = excluded.kind, title = excluded.title, body = excluded.body,
       lang = excluded.lang, month = excluded.month, process = excluded.process, item = excluded.item
     WHERE bundle_id <> excluded.bundle_id OR team_id IS NOT excluded.team_id`,
  ).run({
    id: newId(),
    bundleId,
    teamId,
    key,
    shareId: item.shareId,
    kind: kindOf(item),
    title: item.title,
    body: item.passage ?? '',
    lang: item.lang,
    month: item.month ?? null,
    process: item.process ?? null,
    json: textOf(item),
    now: clock.now(),
    zone: clock.zone(),
  })
}

function kindOf(item: BundleItem): SharedKind {
  return item.type.split('/', 1)[0] as SharedKind
}
