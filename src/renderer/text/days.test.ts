import { describe, expect, it } from 'vitest'
import { dayOf, dayTitle, groupOfDay, longDay, monthName, shortDay } from './days.ts'

const thursday = '2026-11-19'

describe('the part of a list a day belongs to', () => {
  it.each([
    ['2026-11-19', 'thisWeek'],
    ['2026-11-16', 'thisWeek'],
    ['2026-11-25', 'thisWeek'],
    ['2026-11-15', 'lastWeek'],
    ['2026-11-09', 'lastWeek'],
    ['2026-11-08', '2026-11'],
    ['2025-12-31', '2025-12'],
  ])('%s is %s', (day, group) => {
    expect(groupOfDay(day, thursday)).toBe(group)
  })
})

describe('days in words', () => {
  it('names a day in full with a capital', () => {
    expect(dayTitle(thursday, 'nl')).toBe('Donderdag 19 november')
    expect(dayTitle(thursday, 'en')).toBe('Thursday 19 November')
  })

  it('is short in a list, and adds the year only when it is another one', () => {
    expect(['2026-11-17', '2026-11-13', '2025-11-13'].map((day) => shortDay(day, thursday, 'nl'))).toEqual([
      'di',
      '13 nov',
      '13 nov 2025',
    ])
    expect(longDay('2025-11-17', thursday, 'nl')).toBe('17 november 2025')
    expect(monthName('2026-10', thursday, 'nl')).toBe('Oktober')
  })

  it('takes the day of a moment from the zone it was written in', () => {
    const justAfterMidnight = Date.UTC(2026, 10, 18, 23, 30)
    expect(dayOf(justAfterMidnight, 'Europe/Amsterdam')).toBe('2026-11-19')
    expect(dayOf(justAfterMidnight, 'Europe/London')).toBe('2026-11-18')
  })
})
