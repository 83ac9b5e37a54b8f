import { z } from 'zod'
import { bundleItemSchema, itemTypes, keyWordsSchema, monthSchema, sharedKinds } from './bundles.ts'
import { idSchema, instantSchema, langSchema, publicIdSchema, undoableSchema } from './common.ts'
import { pageSize } from './entries.ts'
import { command, query } from './rpc.ts'

/** A team one makes bundles for: a name, and a key pair for it alone. */
const teamSchema = z.object({
  id: idSchema,
  name: z.string(),
  words: keyWordsSchema,
  createdAt: instantSchema,
})
export type Team = z.infer<typeof teamSchema>

const teamItemRowSchema = z.object({
  id: idSchema,
  kind: z.enum(sharedKinds),
  title: z.string(),
  lang: langSchema,
  month: monthSchema.nullable(),
  process: z.string().nullable(),
})
export type TeamItemRow = z.infer<typeof teamItemRowSchema>

const teamItemSchema = teamItemRowSchema.extend({
  /** The item as it was signed. */
  item: bundleItemSchema,
  bundleId: publicIdSchema,
  /** The name it is credited to, when the sender chose one. */
  by: z.string().nullable(),
  addedAt: instantSchema,
})
export type TeamItem = z.infer<typeof teamItemSchema>

/** An imported bundle. It says no number of items, since that would count one person's work. */
const teamBundleSchema = z.object({
  id: publicIdSchema,
  month: monthSchema,
  addedAt: instantSchema,
  words: keyWordsSchema,
  names: z.array(z.string()),
  /** The first titles, to know it by. */
  titles: z.array(z.string()),
})
export type TeamBundle = z.infer<typeof teamBundleSchema>

const teamFilter = z.object({ teamId: idSchema.nullable().optional() })

export const team = {
  list: query.output(z.array(teamSchema)),
  /** `name-empty`, `name-taken`. */
  create: command.input(z.object({ name: z.string().max(120) })).output(z.object({ id: idSchema })),
  rename: command.input(z.object({ id: idSchema, name: z.string().max(120) })).output(z.void()),
  /** A new pair for this team. What comes after can no longer be joined to what went before. */
  renewKey: command.input(z.object({ id: idSchema })).output(teamSchema),
  /** Counts of the library as a whole, never of a person. Without `teamId`: everything. */
  summary: query
    .input(teamFilter.default({}))
    .output(z.object({ bundles: z.int(), contributors: z.int(), items: z.int() })),
  items: query
    .input(
      teamFilter.extend({
        kinds: z.array(z.enum(Object.keys(itemTypes) as (keyof typeof itemTypes)[])).optional(),
        process: z.string().optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(pageSize),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(teamItemRowSchema) })),
  get: query.input(z.object({ id: idSchema })).output(teamItemSchema),
  bundles: query.input(teamFilter.default({})).output(z.array(teamBundleSchema)),
  removeBundle: command.input(z.object({ id: publicIdSchema })).output(undoableSchema),
}
