import type { settings as nl } from '../nl/settings.ts'
import type { Translated } from '../translated.ts'

export const settings = {} satisfies Translated<typeof nl>
