import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { langSchema } from '../../shared/common.ts'
import { entryFieldsSchema, linkTypeSchema } from '../../shared/entries.ts'
import { goalSchema, processSchema, toolSchema } from '../../shared/processes.ts'

/** People of the demo whose items come in as bundles; the main one keeps the journal. */
export const mainPersona = 'marieke'
export const otherPersonas = ['samira', 'joost', 'priya', 'daan'] as const

const effectSchema = entryFieldsSchema.shape.aimEffects.shape.autonomy.default(null)

const aimEffectsSchema = z.strictObject({
  competenceCreativity: effectSchema,
  productivity: effectSchema,
  autonomy: effectSchema,
  workClimate: effectSchema,
})

const demoEntrySchema = entryFieldsSchema
  .omit({
    occurredOn: true,
    processId: true,
    processStepId: true,
    goalIds: true,
    toolIds: true,
    freshUntil: true,
    aimEffects: true,
  })
  .partial()
  .extend({
    key: z.string(),
    daysAgo: z.int().min(0),
    time: z.string().regex(/^\d\d:\d\d$/),
    title: z.string(),
    aimEffects: aimEffectsSchema.prefault({}),
    process: z.string().optional(),
    step: z.string().optional(),
    goals: z.array(z.string()).optional(),
    tools: z.array(z.string()).optional(),
    freshUntil: z.object({ daysFromNow: z.int() }).optional(),
  })
export type DemoEntry = z.infer<typeof demoEntrySchema>

const demoProcessSchema = z.strictObject({
  name: z.string(),
  steps: z.array(z.string()).default([]),
  goals: z.array(z.string()).default([]),
  ...processSchema
    .pick({ ownerRole: true, runsPerMonth: true, peopleInvolved: true, criticality: true })
    .partial().shape,
})

const demoGoalSchema = z.strictObject({
  title: z.string(),
  ...goalSchema.pick({ indicator: true, aims: true }).partial().shape,
  horizon: z.object({ daysFromNow: z.int() }).optional(),
})

/** One file of `resources/demo`: a persona's own words, dated in days before today. */
const demoSchema = z.object({
  persona: z.string(),
  alias: z.string(),
  lang: langSchema,
  processes: z.array(demoProcessSchema),
  goals: z.array(demoGoalSchema),
  tools: z.array(
    z.object({ name: z.string(), aiType: toolSchema.shape.aiType, approved: toolSchema.shape.approved }),
  ),
  entries: z.array(demoEntrySchema),
  links: z.array(z.object({ from: z.string(), to: z.string(), type: linkTypeSchema })).default([]),
})
export type DemoData = z.infer<typeof demoSchema>

export function readDemo(folder: string, persona: string): DemoData {
  return demoSchema.parse(JSON.parse(readFileSync(join(folder, `${persona}.json`), 'utf8')))
}
