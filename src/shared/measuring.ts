import { z } from 'zod'
import { idSchema, instantSchema, undoableSchema } from './common.ts'
import { command, query } from './rpc.ts'

/** Where a number of minutes comes from: felt, remembered, clocked, or counted in a log. */
export const sources = ['guess', 'recall', 'timed', 'log'] as const
export const judges = ['self', 'colleague', 'recipient', 'checklist'] as const
export const checkLevels = ['none', 'skim', 'sample', 'full', 'secondPerson'] as const
export const evidenceGrades = ['E0', 'E1', 'E2', 'E3', 'E4'] as const

/** The four parts of the time of one run. */
export const parts = ['baseline', 'withAi', 'check', 'rework'] as const
export const partSchema = z.enum(parts)
export type Part = z.infer<typeof partSchema>

const minutesSchema = z.int().min(0).max(6000)
const sourceSchema = z.enum(sources)
export type Source = z.infer<typeof sourceSchema>

/** The time of one part, per run. */
const partTimeSchema = z.object({ min: minutesSchema, source: sourceSchema })
export type PartTime = z.infer<typeof partTimeSchema>

const qualitySchema = z.int().min(1).max(5).nullable()

const measurementFieldsSchema = z.object({
  taskLabel: z.string().max(200),
  /** runs with AI, and without */
  runs: z.int().min(1).max(999),
  baselineRuns: z.int().min(1).max(999),
  /** minutes a run, said right after and before any sum */
  claimedSavingMin: z.int().min(-6000).max(6000).nullable(),
  baseline: partTimeSchema.nullable(),
  withAi: partTimeSchema.nullable(),
  check: partTimeSchema.nullable(),
  rework: partTimeSchema.nullable(),
  qualityBefore: qualitySchema,
  qualityAfter: qualitySchema,
  qualityJudge: z.enum(judges).nullable(),
  errorsFound: z.int().min(0).max(9999).nullable(),
  errorsEscaped: z.int().min(0).max(9999).nullable(),
  checkLevel: z.enum(checkLevels).nullable(),
})

export const measurementSchema = measurementFieldsSchema.extend({
  id: idSchema,
  at: instantSchema,
  /** Minutes a run that were really gained, checking and rework taken off; may be negative. */
  netSavingMin: z.int().nullable(),
  /** Both sides were clocked or counted: only then the net gain counts as checked. */
  isChecked: z.boolean(),
  evidenceGrade: z.enum(evidenceGrades),
})
export type Measurement = z.infer<typeof measurementSchema>
export type MeasurementFields = z.infer<typeof measurementFieldsSchema>
export type EvidenceGrade = Measurement['evidenceGrade']

/** A measurement before anything was said. */
export const emptyMeasurement: MeasurementFields = {
  taskLabel: '',
  runs: 1,
  baselineRuns: 1,
  claimedSavingMin: null,
  baseline: null,
  withAi: null,
  check: null,
  rework: null,
  qualityBefore: null,
  qualityAfter: null,
  qualityJudge: null,
  errorsFound: null,
  errorsEscaped: null,
  checkLevel: null,
}

type Times = Pick<MeasurementFields, Part>

/** What checking and rework leave of the gain. Not said before both sides are known. */
export function netSaving({ baseline, withAi, check, rework }: Times): number | null {
  if (!baseline || !withAi) return null
  return baseline.min - withAi.min - (check?.min ?? 0) - (rework?.min ?? 0)
}

/** The times that were given. */
function timesOf(fields: Times): PartTime[] {
  return parts.flatMap((part) => fields[part] ?? [])
}

/** Clocked or counted on both sides: nothing of it rests on feeling or memory. */
export function isChecked(fields: Times): boolean {
  const hasBothSides = fields.baseline !== null && fields.withAi !== null
  return hasBothSides && timesOf(fields).every(({ source }) => source === 'timed' || source === 'log')
}

/** Runs on each side from which a clocked time counts as more than once. */
const oftenEnough = 3

/** How solid a measurement is: as solid as the weakest number in it (domain.md §2). */
export function gradeOf(fields: MeasurementFields): EvidenceGrade {
  if (netSaving(fields) === null) return 'E0'
  const times = timesOf(fields)
  if (times.some(({ source }) => source === 'guess')) return 'E0'
  if (!isChecked(fields)) return 'E1'
  if (Math.min(fields.runs, fields.baselineRuns) < oftenEnough) return 'E2'
  const judgedByOther = fields.qualityJudge === 'colleague' || fields.qualityJudge === 'recipient'
  const isJudged = judgedByOther && fields.qualityAfter !== null
  return isJudged || times.every(({ source }) => source === 'log') ? 'E4' : 'E3'
}

/** One grade an entry: that of its most solid measurement. */
export function bestGrade(measurements: readonly Pick<Measurement, 'evidenceGrade'>[]): EvidenceGrade {
  return evidenceGrades.findLast((grade) => measurements.some((one) => one.evidenceGrade === grade)) ?? 'E0'
}

/** A stopwatch of one part of an entry's time. */
export const stopwatchSchema = z.object({
  part: partSchema,
  /** ms until it was last stopped */
  accumulatedMs: z.int().min(0),
  /** Runs since; null = it stands still. */
  startedAt: instantSchema.nullable(),
  /** The clock of the computer went back while it ran: what ran in between is missing. */
  clockMoved: z.boolean(),
})
export type Stopwatch = z.infer<typeof stopwatchSchema>

/** What a stopwatch shows at a moment. A clock that was set back never takes away what was counted. */
export function elapsedMs(watch: Pick<Stopwatch, 'accumulatedMs' | 'startedAt'>, now: number): number {
  return watch.accumulatedMs + (watch.startedAt ? Math.max(0, now - watch.startedAt.at) : 0)
}

/** Whole minutes of a stopwatch; what ran at all is at least one. */
export function minutesOf(ms: number): number {
  return ms === 0 ? 0 : Math.max(1, Math.round(ms / 60_000))
}

const changedSchema = undoableSchema.extend({ measurement: measurementSchema })
const onWatch = z.object({ entryId: idSchema, part: partSchema })

export const measuring = {
  list: query.input(z.object({ entryId: idSchema })).output(z.array(measurementSchema)),
  /** A new measurement begins with the claim, before any part is asked; null = the person skips it. */
  claim: command
    .input(
      z.object({
        entryId: idSchema,
        taskLabel: z.string().max(200).default(''),
        claimedSavingMin: measurementFieldsSchema.shape.claimedSavingMin,
      }),
    )
    .output(changedSchema),
  /** The parts and the rest. A claim cannot change once a part is known: `claim-fixed`. */
  change: command
    .input(z.object({ id: idSchema, patch: measurementFieldsSchema.partial().strict() }))
    .output(changedSchema),
  remove: command.input(z.object({ id: idSchema })).output(undoableSchema),

  stopwatches: query.input(z.object({ entryId: idSchema })).output(z.array(stopwatchSchema)),
  /** Starts or goes on; the one that runs, on whatever entry, stops. */
  startWatch: command.input(onWatch).output(undoableSchema),
  stopWatch: command.input(onWatch).output(undoableSchema),
  /** Forgets what was clocked of one part. */
  resetWatch: command.input(onWatch).output(undoableSchema),
  /** What was clocked becomes the times of a measurement, with the clock as their source. */
  takeTimes: command.input(z.object({ id: idSchema })).output(changedSchema),
}
