import type { cli as nl } from '../nl/cli.ts'
import type { Translated } from '../translated.ts'

export const cli = {} satisfies Translated<typeof nl>
