import { expect, test } from 'vitest'
import { filterOfWish, noWish } from './candidate-filters.tsx'
import { periodStart } from './period.ts'

test('a period begins on a day', () => {
  expect(periodStart('all', '2026-03-05')).toBeNull()
  expect(periodStart('days30', '2026-03-05')).toBe('2026-02-03')
  expect(periodStart('days90', '2026-03-05')).toBe('2025-12-05')
  expect(periodStart('year', '2026-03-05')).toBe('2026-01-01')
})

test('the words searched for are no part of the filter', () => {
  expect(filterOfWish({ ...noWish, text: 'nuance' }, '2026-03-05')).toEqual({})
  expect(filterOfWish({ text: '', process: 'p', period: 'year' }, '2026-03-05')).toEqual({
    processId: 'p',
    from: '2026-01-01',
  })
})
