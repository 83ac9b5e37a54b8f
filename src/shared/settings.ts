import { z } from 'zod'
import { langSchema } from './common.ts'
import { command, query } from './rpc.ts'

export const themeSchema = z.enum(['system', 'light', 'dark'])

/** Minutes without a key or mouse before the vault locks. */
export const lockAfterChoices = [5, 10, 30, 60] as const

/** Each setting by itself, without its usual value: a change names what it changes and nothing else. */
export const settingFieldsSchema = z.object({
  lang: langSchema.nullable(),
  theme: themeSchema,
  /** Electron accelerator of the capture window. */
  hotkey: z.string().min(1).max(60),
  startAtLogin: z.boolean(),
  lockAfterMin: z.union(lockAfterChoices.map((minutes) => z.literal(minutes))),
  /** 1 = 100% */
  zoom: z.number().min(0.5).max(3),
  singleKeys: z.boolean(),
  toldAboutTray: z.boolean(),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximised: z.boolean() })
    .nullable(),
})
const { shape } = settingFieldsSchema

/** What must be known before the vault is open. Never a word of the user's. */
export const settingsSchema = z.object({
  lang: shape.lang.default(null),
  theme: shape.theme.default('system'),
  hotkey: shape.hotkey.default('CommandOrControl+Shift+Space'),
  startAtLogin: shape.startAtLogin.default(false),
  lockAfterMin: shape.lockAfterMin.default(10),
  zoom: shape.zoom.default(1),
  singleKeys: shape.singleKeys.default(true),
  toldAboutTray: shape.toldAboutTray.default(false),
  window: shape.window.default(null),
})
export type Settings = z.infer<typeof settingsSchema>

export const settings = {
  get: query.output(settingsSchema),
  set: command.input(settingFieldsSchema.partial().strict()).output(settingsSchema),
  /** Network attempts the app refused, counted since the vault was made. */
  refusals: query.output(z.object({ count: z.int(), since: z.int().nullable() })),
  /** A door reports attempts it refused. */
  countRefusals: command.input(z.object({ count: z.int().min(1) })).output(z.void()),
}
