import type { World } from './world.ts'

export interface Row {
  /** what was measured, in words */
  what: string
  /** the median, unless `what` says otherwise */
  value: number
  /** '×' is a ratio, 'n^' the power of the number of entries a cost grows with */
  unit: 'ms' | '×' | 'MB' | '/s' | 'n^' | ''
  p95?: number
  goals?: Goal[]
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

/** True when the row keeps its goals; null when it has none. */
export function keepsGoals(row: Row): boolean | null {
  return row.goals ? row.goals.every((goal) => keepsGoal(row, goal)) : null
}

function keepsGoal(row: Row, goal: Goal): boolean {
  const judged = goal.of === 'p95' ? row.p95 : row.value
  if (judged === undefined) throw new Error(`${row.what}: the goal is about a p95 that was not measured`)
  return judged <= (goal.most ?? Infinity) && judged >= (goal.least ?? -Infinity)
}
