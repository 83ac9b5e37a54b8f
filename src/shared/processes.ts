import { z } from 'zod'
import { dateSchema, idSchema, undoableSchema } from './common.ts'
import { aims, aiRoles, aiTypes, dataClasses, entryRowSchema, kindSchema } from './entries.ts'
import { command, query } from './rpc.ts'

const nameSchema = z.string().max(120)

/** A named thing entries point at. `uses` counts entries outside the bin. */
const namedSchema = z.object({
  id: idSchema,
  name: z.string(),
  archived: z.boolean(),
  uses: z.int(),
})

const stepSchema = z.object({ id: idSchema, name: z.string(), uses: z.int() })
export type ProcessStep = z.infer<typeof stepSchema>

export const criticalities = ['low', 'medium', 'high'] as const

/** What is known of a process beside its name. `null` = not said. */
const processFactsSchema = z.object({
  /** The role that may change the process; never a person. */
  ownerRole: z.string().max(120).nullable(),
  runsPerMonth: z.int().min(0).max(100_000).nullable(),
  peopleInvolved: z.int().min(0).max(100_000).nullable(),
  criticality: z.enum(criticalities).nullable(),
})
const processChangeSchema = processFactsSchema.partial()
export type ProcessChange = z.infer<typeof processChangeSchema>

export const processSchema = namedSchema.extend({
  ...processFactsSchema.shape,
  /** In the order of the work. */
  steps: z.array(stepSchema),
  goalIds: z.array(idSchema),
})
export type Process = z.infer<typeof processSchema>

const goalFactsSchema = z.object({
  indicator: z.string().max(240).nullable(),
  horizon: dateSchema.nullable(),
  aims: z.array(z.enum(aims)),
  /** The goal this one is part of. */
  parentId: idSchema.nullable(),
})
const goalChangeSchema = goalFactsSchema.partial()
export type GoalChange = z.infer<typeof goalChangeSchema>

export const goalSchema = namedSchema.extend(goalFactsSchema.shape)
export type Goal = z.infer<typeof goalSchema>

export const toolSchema = namedSchema.extend({
  aiType: z.enum(aiTypes),
  approved: z.enum(['yes', 'no', 'unknown']),
  allowedDataClass: z.enum(dataClasses).nullable(),
})
export type Tool = z.infer<typeof toolSchema>

/** The newest entries of one part of a page; more than this is rare. */
export const partSize = 50

const partSchema = z.object({ total: z.int(), rows: z.array(entryRowSchema) })

/** Entries in which an aim was considered, by what it meant. Numbers of entries, never a sum of effects. */
const aimCountSchema = z.object({ less: z.int(), same: z.int(), more: z.int() })
export type AimCount = z.infer<typeof aimCountSchema>

const neighbourSchema = z.object({ id: idSchema, notes: z.int() })

/** What the entries say of one process, goal or tool. Entries of a goal are those of its processes too. */
export const aboutSchema = z.object({
  /** Entries among the notes; the archived ones are counted apart. */
  notes: z.int(),
  archived: z.int(),
  kinds: z.record(kindSchema, z.int()),
  aims: z.record(z.enum(aims), aimCountSchema),
  roles: z.array(z.object({ role: z.enum(aiRoles), notes: z.int() })),
  /** What the same entries point at, most often first. */
  processes: z.array(neighbourSchema),
  goals: z.array(neighbourSchema),
  tools: z.array(neighbourSchema),
  openExperiments: partSchema,
  learnings: partSchema,
  recipes: partSchema,
  openRisks: partSchema,
  /** What is past its freshness date or known to be stale. */
  retest: partSchema,
})
export type About = z.infer<typeof aboutSchema>
export const aboutParts = ['openExperiments', 'learnings', 'recipes', 'openRisks', 'retest'] as const
export type AboutPart = (typeof aboutParts)[number]

/** What the lists do not say of the goal map: how many notes of each kind every process has. */
const goalMapSchema = z.object({
  processes: z.array(z.object({ id: idSchema, kinds: z.record(kindSchema, z.int()) })),
  /** Notes without a process. */
  unplaced: z.int(),
})
export type GoalMapCounts = z.infer<typeof goalMapSchema>

function namedList<Item extends z.ZodType>(item: Item) {
  return {
    list: query.output(z.array(item)),
    /** Throws `name-missing`. */
    about: query.input(z.object({ id: idSchema })).output(aboutSchema),
    /** Names are unique without regard to case: `name-taken`. */
    create: command.input(z.object({ name: nameSchema })).output(undoableSchema.extend({ id: idSchema })),
    rename: command.input(z.object({ id: idSchema, name: nameSchema })).output(undoableSchema),
    /** Everything that points at `id` points at `intoId` after; `id` goes. No entry loses its place. */
    merge: command.input(z.object({ id: idSchema, intoId: idSchema })).output(undoableSchema),
    archive: command.input(z.object({ id: idSchema, archived: z.boolean() })).output(undoableSchema),
  }
}

export const processes = {
  ...namedList(processSchema),
  describe: command.input(processChangeSchema.extend({ id: idSchema }).strict()).output(undoableSchema),
  /** The goals a process serves. */
  setGoals: command
    .input(z.object({ id: idSchema, goalIds: z.array(idSchema).max(24) }))
    .output(undoableSchema),
  /** A step at the end. Names are unique within a process: `name-taken`. */
  addStep: command
    .input(z.object({ id: idSchema, name: nameSchema }))
    .output(undoableSchema.extend({ stepId: idSchema })),
  renameStep: command.input(z.object({ stepId: idSchema, name: nameSchema })).output(undoableSchema),
  /** `place` counts from 0. */
  moveStep: command.input(z.object({ stepId: idSchema, place: z.int().min(0) })).output(undoableSchema),
  /** Its entries stay with the process. */
  removeStep: command.input(z.object({ stepId: idSchema })).output(undoableSchema),
}

export const goals = {
  ...namedList(goalSchema),
  /** Throws `goal-circle` when a goal would become part of itself. */
  describe: command.input(goalChangeSchema.extend({ id: idSchema }).strict()).output(undoableSchema),
  /** The processes that serve a goal. */
  setProcesses: command
    .input(z.object({ id: idSchema, processIds: z.array(idSchema).max(200) }))
    .output(undoableSchema),
  map: query.output(goalMapSchema),
}
export const tools = {
  ...namedList(toolSchema),
  describe: command
    .input(toolSchema.pick({ id: true, aiType: true, approved: true, allowedDataClass: true }))
    .output(undoableSchema),
}
