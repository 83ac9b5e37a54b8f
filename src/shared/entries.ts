import { z } from 'zod'
import { dateSchema, idSchema, instantSchema, langSchema, maxTitleLength, undoableSchema } from './common.ts'
import { kindDetailsSchema, kindPatchSchema } from './kinds.ts'
import { evidenceGrades, measurementSchema } from './measuring.ts'
import { command, query } from './rpc.ts'

export const kinds = ['experiment', 'learning', 'promptRecipe', 'risk', 'proposal', 'unsorted'] as const
export const kindSchema = z.enum(kinds)
export type Kind = z.infer<typeof kindSchema>

/** The states of each kind in the order of its life; the first is where an entry of that kind starts. */
export const statusesOfKind = {
  unsorted: ['inbox'],
  experiment: ['idea', 'planned', 'running', 'measured', 'concluded'],
  learning: ['raw', 'worded', 'confirmed', 'stale', 'refuted'],
  promptRecipe: ['draft', 'works', 'stale', 'retired'],
  risk: ['noted', 'understood', 'mitigated', 'closed', 'returned'],
  proposal: [
    'draft',
    'selfChecked',
    'shared',
    'discussed',
    'trial',
    'decided',
    'implemented',
    'evaluated',
    'standard',
    'withdrawn',
  ],
} as const satisfies Record<Kind, readonly [string, ...string[]]>
export type Status = (typeof statusesOfKind)[Kind][number]
export const statuses = [...new Set(Object.values(statusesOfKind).flat())] as [Status, ...Status[]]
export const statusSchema = z.enum(statuses)

export const aiTypes = ['classic', 'generative', 'both', 'unknown'] as const
export const aiRoles = [
  'assistant',
  'copilot',
  'translator',
  'therapist',
  'adviser',
  'creativePartner',
  'other',
  'none',
] as const
export const workSplits = ['centaur', 'cyborg', 'delegated', 'humanOnly', 'unknown'] as const
export const frontiers = ['inside', 'outside', 'mixed', 'unknown'] as const
export const learningModes = [
  'byDoing',
  'withColleagues',
  'newTool',
  'selfStudy',
  'course',
  'eLearning',
] as const
export const companies = ['alone', 'colleague', 'team', 'client'] as const
export const aims = ['competenceCreativity', 'productivity', 'autonomy', 'workClimate'] as const
export type Aim = (typeof aims)[number]
export const dataClasses = [
  'none',
  'public',
  'internal',
  'personal',
  'specialCategory',
  'clientConfidential',
] as const
export const sensitivities = ['normal', 'careful', 'neverShare'] as const

/** An effect on an aim or on energy: −2 much less … +2 much more. */
const effectSchema = z.int().min(-2).max(2)

/** null = not considered. */
const aimEffectsSchema = z.object({
  competenceCreativity: effectSchema.nullable(),
  productivity: effectSchema.nullable(),
  autonomy: effectSchema.nullable(),
  workClimate: effectSchema.nullable(),
})

/** The common fields of domain.md §2 that a person can write. `null` = not said. */
export const entryFieldsSchema = z.object({
  kind: kindSchema,
  status: statusSchema,
  title: z.string(),
  body: z.string(),
  lang: langSchema,
  occurredOn: dateSchema,
  processId: idSchema.nullable(),
  /** A step of that process. */
  processStepId: idSchema.nullable(),
  goalIds: z.array(idSchema).max(12),
  toolIds: z.array(idSchema).max(12),
  tags: z.array(z.string().trim().min(1).max(40)).max(12),
  aiType: z.enum(aiTypes).nullable(),
  aiRole: z.enum(aiRoles).nullable(),
  secondaryAiRole: z.enum(aiRoles).nullable(),
  workSplit: z.enum(workSplits).nullable(),
  frontier: z.enum(frontiers).nullable(),
  learningMode: z.enum(learningModes).nullable(),
  /** minutes */
  learnMin: z.int().min(0).max(600).nullable(),
  withWhom: z.enum(companies).nullable(),
  aimEffects: aimEffectsSchema,
  surprised: z.boolean().nullable(),
  /** never leaves the device */
  energy: effectSchema.nullable(),
  dataClass: z.enum(dataClasses).nullable(),
  sensitivity: z.enum(sensitivities),
  freshUntil: dateSchema.nullable(),
  pinned: z.boolean(),
})
export type EntryFields = z.infer<typeof entryFieldsSchema>

/** The shape of an entry today; a revision keeps the number it was written with. */
export const entrySchemaVersion = 2

export const entrySchema = entryFieldsSchema.extend({
  ...kindDetailsSchema.shape,
  measurements: z.array(measurementSchema),
  /** That of its most solid measurement. */
  evidenceGrade: z.enum(evidenceGrades),
  id: idSchema,
  schemaVersion: z.int(),
  /** Grows by one with every change; a save names the version it was based on. */
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  archivedAt: instantSchema.nullable(),
  deletedAt: instantSchema.nullable(),
})
export type Entry = z.infer<typeof entrySchema>

/** What a list needs of an entry. */
export const entryRowSchema = entrySchema
  .pick({
    id: true,
    kind: true,
    status: true,
    title: true,
    lang: true,
    occurredOn: true,
    processId: true,
    pinned: true,
    createdAt: true,
    deletedAt: true,
  })
  .extend({ processName: z.string().nullable() })
export type EntryRow = z.infer<typeof entryRowSchema>

export const entryFilterSchema = z.object({
  kinds: z.array(kindSchema).optional(),
  processId: idSchema.optional(),
  toolId: idSchema.optional(),
  goalId: idSchema.optional(),
  lang: langSchema.optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
})
export type EntryFilter = z.infer<typeof entryFilterSchema>

/** Where an entry is: among the notes, put away, or in the bin for 30 days. */
export const entryPlaceSchema = z.enum(['notes', 'archive', 'bin'])
export type EntryPlace = z.infer<typeof entryPlaceSchema>

/** Days a deleted entry stays in the bin before it is erased. */
export const binDays = 30

/** Entries per page of a list. */
export const pageSize = 50

/** `status` goes by the table of life.ts; the fields of a kind belong to an entry of that kind. */
const patchSchema = entryFieldsSchema
  .partial()
  .extend({ title: z.string().max(maxTitleLength).optional(), ...kindPatchSchema.shape })
  .strict()
export type EntryPatch = z.infer<typeof patchSchema>

export const linkTypes = [
  'derivedFrom',
  'supports',
  'contradicts',
  'supersedes',
  'uses',
  'mitigates',
  'duplicateOf',
  'relatedTo',
] as const
export const linkTypeSchema = z.enum(linkTypes)
export type LinkType = z.infer<typeof linkTypeSchema>

export const linkSchema = z.object({
  id: idSchema,
  type: linkTypeSchema,
  /** 'out': this entry → other; 'in': other → this entry. */
  direction: z.enum(['out', 'in']),
  other: entryRowSchema,
})
export type Link = z.infer<typeof linkSchema>

export const revisionSchema = z.object({ id: idSchema, at: instantSchema, title: z.string() })
export type Revision = z.infer<typeof revisionSchema>

/** A line being typed in the capture line or window, kept until it is saved or 24 hours old. */
export const draftKeySchema = z.enum(['capture', 'today'])

export const entries = {
  list: query
    .input(
      z.object({
        place: entryPlaceSchema.default('notes'),
        filter: entryFilterSchema.default({}),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(pageSize),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(entryRowSchema) })),
  /** How many entries there are per filter value, for the filter menus. */
  counts: query.output(
    z.object({
      total: z.int(),
      archived: z.int(),
      binned: z.int(),
      kinds: z.record(kindSchema, z.int()),
      langs: z.record(langSchema, z.int()),
    }),
  ),
  get: query.input(z.object({ id: idSchema })).output(entrySchema),
  /** Position of an entry in a list, so that the list can scroll to it. null = not in it. */
  position: query
    .input(
      z.object({
        id: idSchema,
        place: entryPlaceSchema.default('notes'),
        filter: entryFilterSchema.default({}),
      }),
    )
    .output(z.int().nullable()),
  /** Saves a captured line; a sign in front (`? = > ! +`) sets the kind unless `kind` is given. */
  capture: command
    .input(
      z.object({
        text: z.string(),
        kind: kindSchema.optional(),
        processId: idSchema.nullable().optional(),
        toolIds: z.array(idSchema).optional(),
        draftKey: draftKeySchema.optional(),
      }),
    )
    .output(undoableSchema.extend({ entry: entrySchema })),
  create: command.input(patchSchema).output(undoableSchema.extend({ entry: entrySchema })),
  /**
   * Changes fields. `basedOn` is the version the change was made on: another one gives `entry-changed`.
   * Saves with the same `editId` belong to one sitting and leave one revision.
   */
  update: command
    .input(z.object({ id: idSchema, basedOn: z.int(), editId: idSchema.optional(), patch: patchSchema }))
    .output(undoableSchema.extend({ entry: entrySchema })),
  /**
   * Adds a text to the end of an entry. It stood in the draft or in the other entry until now: the draft is
   * forgotten and the other goes to the bin, in the same step.
   */
  append: command
    .input(
      z.object({
        id: idSchema,
        text: z.string(),
        draftKey: draftKeySchema.optional(),
        from: idSchema.optional(),
      }),
    )
    .output(undoableSchema.extend({ entry: entrySchema })),
  archive: command.input(z.object({ ids: z.array(idSchema).min(1).max(200) })).output(undoableSchema),
  unarchive: command.input(z.object({ ids: z.array(idSchema).min(1).max(200) })).output(undoableSchema),
  /** To the bin, for 30 days. */
  remove: command.input(z.object({ ids: z.array(idSchema).min(1).max(200) })).output(undoableSchema),
  restore: command.input(z.object({ ids: z.array(idSchema).min(1).max(200) })).output(undoableSchema),
  /** Erases from the bin for good: text, revisions, index, links, undo. Cannot be undone. */
  erase: command
    .input(z.object({ ids: z.array(idSchema).min(1).max(200) }))
    .output(z.object({ erased: z.int() })),
  revisions: query.input(z.object({ id: idSchema })).output(z.array(revisionSchema)),
  revision: query.input(z.object({ revisionId: idSchema })).output(entrySchema),
  restoreRevision: command
    .input(z.object({ revisionId: idSchema }))
    .output(undoableSchema.extend({ entry: entrySchema })),
  links: query.input(z.object({ id: idSchema })).output(z.array(linkSchema)),
  link: command
    .input(z.object({ fromId: idSchema, toId: idSchema, type: linkTypeSchema }))
    .output(undoableSchema),
  unlink: command.input(z.object({ linkId: idSchema })).output(undoableSchema),
  draft: query.input(z.object({ key: draftKeySchema })).output(z.string()),
  saveDraft: command.input(z.object({ key: draftKeySchema, text: z.string() })).output(z.void()),
  /** Process and tools of the last entry, prefilled as chips when capturing. */
  lastUsed: query.output(z.object({ processId: idSchema.nullable(), toolIds: z.array(idSchema) })),
}

export const undo = {
  /** Undoes a command; returns what redoes it. `undo-changed`: something was changed since, nothing is done. */
  apply: command.input(undoableSchema).output(undoableSchema),
  /** The last things done that can still be undone, newest first, so undo survives closing the window. */
  recent: query.output(z.array(undoableSchema.extend({ label: z.string(), at: z.int() }))),
}
