import { z } from 'zod'
import { langSchema } from './common.ts'
import { command, query } from './rpc.ts'

export const themeSchema = z.enum(['system', 'light', 'dark'])

/** Minutes without a key or mouse before the vault locks. */
export const lockAfterChoices = [5, 10, 30, 60] as const

/** What must be known before the vault is open. Never a word of the user's. */
export const settingsSchema = z.object({
  lang: langSchema.nullable().default(null),
  theme: themeSchema.default('system'),
  /** Electron accelerator of the capture window. */
  hotkey: z.string().min(1).max(60).default('CommandOrControl+Shift+Space'),
  startAtLogin: z.boolean().default(false),
  lockAfterMin: z.union(lockAfterChoices.map((minutes) => z.literal(minutes))).default(10),
  /** 1 = 100% */
  zoom: z.number().min(0.5).max(3).default(1),
  singleKeys: z.boolean().default(true),
  toldAboutTray: z.boolean().default(false),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximised: z.boolean() })
    .nullable()
    .default(null),
})
export type Settings = z.infer<typeof settingsSchema>

export const settings = {
  get: query.output(settingsSchema),
  set: command.input(settingsSchema.partial().strict()).output(settingsSchema),
  /** Network attempts the app refused, counted since the vault was made. */
  refusals: query.output(z.object({ count: z.int(), since: z.int().nullable() })),
  /** A door reports attempts it refused. */
  countRefusals: command.input(z.object({ count: z.int().min(1) })).output(z.void()),
}
