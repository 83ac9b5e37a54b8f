import type { Kind } from '../../shared/entries.ts'
import type { GoalMap, MapProcess } from '../../shared/goal-map.ts'

/** Where one is on the map. */
export type MapPlace =
  | { on: 'goal'; id: string }
  | { on: 'process'; id: string }
  | { on: 'kind'; id: string; kind: Kind }

export function samePlace(a: MapPlace, b: MapPlace): boolean {
  return keyOf(a) === keyOf(b)
}

export function keyOf(place: MapPlace): string {
  return place.on === 'kind' ? `kind ${place.id} ${place.kind}` : `${place.on} ${place.id}`
}

export function firstPlace(map: GoalMap): MapPlace | undefined {
  const [goal] = map.goals
  const [process] = map.processes
  if (goal) return { on: 'goal', id: goal.id }
  return process && { on: 'process', id: process.id }
}

export function isOnMap(map: GoalMap, place: MapPlace): boolean {
  return columnOf(map, place).some((other) => samePlace(other, place))
}

/** Are both ends of one line, or is one on the way to the other? */
export function isTied(map: GoalMap, a: MapPlace, b: MapPlace): boolean {
  if (a.on === 'goal' && b.on === 'goal') return a.id === b.id
  if (a.on !== 'goal' && b.on !== 'goal') return a.id === b.id
  const [goal, other] = a.on === 'goal' ? [a, b] : [b, a]
  return map.processes.find(({ id }) => id === other.id)?.goalIds.includes(goal.id) ?? false
}

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const
export type MapKey = (typeof keys)[number]

export function isMapKey(key: string): key is MapKey {
  return (keys as readonly string[]).includes(key)
}

/**
 * Where a key leads. Up and down stay in the column, left and right go along a line.
 * @param cameFrom the goal and process one was at before, which a way back prefers
 */
export function placeAfter(
  map: GoalMap,
  at: MapPlace,
  key: MapKey,
  cameFrom: { goalId?: string | undefined; processId?: string | undefined },
): MapPlace {
  if (key === 'ArrowLeft') return toLeft(map, at, cameFrom.goalId) ?? at
  if (key === 'ArrowRight') return toRight(map, at, cameFrom.processId) ?? at
  return alongColumn(map, at, key) ?? at
}

function toLeft(map: GoalMap, at: MapPlace, goalId: string | undefined): MapPlace | undefined {
  if (at.on === 'goal') return undefined
  const process = map.processes.find(({ id }) => id === at.id)
  if (at.on === 'process') return goalAt(preferred(process?.goalIds ?? [], goalId))
  const index = process?.kinds.findIndex(({ kind }) => kind === at.kind) ?? 0
  return index > 0 ? kindAt(process, index - 1) : { on: 'process', id: at.id }
}

function toRight(map: GoalMap, at: MapPlace, processId: string | undefined): MapPlace | undefined {
  if (at.on === 'goal') {
    const id = preferred(map.goals.find((goal) => goal.id === at.id)?.processIds ?? [], processId)
    return id === undefined ? undefined : { on: 'process', id }
  }
  const process = map.processes.find(({ id }) => id === at.id)
  const next = at.on === 'process' ? 0 : (process?.kinds.findIndex(({ kind }) => kind === at.kind) ?? 0) + 1
  return kindAt(process, next)
}

function alongColumn(map: GoalMap, at: MapPlace, key: MapKey): MapPlace | undefined {
  const column = columnOf(map, at)
  const index = column.findIndex((place) => (at.on === 'kind' ? place.id === at.id : samePlace(place, at)))
  const to = { Home: 0, End: column.length - 1, ArrowUp: index - 1, ArrowDown: index + 1 }[key as 'Home']
  return column[to]
}

/** The places above and below, this one among them; of the notes, one place per process. */
function columnOf(map: GoalMap, at: MapPlace): MapPlace[] {
  if (at.on === 'goal') return map.goals.map(({ id }) => ({ on: 'goal', id }))
  if (at.on === 'process') return map.processes.map(({ id }) => ({ on: 'process', id }))
  return map.processes.flatMap((process) => {
    const same = process.kinds.findIndex(({ kind }) => kind === at.kind)
    return kindAt(process, Math.max(same, 0)) ?? []
  })
}

function goalAt(id: string | undefined): MapPlace | undefined {
  return id === undefined ? undefined : { on: 'goal', id }
}

function kindAt(process: MapProcess | undefined, index: number): MapPlace | undefined {
  const found = process?.kinds[index]
  return process && found && { on: 'kind', id: process.id, kind: found.kind }
}

function preferred(ids: readonly string[], wished: string | undefined): string | undefined {
  return ids.find((id) => id === wished) ?? ids[0]
}
