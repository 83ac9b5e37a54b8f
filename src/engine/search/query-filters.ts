import { Temporal } from 'temporal-polyfill'
import type { Lang } from '../../shared/common.ts'
import { type EntryFilter, type Kind, kinds } from '../../shared/entries.ts'
import { wordsFor } from '../../shared/strings/index.ts'
import type { ReadDb } from '../db/database.ts'
import { tokensOf } from './words.ts'

/** A question without the filters that stood in it. */
export interface FilteredQuery {
  text: string
  filter: EntryFilter
}

/** `key:value` or `key:"a value"`, between spaces; one pass, nothing in it can run back over the text. */
const filterPattern = /(?<=^|\s)([\p{L}]{2,9}):(?:"([^"]*)"|([^\s"]+))(?=\s|$)/gu

type Part = (db: ReadDb, value: string, today: string) => EntryFilter | null

const parts: Readonly<Record<string, Part>> = {
  ...named(['soort', 'kind'], (_db, value) => wrap('kinds', kindNamed(value))),
  ...named(['tool'], (db, value) => wrap('toolId', idNamed(db, 'tools', value))),
  ...named(['proces', 'process'], (db, value) => wrap('processId', idNamed(db, 'processes', value))),
  ...named(['taal', 'lang', 'language'], (_db, value) => wrap('lang', langs[fold(value)] ?? null)),
  ...named(['sinds', 'since'], (_db, value, today) => wrap('from', periodOf(value, today)?.from ?? null)),
  ...named(['tot', 'until'], (_db, value, today) => wrap('to', periodOf(value, today)?.to ?? null)),
}

const langs: Readonly<Record<string, Lang>> = {
  nl: 'nl',
  nederlands: 'nl',
  dutch: 'nl',
  en: 'en',
  engels: 'en',
  english: 'en',
}

/**
 * Takes filters such as `soort:risico tool:copilot sinds:maart` out of a question, in Dutch or English. What names
 * nothing known stays in it as words. Of two kinds either will do; of anything else the last one counts.
 * @param today YYYY-MM-DD, in the zone of the person
 */
export function readFilters(db: ReadDb, text: string, today: string): FilteredQuery {
  const filter: EntryFilter = {}
  const rest = text.replace(filterPattern, (whole, key: string, quoted?: string, bare?: string) => {
    const part = Object.hasOwn(parts, fold(key)) ? parts[fold(key)] : undefined
    const found = part?.(db, quoted ?? bare ?? '', today)
    if (!found) return whole
    const earlier = filter.kinds ?? []
    Object.assign(filter, found.kinds ? { kinds: [...earlier, ...found.kinds] } : found)
    return ''
  })
  return { text: rest.trimStart(), filter }
}

/** What both filters let through; null when nothing can be. */
export function bothFilters(one: EntryFilter, other: EntryFilter): EntryFilter | null {
  const both = { ...one, ...other }
  if (one.kinds?.length && other.kinds?.length) {
    const shared = one.kinds.filter((kind) => other.kinds?.includes(kind))
    return shared.length > 0 ? { ...both, kinds: shared } : null
  }
  return { ...both, ...(one.kinds?.length ? { kinds: one.kinds } : {}) }
}

function named(names: readonly string[], part: Part): Record<string, Part> {
  return Object.fromEntries(names.map((name) => [name, part]))
}

function wrap<Key extends keyof EntryFilter>(key: Key, value: EntryFilter[Key] | null): EntryFilter | null {
  return value === null ? null : { [key]: value }
}

/** Words as they are looked up: small letters, no diacritics, one space between. */
function fold(text: string): string {
  return tokensOf(text)
    .map(({ word }) => word)
    .join(' ')
}

const kindWords = new Map<string, Kind>(
  (['nl', 'en'] as const).flatMap((lang) => {
    const t = wordsFor(lang)
    return kinds.flatMap((kind) => [
      [fold(t(`entries.kind.${kind}`)), kind] as const,
      [fold(t(`entries.kinds.${kind}`)), kind] as const,
    ])
  }),
)

function kindNamed(value: string): Kind[] | null {
  const kind = kindWords.get(fold(value))
  return kind ? [kind] : null
}

/** The one thing with that name; else the only one whose name begins with it, or else holds it. */
function idNamed(db: ReadDb, table: 'tools' | 'processes', value: string): string | null {
  const wanted = fold(value)
  if (wanted === '') return null
  const all = db
    .prepare<[], { id: string; name: string }>(`SELECT id, name FROM ${table}`)
    .all()
    .map(({ id, name }) => ({ id, name: fold(name) }))
  const ways = [
    (name: string) => name === wanted,
    (name: string) => name.startsWith(wanted),
    (name: string) => name.includes(wanted),
  ]
  const found = ways.map((isIt) => all.filter(({ name }) => isIt(name))).find((some) => some.length > 0)
  return found?.length === 1 ? (found[0]?.id ?? null) : null
}

interface Period {
  from: string
  to: string
}

/** A day, month or year as people write it; a month alone is the last one there was. */
function periodOf(value: string, today: string): Period | null {
  const word = value.toLocaleLowerCase('nl')
  const now = Temporal.PlainDate.from(today)
  if (word === 'vandaag' || word === 'today') return dayPeriod(now)
  if (word === 'gisteren' || word === 'yesterday') return dayPeriod(now.subtract({ days: 1 }))
  const month = monthNumber(word)
  if (month !== null) return monthPeriod(now.year - (month > now.month ? 1 : 0), month)
  return writtenPeriod(word)
}

function writtenPeriod(word: string): Period | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(word) ?? []
  if (!year) return null
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` }
  try {
    if (!day) return monthPeriod(Number(year), Number(month))
    const written = { year: Number(year), month: Number(month), day: Number(day) }
    return dayPeriod(Temporal.PlainDate.from(written, { overflow: 'reject' }))
  } catch {
    return null
  }
}

function dayPeriod(day: Temporal.PlainDate): Period {
  return { from: day.toString(), to: day.toString() }
}

function monthPeriod(year: number, month: number): Period {
  const first = Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: 'reject' })
  return { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString() }
}

const months = new Map<string, number>(
  ['nl-NL', 'en-GB'].flatMap((locale) =>
    Array.from({ length: 12 }, (_, index) => {
      const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2026, index, 1),
      )
      return [name.toLocaleLowerCase(locale), index + 1] as const
    }),
  ),
)

/** 1–12 for a month by its name or its first three letters or more, in either language. */
function monthNumber(word: string): number | null {
  if (word.length < 3) return null
  const found = new Set([...months].filter(([name]) => name.startsWith(word)).map(([, number]) => number))
  return found.size === 1 ? ([...found][0] ?? null) : null
}
