import { z } from 'zod'
import { dateSchema, idSchema, langSchema } from '../../shared/common.ts'
import { type EntryFilter, entryPlaceSchema, kindSchema } from '../../shared/entries.ts'

/** What the address of the notes page holds: ids and fixed choices, never a word a person wrote. */
export const notesSearchSchema = z.object({
  place: entryPlaceSchema.optional().catch(undefined),
  kinds: z.array(kindSchema).optional().catch(undefined),
  process: idSchema.optional().catch(undefined),
  tool: idSchema.optional().catch(undefined),
  goal: idSchema.optional().catch(undefined),
  lang: langSchema.optional().catch(undefined),
  from: dateSchema.optional().catch(undefined),
  to: dateSchema.optional().catch(undefined),
})
export type NotesSearch = z.infer<typeof notesSearchSchema>

/** The filter of the contract for what the address says. */
export function filterOf(search: NotesSearch): EntryFilter {
  const filter: EntryFilter = {}
  if (search.kinds?.length) filter.kinds = search.kinds
  if (search.process) filter.processId = search.process
  if (search.tool) filter.toolId = search.tool
  if (search.goal) filter.goalId = search.goal
  if (search.lang) filter.lang = search.lang
  if (search.from) filter.from = search.from
  if (search.to) filter.to = search.to
  return filter
}

/** True when the list shows fewer notes than there are. */
export function isFiltered(search: NotesSearch): boolean {
  return Object.keys(filterOf(search)).length > 0
}
