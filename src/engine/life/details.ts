import type { Kind } from '../../shared/entries.ts'
import {
  type DetailedKind,
  type DetailsOf,
  detailedKinds,
  emptyDetails,
  type KindDetails,
} from '../../shared/kinds.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'

const tables: Record<DetailedKind, string> = {
  experiment: 'experiments',
  learning: 'learnings',
  promptRecipe: 'recipes',
  risk: 'risks',
  proposal: 'proposals',
}

type Column = string | number | null

const none: KindDetails = {
  experiment: null,
  learning: null,
  promptRecipe: null,
  risk: null,
  proposal: null,
}

/** An entry of a kind before anything of that kind was said. */
export function noDetails(kind: Kind): KindDetails {
  return kind === 'unsorted' ? none : { ...none, [kind]: emptyDetails[kind] }
}

/** The fields of the entry's own kind; where nothing was said yet, as they begin. */
export function readDetails(db: ReadDb, id: string, kind: Kind): KindDetails {
  return kind === 'unsorted' ? none : { ...none, [kind]: detailsOf(db, id, kind) }
}

function detailsOf<K extends DetailedKind>(db: ReadDb, id: string, kind: K): DetailsOf<K> {
  const row = db
    .prepare<[string], Record<string, Column>>(`SELECT * FROM ${tables[kind]} WHERE entry_id = ?`)
    .get(id)
  const empty = emptyDetails[kind]
  if (!row) return empty
  const fields = Object.entries(empty).map(([field, usual]) => [
    field,
    readColumn(row[columnOf(field)] ?? null, usual, field),
  ])
  // Values were checked when they were written.
  return Object.fromEntries(fields) as DetailsOf<K>
}

/** Writes what differs from what stands there. */
export function writeDetails(db: WriteDb, id: string, before: KindDetails, after: KindDetails) {
  for (const kind of detailedKinds) {
    const details = after[kind]
    if (details && JSON.stringify(details) !== JSON.stringify(before[kind])) writeRow(db, id, kind, details)
  }
}

function writeRow(db: WriteDb, id: string, kind: DetailedKind, details: object) {
  const row = Object.entries(details).map(([field, value]) => [columnOf(field), writeColumn(value)] as const)
  const columns = row.map(([column]) => column)
  db.prepare(
    `INSERT INTO ${tables[kind]} (entry_id, ${columns.join(', ')})
     VALUES (@entry_id, ${columns.map((column) => `@${column}`).join(', ')})
     ON CONFLICT (entry_id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  ).run({ ...Object.fromEntries(row), entry_id: id })
}

/** `version` counts the changes of a row wherever it is a column (db/undo.ts); this one is the person's. */
function columnOf(field: string): string {
  if (field === 'version') return 'edition'
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Fields that are null or a group. */
const groups: ReadonlySet<string> = new Set(['startedAt'])

function readColumn(value: Column, usual: unknown, field: string): unknown {
  if (value === null) return null
  if (typeof usual === 'boolean') return value === 1
  const isJson = groups.has(field) || (typeof usual === 'object' && usual !== null)
  return isJson ? JSON.parse(String(value)) : value
}

function writeColumn(value: unknown): Column {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return value as Column
}
