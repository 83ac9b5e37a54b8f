import type { capture as nl } from '../nl/capture.ts'
import type { Translated } from '../translated.ts'

export const capture = {} satisfies Translated<typeof nl>
