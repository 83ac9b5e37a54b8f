import { expect, test } from 'vitest'
import { addDays, instantOf, localDate, localStamp, workday } from './days.ts'

test('a day is the day on the wall', () => {
  const late = Date.UTC(2026, 10, 23, 23, 30)
  expect(localDate(late, 'Europe/Amsterdam')).toBe('2026-11-24')
  expect(localDate(late, 'America/New_York')).toBe('2026-11-23')
  expect(localStamp(late, 'Europe/Amsterdam')).toBe('2026-11-24-003000')
})

test('days are added by the calendar, over a change of the clock', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

test('a time the clock skipped moves forward', () => {
  const skipped = instantOf('2026-03-29', '02:30', 'Europe/Amsterdam')
  expect(new Date(skipped).toISOString()).toBe('2026-03-29T01:30:00.000Z')
})

test('weekends move to the Friday before', () => {
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(workday)).toEqual([
    '2026-11-20',
    '2026-11-20',
    '2026-11-20',
    '2026-11-23',
  ])
})
