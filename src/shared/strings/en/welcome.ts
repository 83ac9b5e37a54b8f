import type { welcome as nl } from '../nl/welcome.ts'
import type { Translated } from '../translated.ts'

export const welcome = {} satisfies Translated<typeof nl>
