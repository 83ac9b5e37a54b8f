import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { idSchema } from './common.ts'
import { query } from './rpc.ts'
import { searchStatusSchema } from './search.ts'
import { settingsSchema } from './settings.ts'
import { vaultStateSchema } from './vault.ts'

/** What the engine tells everyone who listens. Past tense; ids and counts, no text. */
export const engineEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('entries.changed'), ids: z.array(idSchema) }),
  z.object({ type: z.literal('processes.changed') }),
  z.object({ type: z.literal('team.changed') }),
  z.object({ type: z.literal('bundles.changed') }),
  z.object({ type: z.literal('vault.changed'), state: vaultStateSchema }),
  z.object({ type: z.literal('backups.changed') }),
  z.object({ type: z.literal('settings.changed'), settings: settingsSchema }),
  z.object({ type: z.literal('search.progress'), status: searchStatusSchema }),
])
export type EngineEvent = z.infer<typeof engineEventSchema>

export const events = {
  /** A stream that lasts as long as the caller listens. */
  listen: query.output(eventIterator(engineEventSchema)),
}
