import { z } from 'zod'
import { idSchema, undoableSchema } from './common.ts'
import { aiTypes, dataClasses } from './entries.ts'
import { command, query } from './rpc.ts'

const nameSchema = z.string().max(120)

/** A named thing entries point at. `uses` counts entries outside the bin. */
const namedSchema = z.object({
  id: idSchema,
  name: z.string(),
  archived: z.boolean(),
  uses: z.int(),
})

export const processSchema = namedSchema
export type Process = z.infer<typeof processSchema>

export const goalSchema = namedSchema

export const toolSchema = namedSchema.extend({
  aiType: z.enum(aiTypes),
  approved: z.enum(['yes', 'no', 'unknown']),
  allowedDataClass: z.enum(dataClasses).nullable(),
})
export type Tool = z.infer<typeof toolSchema>

function namedList<Item extends z.ZodType>(item: Item) {
  return {
    list: query.output(z.array(item)),
    /** Names are unique without regard to case: `name-taken`. */
    create: command.input(z.object({ name: nameSchema })).output(undoableSchema.extend({ id: idSchema })),
    rename: command.input(z.object({ id: idSchema, name: nameSchema })).output(undoableSchema),
    /** Every entry of `id` moves to `intoId`; `id` goes. No entry loses its place. */
    merge: command.input(z.object({ id: idSchema, intoId: idSchema })).output(undoableSchema),
    archive: command.input(z.object({ id: idSchema, archived: z.boolean() })).output(undoableSchema),
  }
}

export const processes = namedList(processSchema)

export const goals = namedList(goalSchema)

export const tools = {
  ...namedList(toolSchema),
  describe: command
    .input(toolSchema.pick({ id: true, aiType: true, approved: true, allowedDataClass: true }))
    .output(undoableSchema),
}
