import { Temporal } from 'temporal-polyfill'
import type { Lang } from '../../shared/common.ts'
import { catalogue, langs } from './filter-words.ts'

/** A day, month or year; both ends are in it. */
export interface Period {
  from: string
  to: string
}

/** A day, month or year as people write it, in either language; a month alone is the last one there was. */
export function periodOf(value: string, today: string): Period | null {
  const word = value.toLocaleLowerCase('nl')
  const now = Temporal.PlainDate.from(today)
  if (langs.some((lang) => word === catalogue[lang]('search.day.today'))) return dayPeriod(now)
  if (langs.some((lang) => word === catalogue[lang]('search.day.yesterday'))) {
    return dayPeriod(now.subtract({ days: 1 }))
  }
  const month = monthNumber(word)
  return month === null ? writtenPeriod(word) : lastMonth(month, now)
}

/** "23 november 2026", "november 2026" or "2026". */
export function periodName({ from, to }: Period, lang: Lang): string {
  if (from === to) return written(from, lang, { day: 'numeric', month: 'long', year: 'numeric' })
  if (from.slice(0, 7) === to.slice(0, 7)) return written(from, lang, { month: 'long', year: 'numeric' })
  return from.slice(0, 4)
}

/** The names of the last twelve months, this one first, each with the year it is read as. */
export function lastMonths(today: string, lang: Lang): { name: string; year: string }[] {
  const now = Temporal.PlainDate.from(today).with({ day: 1 })
  return Array.from({ length: 12 }, (_, back) => {
    const month = now.subtract({ months: back })
    return { name: written(month.toString(), lang, { month: 'long' }), year: String(month.year) }
  })
}

function writtenPeriod(word: string): Period | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(word) ?? []
  if (!year) return null
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` }
  try {
    if (!day) return monthPeriod(Number(year), Number(month))
    const fields = { year: Number(year), month: Number(month), day: Number(day) }
    return dayPeriod(Temporal.PlainDate.from(fields, { overflow: 'reject' }))
  } catch {
    return null
  }
}

function dayPeriod(day: Temporal.PlainDate): Period {
  return { from: day.toString(), to: day.toString() }
}

function lastMonth(month: number, now: Temporal.PlainDate): Period {
  return monthPeriod(now.year - (month > now.month ? 1 : 0), month)
}

function monthPeriod(year: number, month: number): Period {
  const first = Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: 'reject' })
  return { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString() }
}

const locales: Readonly<Record<Lang, string>> = { nl: 'nl-NL', en: 'en-GB' }

function written(day: string, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[lang], { ...options, timeZone: 'UTC' }).format(Date.parse(day))
}

const months = new Map<string, number>(
  langs.flatMap((lang) =>
    Array.from({ length: 12 }, (_, index) => {
      const first = `2026-${String(index + 1).padStart(2, '0')}-01`
      return [written(first, lang, { month: 'long' }).toLocaleLowerCase(lang), index + 1] as const
    }),
  ),
)

/** 1–12 for a month by its name or its first three letters or more, in either language. */
function monthNumber(word: string): number | null {
  if (word.length < 3) return null
  const found = new Set([...months].filter(([name]) => name.startsWith(word)).map(([, number]) => number))
  return found.size === 1 ? ([...found][0] ?? null) : null
}
