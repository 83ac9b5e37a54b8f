import { expect, test } from 'vitest'
import type { Entry } from '../../shared/entries.ts'
import { emptyDetails } from '../../shared/kinds.ts'
import { firstOpen, stationState } from './room-stations.ts'

function entryWith(experiment: Partial<NonNullable<Entry['experiment']>>, measured = false): Entry {
  return {
    experiment: { ...emptyDetails.experiment, ...experiment },
    measurements: measured ? [{ netSavingMin: null }] : [],
  } as Entry
}

test('goes on at the first question without an answer', () => {
  expect(firstOpen(entryWith({}))).toBe('before')
  expect(firstOpen(entryWith({}, true))).toBe('seen')
  expect(firstOpen(entryWith({ seen: 'vlot' }))).toBe('limit')
  expect(firstOpen(entryWith({ seen: 'vlot', outcome: 'met', against: 'duur' }))).toBe('holds')
  const all = { seen: 'a', outcome: 'met', holds: 'b', against: 'c', verdict: 'adopt' } as const
  expect(firstOpen(entryWith(all))).toBe('verdict')
})

test('what was passed without an answer was skipped', () => {
  const entry = entryWith({ seen: 'vlot' })
  const states = (['before', 'seen', 'limit', 'holds', 'against'] as const).map((station) =>
    stationState(station, 'holds', entry),
  )
  expect(states).toEqual(['done', 'done', 'skipped', 'current', 'ahead'])
})
