import type { desktop as nl } from '../nl/desktop.ts'
import type { Translated } from '../translated.ts'

export const desktop = {} satisfies Translated<typeof nl>
