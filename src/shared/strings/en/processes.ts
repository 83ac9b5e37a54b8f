import type { processes as nl } from '../nl/processes.ts'
import type { Translated } from '../translated.ts'

export const processes = {} satisfies Translated<typeof nl>
