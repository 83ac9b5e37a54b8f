import { type BundleItem, bundleItemSchema, type SharedKind } from '../../shared/bundles.ts'
import { AppError } from '../../shared/errors.ts'
import type { TeamBundle, TeamItem, TeamItemRow } from '../../shared/team.ts'
import { keyWords } from '../bundles/container/key-words.ts'
import type { ReadDb } from '../db/database.ts'

interface ItemRecord {
  id: string
  bundle_id: string
  kind: string
  title: string
  lang: string
  month: string | null
  process: string | null
  item: string
  added_at: number
  added_zone: string
}

/** Without `teamId`: everything; `null`: what belongs to no team. */
export interface TeamFilter {
  teamId?: string | null | undefined
}

function inTeam({ teamId }: TeamFilter): string {
  return teamId === undefined ? 'true' : 'team_id IS @teamId'
}

function paramsOf({ teamId }: TeamFilter): Record<string, unknown> {
  return teamId === undefined ? {} : { teamId }
}

/** Counts of the library as a whole; a contributor is a key, and no count is of one. */
export function summaryOf(db: ReadDb, filter: TeamFilter) {
  const row = db
    .prepare<unknown[], { bundles: number; contributors: number; items: number }>(
      `SELECT
         (SELECT count(*) FROM team_bundles WHERE removed_at IS NULL AND ${inTeam(filter)}) AS bundles,
         (SELECT count(DISTINCT contributor_key) FROM team_items WHERE ${inTeam(filter)}) AS contributors,
         (SELECT count(*) FROM team_items WHERE ${inTeam(filter)}) AS items`,
    )
    .get(paramsOf(filter))
  return row ?? { bundles: 0, contributors: 0, items: 0 }
}

export interface ItemFilter extends TeamFilter {
  kinds?: SharedKind[] | undefined
  process?: string | undefined
  offset: number
  limit: number
}

/** Items by month, newest first, in an order that says nothing of who sent them. */
export function listItems(db: ReadDb, filter: ItemFilter): { total: number; rows: TeamItemRow[] } {
  const parts = [inTeam(filter)]
  const params: Record<string, unknown> = paramsOf(filter)
  if (filter.kinds?.length) {
    parts.push('kind IN (SELECT value FROM json_each(@kinds))')
    params.kinds = JSON.stringify(filter.kinds)
  }
  if (filter.process !== undefined) {
    parts.push('process = @process COLLATE NOCASE')
    params.process = filter.process
  }
  const where = parts.join(' AND ')
  const total = Number(db.prepare(`SELECT count(*) FROM team_items WHERE ${where}`).pluck().get(params))
  const rows = db
    .prepare<unknown[], ItemRecord>(
      `SELECT * FROM team_items WHERE ${where} ORDER BY month DESC, share_id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...params, limit: filter.limit, offset: filter.offset })
  return { total, rows: rows.map(rowOf) }
}

function rowOf({ id, kind, title, lang, month, process }: ItemRecord): TeamItemRow {
  return { id, kind: kind as SharedKind, title, lang: lang as TeamItemRow['lang'], month, process }
}

/** Throws `bundle-missing`. */
export function getItem(db: ReadDb, id: string): TeamItem {
  const row = db.prepare<[string], ItemRecord>('SELECT * FROM team_items WHERE id = ?').get(id)
  if (!row) throw new AppError('bundle-missing')
  const item = bundleItemSchema.parse(JSON.parse(row.item))
  return {
    ...rowOf(row),
    item,
    bundleId: row.bundle_id,
    by: item.by?.name ?? null,
    addedAt: { at: row.added_at, zone: row.added_zone },
  }
}

interface BundleRecord {
  id: string
  public_key: string
  month: string
  items: string
  added_at: number
  added_zone: string
}

/** How many titles a bundle is known by. */
const titlesShown = 3

export function listBundles(db: ReadDb, filter: TeamFilter): TeamBundle[] {
  return db
    .prepare<unknown[], BundleRecord>(
      `SELECT id, public_key, month, items, added_at, added_zone FROM team_bundles
       WHERE removed_at IS NULL AND ${inTeam(filter)} ORDER BY added_at DESC, id`,
    )
    .all(paramsOf(filter))
    .map(bundleOf)
}

function bundleOf({ id, public_key, month, items, added_at, added_zone }: BundleRecord): TeamBundle {
  const held: BundleItem[] = bundleItemSchema.array().parse(JSON.parse(items))
  return {
    id,
    month,
    addedAt: { at: added_at, zone: added_zone },
    words: keyWords(public_key),
    names: [...new Set(held.flatMap(({ by }) => (by ? [by.name] : [])))],
    titles: held.slice(0, titlesShown).map(({ title }) => title),
  }
}
