import type { TFunction } from 'i18next'
import type { Instant } from '../../shared/common.ts'

/**
 * When a copy was made, as a person says it: "Vandaag 09:04", "Gisteren 17:30", "maandag 16 november 08:12".
 * @param now milliseconds since 1970 UTC
 */
export function backupWhen(t: TFunction, lang: string, instant: Instant, now: number): string {
  const locale = lang === 'en' ? 'en-GB' : 'nl-NL'
  const { zone: timeZone } = instant
  const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    instant.at,
  )
  const day = dayOf(instant.at)
  if (day === dayOf(now)) return t('vault.copies.today', { time })
  if (day === dayOf(now - 24 * 60 * 60 * 1000)) return t('vault.copies.yesterday', { time })
  const written = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  return t('vault.copies.day', { day: written.format(instant.at), time })
}

/** The same, inside a sentence: without the capital of "Vandaag". */
export function backupWhenInside(t: TFunction, lang: string, instant: Instant, now: number): string {
  const when = backupWhen(t, lang, instant, now)
  return /^\p{Lu}/u.test(when) && !/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/.test(when)
    ? when.charAt(0).toLowerCase() + when.slice(1)
    : when
}
