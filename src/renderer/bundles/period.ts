import { parseDate } from '@internationalized/date'

/** How far back the list of notes goes. */
export const periods = ['all', 'days30', 'days90', 'year'] as const
export type Period = (typeof periods)[number]

/** The first day of a period, YYYY-MM-DD; null has no beginning. @param today YYYY-MM-DD */
export function periodStart(period: Period, today: string): string | null {
  const day = parseDate(today)
  switch (period) {
    case 'all':
      return null
    case 'days30':
      return day.subtract({ days: 30 }).toString()
    case 'days90':
      return day.subtract({ days: 90 }).toString()
    case 'year':
      return day.set({ month: 1, day: 1 }).toString()
  }
}
