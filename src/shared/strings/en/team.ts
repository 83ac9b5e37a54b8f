import type { team as nl } from '../nl/team.ts'
import type { Translated } from '../translated.ts'

export const team = {} satisfies Translated<typeof nl>
