import type { Entry, EntryRow } from '../../shared/entries.ts'
import { bestGrade } from '../../shared/measuring.ts'
import type { ReadDb } from '../db/database.ts'
import { readDetails } from '../life/details.ts'
import { readMeasurements } from '../measuring/measurements.ts'

type Nullable<T> = { [Key in keyof T]: T[Key] | null }

/** A row of `entries` as SQLite gives it. */
export interface EntryRecord
  extends Nullable<{
    process_id: string
    process_step_id: string
    ai_type: string
    ai_role: string
    secondary_ai_role: string
    work_split: string
    frontier: string
    learning_mode: string
    learn_min: number
    with_whom: string
    aim_competence_creativity: number
    aim_productivity: number
    aim_autonomy: number
    aim_work_climate: number
    surprised: number
    energy: number
    data_class: string
    fresh_until: string
    archived_at: number
    archived_zone: string
    deleted_at: number
    deleted_zone: string
  }> {
  id: string
  schema_version: number
  version: number
  kind: string
  status: string
  title: string
  body: string
  lang: string
  occurred_on: string
  sensitivity: string
  pinned: number
  created_at: number
  created_zone: string
  updated_at: number
  updated_zone: string
}

/** The entry of a row, with what it points at. Values were checked when they were written. */
export function entryOf(db: ReadDb, row: EntryRecord): Entry {
  const measurements = readMeasurements(db, row.id)
  return {
    id: row.id,
    schemaVersion: row.schema_version,
    version: row.version,
    title: row.title,
    body: row.body,
    occurredOn: row.occurred_on,
    processId: row.process_id,
    processStepId: row.process_step_id,
    goalIds: pointedAt(db, 'SELECT goal_id FROM entry_goals WHERE entry_id = ? ORDER BY place', row.id),
    toolIds: pointedAt(db, 'SELECT tool_id FROM entry_tools WHERE entry_id = ? ORDER BY place', row.id),
    tags: pointedAt(db, 'SELECT tag FROM entry_tags WHERE entry_id = ? ORDER BY place', row.id),
    learnMin: row.learn_min,
    aimEffects: {
      competenceCreativity: row.aim_competence_creativity,
      productivity: row.aim_productivity,
      autonomy: row.aim_autonomy,
      workClimate: row.aim_work_climate,
    },
    surprised: row.surprised === null ? null : row.surprised === 1,
    energy: row.energy,
    freshUntil: row.fresh_until,
    pinned: row.pinned === 1,
    createdAt: { at: row.created_at, zone: row.created_zone },
    updatedAt: { at: row.updated_at, zone: row.updated_zone },
    archivedAt: instantOrNull(row.archived_at, row.archived_zone),
    deletedAt: instantOrNull(row.deleted_at, row.deleted_zone),
    ...readDetails(db, row.id, row.kind as Entry['kind']),
    measurements,
    evidenceGrade: bestGrade(measurements),
    ...(choicesOf(row) as ReturnType<typeof choicesOf> & Choices),
  }
}

type Choices = Pick<
  Entry,
  | 'kind'
  | 'status'
  | 'lang'
  | 'aiType'
  | 'aiRole'
  | 'secondaryAiRole'
  | 'workSplit'
  | 'frontier'
  | 'learningMode'
  | 'withWhom'
  | 'dataClass'
  | 'sensitivity'
>

function choicesOf(row: EntryRecord) {
  return {
    kind: row.kind,
    status: row.status,
    lang: row.lang,
    aiType: row.ai_type,
    aiRole: row.ai_role,
    secondaryAiRole: row.secondary_ai_role,
    workSplit: row.work_split,
    frontier: row.frontier,
    learningMode: row.learning_mode,
    withWhom: row.with_whom,
    dataClass: row.data_class,
    sensitivity: row.sensitivity,
  }
}

function pointedAt(db: ReadDb, sql: string, id: string): string[] {
  return db.prepare<[string], string>(sql).pluck().all(id)
}

function instantOrNull(at: number | null, zone: string | null) {
  return at === null || zone === null ? null : { at, zone }
}

/** Columns of a list row; `e` is entries, `p` the process. */
export const listColumns = `e.id, e.kind, e.status, e.title, e.lang, e.occurred_on, e.process_id,
  p.name AS process_name, e.pinned, e.created_at, e.created_zone, e.deleted_at, e.deleted_zone`

export interface ListRecord
  extends Pick<
    EntryRecord,
    | 'id'
    | 'kind'
    | 'status'
    | 'title'
    | 'lang'
    | 'occurred_on'
    | 'process_id'
    | 'pinned'
    | 'created_at'
    | 'created_zone'
    | 'deleted_at'
    | 'deleted_zone'
  > {
  process_name: string | null
}

export function entryRowOf(row: ListRecord): EntryRow {
  return {
    id: row.id,
    kind: row.kind as EntryRow['kind'],
    status: row.status as EntryRow['status'],
    title: row.title,
    lang: row.lang as EntryRow['lang'],
    occurredOn: row.occurred_on,
    processId: row.process_id,
    processName: row.process_name,
    pinned: row.pinned === 1,
    createdAt: { at: row.created_at, zone: row.created_zone },
    deletedAt: instantOrNull(row.deleted_at, row.deleted_zone),
  }
}
