import { type Aim, aims, type Kind } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { noKinds } from '../../shared/no-kinds.ts'
import type { GoalChange, GoalMapCounts } from '../../shared/processes.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { inPlace } from '../entries/queries.ts'
import { tidyLine } from './free-name.ts'
import { assertNamed, isPartOf } from './named-list.ts'
import { writePairs } from './pairs.ts'

/** The goals each process serves. */
export function goalsByProcess(db: ReadDb): Map<string, string[]> {
  const rows = db
    .prepare<[], { processId: string; goalId: string }>(
      `SELECT x.process_id AS processId, x.goal_id AS goalId FROM process_goals x
       JOIN goals g ON g.id = x.goal_id ORDER BY g.name COLLATE NOCASE`,
    )
    .all()
  const groups = [...Map.groupBy(rows, ({ processId }) => processId)]
  return new Map(groups.map(([processId, pairs]) => [processId, pairs.map(({ goalId }) => goalId)]))
}

/** Throws `name-missing`. */
export function setGoalsOf(db: WriteDb, processId: string, goalIds: readonly string[]) {
  assertNamed(db, 'processes', [processId])
  assertNamed(db, 'goals', goalIds)
  writePairs(db, 'process_goals', { column: 'process_id', other: 'goal_id' }, processId, goalIds)
}

/** Throws `name-missing`. */
export function setProcessesOf(db: WriteDb, goalId: string, processIds: readonly string[]) {
  assertNamed(db, 'goals', [goalId])
  assertNamed(db, 'processes', processIds)
  writePairs(db, 'process_goals', { column: 'goal_id', other: 'process_id' }, goalId, processIds)
}

/** The aims each goal is mapped to, in the order of the article. */
export function aimsByGoal(db: ReadDb): Map<string, Aim[]> {
  const rows = db
    .prepare<[], { goalId: string; aim: Aim }>('SELECT goal_id AS goalId, aim FROM goal_aims')
    .all()
  const groups = [...Map.groupBy(rows, ({ goalId }) => goalId)]
  return new Map(
    groups.map(([goalId, pairs]) => [goalId, aims.filter((aim) => pairs.some((pair) => pair.aim === aim))]),
  )
}

/** What a goal is; facts not given stay. Throws `name-missing`, `goal-circle`. */
export function describeGoal(db: WriteDb, id: string, facts: GoalChange) {
  assertNamed(db, 'goals', [id])
  const { indicator, horizon, parentId } = facts
  const set = (column: string, value: string | null | undefined) => {
    if (value !== undefined) db.prepare(`UPDATE goals SET ${column} = ? WHERE id = ?`).run(value, id)
  }
  if (parentId != null) assertNoCircle(db, id, parentId)
  set('indicator', indicator == null ? indicator : tidyLine(indicator) || null)
  set('horizon', horizon)
  set('parent_id', parentId)
  if (facts.aims) writePairs(db, 'goal_aims', { column: 'goal_id', other: 'aim' }, id, facts.aims)
}

function assertNoCircle(db: ReadDb, id: string, parentId: string) {
  assertNamed(db, 'goals', [parentId])
  if (parentId === id || isPartOf(db, parentId, id)) throw new AppError('goal-circle')
}

/** How many notes of each kind every process has, and how many notes have none. */
export function countsOfMap(db: ReadDb): GoalMapCounts {
  const rows = db
    .prepare<[], { id: string | null; kind: Kind; notes: number }>(
      `SELECT e.process_id AS id, e.kind, count(*) AS notes FROM entries e
       WHERE ${inPlace.notes} GROUP BY 1, 2`,
    )
    .all()
  const groups = [...Map.groupBy(rows, ({ id }) => id)]
  const kindsOf = (counted: typeof rows) => ({
    ...noKinds,
    ...Object.fromEntries(counted.map(({ kind, notes }) => [kind, notes])),
  })
  return {
    processes: groups.flatMap(([id, counted]) => (id === null ? [] : [{ id, kinds: kindsOf(counted) }])),
    unplaced: rows.reduce((sum, { id, notes }) => (id === null ? sum + notes : sum), 0),
  }
}
