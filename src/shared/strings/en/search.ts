import type { search as nl } from '../nl/search.ts'
import type { Translated } from '../translated.ts'

export const search = {} satisfies Translated<typeof nl>
