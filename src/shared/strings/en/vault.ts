import type { vault as nl } from '../nl/vault.ts'
import type { Translated } from '../translated.ts'

export const vault = {} satisfies Translated<typeof nl>
