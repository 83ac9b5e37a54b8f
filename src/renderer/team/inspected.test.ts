import { expect, test } from 'vitest'
import type { Inspection } from '../../shared/bundles.ts'
import { acceptedWords, maskedPlaces, whyNotAccept } from './inspected.ts'
import { teamPlaceOf } from './team-places.ts'

const inspection: Inspection = {
  bundleId: '0'.repeat(32),
  month: '2026-11',
  sequence: 1,
  expires: null,
  signer: { key: '0'.repeat(64), words: [] },
  maskedCounts: { person: 2, address: 1 },
  items: [],
  bytes: 1,
  sender: { state: 'changed', names: ['Mus'], knownSince: '2026-09' },
  present: false,
  removedBefore: false,
}

test('another key for a known name asks to compare the words first', () => {
  expect(whyNotAccept(inspection, false)).toBe('compareFirst')
  expect(whyNotAccept(inspection, true)).toBeNull()
  const fresh: Inspection = { ...inspection, sender: { ...inspection.sender, state: 'new' } }
  expect(whyNotAccept(fresh, false)).toBeNull()
})

test('what was added is said without a number', () => {
  expect(acceptedWords({ added: 3, updated: 0, unknown: 0 })).toBe('accepted')
  expect(acceptedWords({ added: 0, updated: 1, unknown: 2 })).toBe('acceptedSome')
  expect(acceptedWords({ added: 0, updated: 0, unknown: 2 })).toBe('acceptedNothing')
  expect(maskedPlaces(inspection)).toBe(3)
})

test('the address of Team leads to a tab, an item or an opened file', () => {
  expect(teamPlaceOf('')).toEqual({ at: 'learned' })
  expect(teamPlaceOf('bundles')).toEqual({ at: 'bundles' })
  expect(teamPlaceOf('open')).toEqual({ at: 'open' })
  expect(teamPlaceOf('item/x')).toEqual({ at: 'item', id: 'x' })
  expect(teamPlaceOf('item')).toEqual({ at: 'learned' })
})
