import type { Lang } from '../../shared/common.ts'
import { kinds } from '../../shared/entries.ts'
import {
  type Completion,
  type CompletionOption,
  type FilterKey,
  filterKeys,
  maxQueryLength,
} from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'
import {
  catalogue,
  fold,
  keyWord,
  kindNames,
  langName,
  langs,
  readKey,
  type WrittenKey,
} from './filter-words.ts'
import { lastMonths } from './periods.ts'

/** More than these are found sooner by typing on. */
const mostOptions = 8

/** So many of the newest notes tell what is used most now; counting all of them would cost more than a key may. */
const countedNotes = 500

/** Months offered before a letter is typed. */
const monthsAtOnce = 4

/**
 * The end of a text that may be a filter in the making: `key:"val`, `key:val`, or a word. One pass: each start is
 * a space, and what follows stops at the next space or quotation mark.
 */
const unfinished = /(?<=^|\s)(?:([\p{L}]{2,9}):(?:"([^"]*)|([^\s"]*))|(\p{L}*))$/u

/** One thing that can be typed: how it is written and called, and its other names. */
interface Candidate {
  word: string
  label: string
  detail?: string
  others?: readonly string[]
}

interface Asked {
  text: string
  /** UTF-16 units */
  caret: number
  /** The language keys are offered in. */
  lang: Lang
}

/**
 * What can be taken for the filter at the caret. A word is completed to a key from two letters on; a key with its
 * colon to a value.
 * @param today YYYY-MM-DD, in the zone of the person
 */
export function complete(db: ReadDb, asked: Asked, today: string): Completion {
  const text = asked.text.slice(0, maxQueryLength)
  const caret = Math.min(asked.caret, text.length)
  const found = unfinished.exec(text.slice(0, caret))
  if (!found) return { from: caret, to: caret, options: [] }
  const [whole, keyTyped, quoted, bare, word] = found
  const after = text.slice(caret)
  const from = caret - whole.length
  if (keyTyped === undefined) return { from, to: caret, options: keyOptions(word ?? '', after, asked.lang) }
  const to = caret + restOfValue(after, quoted !== undefined)
  const key = readKey(keyTyped)
  if (!key) return { from, to, options: [] }
  const typed = quoted ?? bare ?? ''
  const end = /^\s/.test(text.slice(to)) ? '' : ' '
  const options = fitting(candidatesOf(db, key, typed === '', today), typed)
  return { from, to, options: options.map((each) => valueOption(each, keyTyped, end)) }
}

/** How far the value runs on after the caret, in UTF-16 units. */
function restOfValue(after: string, isQuoted: boolean): number {
  const [rest = ''] = (isQuoted ? /^[^"]*"?/ : /^[^\s"]*/).exec(after) ?? []
  return rest.length
}

function keyOptions(word: string, after: string, lang: Lang): CompletionOption[] {
  // In the middle of a word, or with one letter of it, nobody asked for a key.
  if (/^[^\s]/.test(after) || word.length === 1) return []
  const typed = word.toLowerCase()
  return filterKeys
    .filter((key) => keyWord(key, lang).startsWith(typed))
    .map((key) => {
      const insert = `${keyWord(key, lang)}:`
      return { insert, label: insert, detail: catalogue[lang](`search.filterHint.${key}`) }
    })
}

function valueOption({ word, label, detail }: Candidate, key: string, end: string): CompletionOption {
  return { insert: `${key}:${quotedWhenNeeded(word)}${end}`, label, ...(detail ? { detail } : {}) }
}

/** A name with a space stands in quotation marks, and can hold none itself. */
function quotedWhenNeeded(word: string): string {
  return /[\s"]/.test(word) ? `"${word.replaceAll('"', ' ').trim()}"` : word
}

function candidatesOf(db: ReadDb, { key, lang }: WrittenKey, isBare: boolean, today: string): Candidate[] {
  const sources: Record<FilterKey, () => Candidate[]> = {
    kind: () => kinds.map((kind) => inBoth(lang, (of) => kindNames(kind, of))),
    lang: () => langs.map((named) => inBoth(lang, (of) => [langName(named, of)])),
    tool: () => namesIn(db, 'tools', toolUses),
    process: () => namesIn(db, 'processes', processUses),
    since: () => periods(db, lang, isBare, today),
    until: () => periods(db, lang, isBare, today),
  }
  return sources[key]()
}

/** Offered in one language, found by its names in both. */
function inBoth(lang: Lang, calledIn: (of: Lang) => readonly string[]): Candidate {
  const [label = ''] = calledIn(lang)
  return { word: label.toLowerCase(), label, others: langs.flatMap(calledIn) }
}

/** Those that begin with what was typed, then those that hold it; not what already stands there in full. */
function fitting(candidates: readonly Candidate[], typed: string): Candidate[] {
  const wanted = fold(typed)
  const written = candidates.map((each) => ({ each, names: [each.word, ...(each.others ?? [])].map(fold) }))
  const begins = written.filter(({ names }) => names.some((name) => name.startsWith(wanted)))
  const holds = written.filter(
    (each) => !begins.includes(each) && each.names.some((name) => name.includes(wanted)),
  )
  return [...begins, ...holds]
    .map(({ each }) => each)
    .filter(({ word }) => word.toLowerCase() !== typed.trim().toLowerCase())
    .slice(0, mostOptions)
}

const newest = `SELECT id, process_id FROM entries WHERE deleted_at IS NULL AND archived_at IS NULL
  ORDER BY occurred_on DESC, created_at DESC, id DESC LIMIT ${countedNotes}`

const toolUses = `SELECT x.tool_id AS id, count(*) AS uses FROM (${newest}) e
  JOIN entry_tools x ON x.entry_id = e.id GROUP BY x.tool_id`

const processUses = `SELECT process_id AS id, count(*) AS uses FROM (${newest}) WHERE process_id IS NOT NULL
  GROUP BY process_id`

/** Names that can be written in a question, those used most of late first, those put away last. */
function namesIn(db: ReadDb, table: 'tools' | 'processes', uses: string): Candidate[] {
  return db
    .prepare<[], string>(
      `SELECT t.name FROM ${table} t LEFT JOIN (${uses}) u ON u.id = t.id
       ORDER BY t.archived, coalesce(u.uses, 0) DESC, t.name COLLATE NOCASE`,
    )
    .pluck()
    .all()
    .filter((name) => fold(name) !== '')
    .map((name) => ({ word: name, label: name }))
}

function periods(db: ReadDb, lang: Lang, isBare: boolean, today: string): Candidate[] {
  const t = catalogue[lang]
  const days = (['today', 'yesterday'] as const).map((day) => {
    const word = t(`search.day.${day}`)
    return { word, label: word, others: langs.map((of) => catalogue[of](`search.day.${day}`)) }
  })
  const months = lastMonths(today, lang).map(({ name, year }) => ({
    word: name.toLowerCase(),
    label: name,
    detail: year,
  }))
  const years = writtenYears(db).map((year) => ({ word: year, label: year }))
  return [...days, ...months.slice(0, isBare ? monthsAtOnce : undefined), ...years]
}

const lastYear = (before: string) =>
  `SELECT substr(max(occurred_on), 1, 4) FROM entries WHERE deleted_at IS NULL AND archived_at IS NULL ${before}`

/** The years there are notes of, newest first: one step through the index for each. */
function writtenYears(db: ReadDb): string[] {
  return db
    .prepare<[], string>(
      `WITH RECURSIVE years(year) AS (
         ${lastYear('')}
         UNION ALL
         SELECT (${lastYear("AND occurred_on < years.year || '-01-01'")}) FROM years WHERE year IS NOT NULL
       )
       SELECT year FROM years WHERE year IS NOT NULL LIMIT ${mostOptions}`,
    )
    .pluck()
    .all()
}
