import { Temporal } from 'temporal-polyfill'

/** The calendar day (YYYY-MM-DD) at an instant in a zone. */
export function localDate(at: number, zone: string): string {
  return zoned(at, zone).toPlainDate().toString()
}

/** Local date and time as a file name: YYYY-MM-DD-HHMMSS. */
export function localStamp(at: number, zone: string): string {
  const moment = zoned(at, zone)
  const time = moment.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', '')
  return `${moment.toPlainDate().toString()}-${time}`
}

/** The day `days` after (or, negative, before) a calendar day. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** The day itself, or the Friday before it in a weekend. */
export function workday(date: string): string {
  const { dayOfWeek } = Temporal.PlainDate.from(date)
  return dayOfWeek > 5 ? addDays(date, 5 - dayOfWeek) : date
}

/** ms since 1970 UTC of a wall-clock time on a day in a zone; DST gaps move forward. */
export function instantOf(date: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds
}

function zoned(at: number, zone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}
