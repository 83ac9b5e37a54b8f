import { describe, expect, it } from 'vitest'
import { type GoalMap, goalMapOf } from '../../shared/goal-map.ts'
import type { Goal, Process } from '../../shared/processes.ts'
import { isOnMap, isTied, type MapPlace, placeAfter } from './goal-map-walk.ts'

const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  id,
  name: id,
  archived: false,
  uses: 0,
  indicator: null,
  horizon: null,
  aims: [],
  parentId: null,
  ...more,
})

const process = (id: string, goalIds: string[], more: Partial<Process> = {}): Process => ({
  id,
  name: id,
  archived: false,
  uses: 0,
  ownerRole: null,
  runsPerMonth: null,
  peopleInvolved: null,
  criticality: null,
  steps: [],
  goalIds,
  ...more,
})

const none = { experiment: 0, learning: 0, promptRecipe: 0, risk: 0, proposal: 0, unsorted: 0 }

const map: GoalMap = goalMapOf(
  [goal('clear'), goal('careful'), goal('b1', { parentId: 'clear' }), goal('old', { archived: true })],
  [
    process('loose', []),
    process('woo', ['careful']),
    process('letters', ['b1', 'clear', 'old']),
    process('gone', ['clear'], { archived: true }),
  ],
  {
    processes: [
      { id: 'letters', kinds: { ...none, experiment: 2, risk: 1 } },
      { id: 'woo', kinds: { ...none, learning: 3 } },
    ],
    unplaced: 4,
  },
)

const at = (on: 'goal' | 'process', id: string): MapPlace => ({ on, id })
const kind = (id: string, of: 'experiment' | 'risk' | 'learning'): MapPlace => ({ on: 'kind', id, kind: of })
const walk = (from: MapPlace, key: Parameters<typeof placeAfter>[2], cameFrom = {}) =>
  placeAfter(map, from, key, cameFrom)

describe('the goal map', () => {
  it('has goals with their parts below them, and processes near the goals they serve', () => {
    expect(map.goals.map(({ id, depth, processIds }) => [id, depth, processIds])).toEqual([
      ['clear', 0, ['letters']],
      ['b1', 1, ['letters']],
      ['careful', 0, ['woo']],
    ])
    expect(map.processes.map(({ id, notes, goalIds }) => [id, notes, goalIds])).toEqual([
      ['letters', 3, ['b1', 'clear']],
      ['woo', 3, ['careful']],
      ['loose', 0, []],
    ])
    expect(map.unplaced).toBe(4)
  })

  it('is walked up and down within a column, and not past its end', () => {
    expect(walk(at('goal', 'clear'), 'ArrowDown')).toEqual(at('goal', 'b1'))
    expect(walk(at('goal', 'clear'), 'ArrowUp')).toEqual(at('goal', 'clear'))
    expect(walk(at('process', 'letters'), 'End')).toEqual(at('process', 'loose'))
    expect(walk(at('process', 'loose'), 'Home')).toEqual(at('process', 'letters'))
  })

  it('is walked along the lines from a goal to the notes and back', () => {
    expect(walk(at('goal', 'careful'), 'ArrowRight')).toEqual(at('process', 'woo'))
    expect(walk(at('process', 'letters'), 'ArrowRight')).toEqual(kind('letters', 'experiment'))
    expect(walk(kind('letters', 'experiment'), 'ArrowRight')).toEqual(kind('letters', 'risk'))
    expect(walk(kind('letters', 'risk'), 'ArrowRight')).toEqual(kind('letters', 'risk'))
    expect(walk(kind('letters', 'risk'), 'ArrowLeft')).toEqual(kind('letters', 'experiment'))
    expect(walk(kind('letters', 'experiment'), 'ArrowLeft')).toEqual(at('process', 'letters'))
  })

  it('goes back to the goal one came from', () => {
    expect(walk(at('process', 'letters'), 'ArrowLeft')).toEqual(at('goal', 'b1'))
    expect(walk(at('process', 'letters'), 'ArrowLeft', { goalId: 'clear' })).toEqual(at('goal', 'clear'))
    expect(walk(at('process', 'letters'), 'ArrowLeft', { goalId: 'careful' })).toEqual(at('goal', 'b1'))
    expect(walk(at('process', 'loose'), 'ArrowLeft')).toEqual(at('process', 'loose'))
  })

  it('goes between the notes of processes, past those without any', () => {
    expect(walk(kind('letters', 'risk'), 'ArrowDown')).toEqual(kind('woo', 'learning'))
    expect(walk(kind('woo', 'learning'), 'ArrowDown')).toEqual(kind('woo', 'learning'))
  })

  it('knows what hangs together', () => {
    expect(isTied(map, at('goal', 'clear'), at('process', 'letters'))).toBe(true)
    expect(isTied(map, kind('woo', 'learning'), at('goal', 'careful'))).toBe(true)
    expect(isTied(map, at('goal', 'clear'), at('process', 'woo'))).toBe(false)
    expect(isTied(map, at('goal', 'clear'), at('goal', 'b1'))).toBe(false)
  })

  it('knows what is no longer there', () => {
    expect(isOnMap(map, at('goal', 'old'))).toBe(false)
    expect(isOnMap(map, kind('woo', 'risk'))).toBe(false)
    expect(isOnMap(map, kind('woo', 'learning'))).toBe(true)
  })
})
