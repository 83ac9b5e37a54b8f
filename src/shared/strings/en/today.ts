import type { today as nl } from '../nl/today.ts'
import type { Translated } from '../translated.ts'

export const today = {} satisfies Translated<typeof nl>
