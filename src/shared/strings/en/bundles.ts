import type { bundles as nl } from '../nl/bundles.ts'
import type { Translated } from '../translated.ts'

export const bundles = {} satisfies Translated<typeof nl>
