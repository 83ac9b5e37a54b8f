import type { World } from './world.ts'

export interface Row {
  /** what was measured, in words */
  what: string
  /** the median, unless `what` says otherwise */
  value: number
  /** '×' is a ratio */
  unit: 'ms' | '×' | 'MB' | '/s'
  p95?: number
  goal?: Goal
  /** measured values behind the row */
  runs: number
  /** how it was measured, and what was done otherwise than one would think */
  how: string
}

/** Which number of the row is judged, and its bound. */
export interface Goal {
  of: 'value' | 'p95'
  most?: number
  least?: number
}

export interface Figure {
  name: string
  measure(world: World): Promise<Row[]>
}

/** True when the row keeps its goal; null when it has none. */
export function keepsGoal(row: Row): boolean | null {
  if (!row.goal) return null
  const judged = row.goal.of === 'p95' ? row.p95 : row.value
  if (judged === undefined) throw new Error(`${row.what}: the goal is about a p95 that was not measured`)
  return judged <= (row.goal.most ?? Infinity) && judged >= (row.goal.least ?? -Infinity)
}
