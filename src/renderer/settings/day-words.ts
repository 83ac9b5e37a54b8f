import type { Instant } from '../../shared/common.ts'

/** A day as it is said: "18 mei", with the year when it is not this one. */
export function dayWords(lang: string, { at, zone: timeZone }: Instant, now = Date.now()): string {
  const locale = lang === 'en' ? 'en-GB' : 'nl-NL'
  const yearOf = (moment: number) =>
    new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(moment)
  const sameYear = yearOf(at) === yearOf(now)
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at)
}
