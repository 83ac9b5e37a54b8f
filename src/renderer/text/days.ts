import { DateFormatter, getLocalTimeZone, parseDate, startOfWeek, today } from '@internationalized/date'
import type { Lang } from '../../shared/common.ts'

/** The part of a list a day belongs to: 'thisWeek', 'lastWeek' or its month, YYYY-MM. Weeks begin on Monday. */
export type DayGroup = 'thisWeek' | 'lastWeek' | (string & {})

const localeOf: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' }

/** The calendar day of now, here: YYYY-MM-DD. */
export function localToday(): string {
  return today(getLocalTimeZone()).toString()
}

/** @param day YYYY-MM-DD, as is `now` */
export function groupOfDay(day: string, now: string): DayGroup {
  const monday = startOfWeek(parseDate(now), 'nl-NL')
  const date = parseDate(day)
  if (date.compare(monday) >= 0) return 'thisWeek'
  return date.compare(monday.subtract({ weeks: 1 })) >= 0 ? 'lastWeek' : day.slice(0, 7)
}

/** Days from `day` to `now`; negative when `day` is still to come. */
export function daysAgo(day: string, now: string): number {
  return parseDate(now).compare(parseDate(day))
}

function write(day: string, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  return new DateFormatter(localeOf[lang], { ...options, timeZone: 'UTC' }).format(
    parseDate(day).toDate('UTC'),
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "Donderdag 19 november" */
export function dayTitle(day: string, lang: Lang): string {
  return capital(write(day, lang, { weekday: 'long', day: 'numeric', month: 'long' }))
}

/** "17 november", with the year when it is another one. */
export function longDay(day: string, now: string, lang: Lang): string {
  const year = day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' as const }
  return write(day, lang, { day: 'numeric', month: 'long', ...year })
}

/** As short as a list wants it: "wo" this week, else "13 nov", with the year when it is another one. */
export function shortDay(day: string, now: string, lang: Lang): string {
  if (groupOfDay(day, now) === 'thisWeek' && daysAgo(day, now) >= 0) {
    return write(day, lang, { weekday: 'short' })
  }
  const year = day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' as const }
  return write(day, lang, { day: 'numeric', month: 'short', ...year }).replace('.', '')
}

/** "Woensdag", for a day of this week. */
export function weekday(day: string, lang: Lang): string {
  return capital(write(day, lang, { weekday: 'long' }))
}

/** "Oktober", with the year when it is another one. @param month YYYY-MM */
export function monthName(month: string, now: string, lang: Lang): string {
  const year = month.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' as const }
  return capital(write(`${month}-01`, lang, { month: 'long', ...year }))
}

/** "16:12", on the clock of the zone it was written in. @param at ms since 1970 UTC */
export function clockTime(at: number, zone: string, lang: Lang): string {
  return new DateFormatter(localeOf[lang], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(at))
}

/** The calendar day of an instant in its zone: YYYY-MM-DD. */
export function dayOf(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone }).format(at)
}
