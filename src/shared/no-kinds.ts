import type { Kind } from './entries.ts'

/** A count per kind, before anything was counted. */
export const noKinds: Record<Kind, number> = {
  experiment: 0,
  learning: 0,
  promptRecipe: 0,
  risk: 0,
  proposal: 0,
  unsorted: 0,
}
