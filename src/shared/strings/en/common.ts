import type { common as nl } from '../nl/common.ts'
import type { Translated } from '../translated.ts'

export const common = {} satisfies Translated<typeof nl>
