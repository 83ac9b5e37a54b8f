import { type Kind, kinds } from './entries.ts'
import type { Goal, GoalMapCounts, Process } from './processes.ts'

export interface MapGoal extends Pick<Goal, 'id' | 'name' | 'aims'> {
  /** 0 for a goal that is part of no other. */
  depth: number
  /** In the order of the map. */
  processIds: string[]
}

export interface MapProcess extends Pick<Process, 'id' | 'name'> {
  goalIds: string[]
  kinds: { kind: Kind; notes: number }[]
  notes: number
}

/** Goals ← processes ← notes, in the order they are drawn and read. */
export interface GoalMap {
  goals: MapGoal[]
  processes: MapProcess[]
  /** Notes without a process. */
  unplaced: number
}

/** What is not put away, with processes near the goals they serve so that few lines cross. */
export function goalMapOf(
  allGoals: readonly Goal[],
  allProcesses: readonly Process[],
  counts: GoalMapCounts,
): GoalMap {
  const goals = inTree(allGoals.filter(({ archived }) => !archived))
  const rank = new Map(goals.map(({ id }, index) => [id, index]))
  const processes = allProcesses
    .filter(({ archived }) => !archived)
    .map((process) => mapProcess(process, rank, counts))
    .sort((a, b) => heightOf(a, rank) - heightOf(b, rank))
  return {
    goals: goals.map((goal) => ({
      ...goal,
      processIds: processes.filter(({ goalIds }) => goalIds.includes(goal.id)).map(({ id }) => id),
    })),
    processes,
    unplaced: counts.unplaced,
  }
}

/** Every goal followed by its parts. */
function inTree(goals: readonly Goal[]): Omit<MapGoal, 'processIds'>[] {
  const known = new Set(goals.map(({ id }) => id))
  const under = (parentId: string | null, depth: number): Omit<MapGoal, 'processIds'>[] =>
    goals
      .filter(
        (goal) => (goal.parentId !== null && known.has(goal.parentId) ? goal.parentId : null) === parentId,
      )
      .flatMap(({ id, name, aims }) => [{ id, name, aims, depth }, ...under(id, depth + 1)])
  return under(null, 0)
}

function mapProcess(process: Process, rank: Map<string, number>, counts: GoalMapCounts): MapProcess {
  const counted = counts.processes.find(({ id }) => id === process.id)?.kinds
  const present = kinds
    .map((kind) => ({ kind, notes: counted?.[kind] ?? 0 }))
    .filter(({ notes }) => notes > 0)
  return {
    id: process.id,
    name: process.name,
    goalIds: process.goalIds.filter((id) => rank.has(id)),
    kinds: present,
    notes: present.reduce((sum, { notes }) => sum + notes, 0),
  }
}

/** The mean height of the goals a process serves; without a goal it comes last. */
function heightOf({ goalIds }: MapProcess, rank: Map<string, number>): number {
  if (goalIds.length === 0) return rank.size
  return goalIds.reduce((sum, id) => sum + (rank.get(id) ?? 0), 0) / goalIds.length
}
