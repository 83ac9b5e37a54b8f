import { AppError } from '../../shared/errors.ts'
import {
  gradeOf,
  isChecked,
  type Measurement,
  type MeasurementFields,
  netSaving,
  type Part,
  type PartTime,
  parts,
} from '../../shared/measuring.ts'
import { isTextTooLong, normaliseText } from '../../shared/text.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'

interface MeasurementRecord {
  id: string
  entry_id: string
  task_label: string
  runs: number
  baseline_runs: number
  claimed_saving_min: number | null
  baseline_min: number | null
  baseline_source: string | null
  with_ai_min: number | null
  with_ai_source: string | null
  check_min: number | null
  check_source: string | null
  rework_min: number | null
  rework_source: string | null
  quality_before: number | null
  quality_after: number | null
  quality_judge: string | null
  errors_found: number | null
  errors_escaped: number | null
  check_level: string | null
  at: number
  zone: string
}

/** Measurements of an entry in the order they were made, with what follows from their numbers. */
export function readMeasurements(db: ReadDb, entryId: string): Measurement[] {
  return db
    .prepare<[string], MeasurementRecord>('SELECT * FROM measurements WHERE entry_id = ? ORDER BY at, id')
    .all(entryId)
    .map(measurementOf)
}

/** Throws `entry-missing`. */
export function getMeasurement(db: ReadDb, id: string): { entryId: string; measurement: Measurement } {
  const row = db.prepare<[string], MeasurementRecord>('SELECT * FROM measurements WHERE id = ?').get(id)
  if (!row) throw new AppError('entry-missing')
  return { entryId: row.entry_id, measurement: measurementOf(row) }
}

export function insertMeasurement(
  context: EngineContext,
  db: WriteDb,
  entryId: string,
  fields: MeasurementFields,
): string {
  const id = context.newId()
  db.prepare(
    `INSERT INTO measurements (id, entry_id, task_label, runs, baseline_runs, at, zone)
     VALUES (?, ?, '', 1, 1, ?, ?)`,
  ).run(id, entryId, context.clock.now(), context.clock.zone())
  writeFields(db, id, fields)
  return id
}

/** Throws `claim-fixed` when a claim would change that times were given beside, or lose them all to be changed. */
export function changeMeasurement(db: WriteDb, id: string, patch: Partial<MeasurementFields>) {
  const { measurement: before } = getMeasurement(db, id)
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  const after: Measurement = { ...before, ...Object.fromEntries(given) }
  const knows = (fields: MeasurementFields) => parts.some((part) => fields[part] !== null)
  const isOpened = after.claimedSavingMin !== before.claimedSavingMin || !knows(after)
  if (knows(before) && isOpened) throw new AppError('claim-fixed')
  writeFields(db, id, after)
}

export function deleteMeasurement(db: WriteDb, id: string) {
  db.prepare('DELETE FROM measurements WHERE id = ?').run(id)
}

function writeFields(db: WriteDb, id: string, fields: MeasurementFields) {
  const taskLabel = normaliseText(fields.taskLabel)
  if (isTextTooLong(taskLabel)) throw new AppError('text-too-long')
  const times = parts.flatMap((part) => [
    [`${part}Min`, fields[part]?.min ?? null],
    [`${part}Source`, fields[part]?.source ?? null],
  ])
  db.prepare(
    `UPDATE measurements SET task_label = @taskLabel, runs = @runs, baseline_runs = @baselineRuns,
       claimed_saving_min = @claimedSavingMin, baseline_min = @baselineMin, baseline_source = @baselineSource,
       with_ai_min = @withAiMin, with_ai_source = @withAiSource, check_min = @checkMin,
       check_source = @checkSource, rework_min = @reworkMin, rework_source = @reworkSource,
       quality_before = @qualityBefore, quality_after = @qualityAfter, quality_judge = @qualityJudge,
       errors_found = @errorsFound, errors_escaped = @errorsEscaped, check_level = @checkLevel
     WHERE id = @id`,
  ).run({
    id,
    taskLabel,
    runs: fields.runs,
    baselineRuns: fields.baselineRuns,
    claimedSavingMin: fields.claimedSavingMin,
    qualityBefore: fields.qualityBefore,
    qualityAfter: fields.qualityAfter,
    qualityJudge: fields.qualityJudge,
    errorsFound: fields.errorsFound,
    errorsEscaped: fields.errorsEscaped,
    checkLevel: fields.checkLevel,
    ...Object.fromEntries(times),
  })
}

function measurementOf(row: MeasurementRecord): Measurement {
  const time = (min: number | null, source: string | null) =>
    min === null || source === null ? null : { min, source: source as PartTime['source'] }
  const times: Record<Part, PartTime | null> = {
    baseline: time(row.baseline_min, row.baseline_source),
    withAi: time(row.with_ai_min, row.with_ai_source),
    check: time(row.check_min, row.check_source),
    rework: time(row.rework_min, row.rework_source),
  }
  const fields: MeasurementFields = {
    taskLabel: row.task_label,
    runs: row.runs,
    baselineRuns: row.baseline_runs,
    claimedSavingMin: row.claimed_saving_min,
    ...times,
    qualityBefore: row.quality_before,
    qualityAfter: row.quality_after,
    qualityJudge: row.quality_judge as MeasurementFields['qualityJudge'],
    errorsFound: row.errors_found,
    errorsEscaped: row.errors_escaped,
    checkLevel: row.check_level as MeasurementFields['checkLevel'],
  }
  return {
    ...fields,
    id: row.id,
    at: { at: row.at, zone: row.zone },
    netSavingMin: netSaving(fields),
    isChecked: isChecked(fields),
    evidenceGrade: gradeOf(fields),
  }
}
