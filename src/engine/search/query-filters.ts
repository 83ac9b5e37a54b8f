import type { EntryFilter } from '../../shared/entries.ts'
import type { ReadFilter } from '../../shared/search.ts'
import type { ReadDb } from '../db/database.ts'
import { fold, kindNamed, kindNames, langName, langNamed, readKey, type WrittenKey } from './filter-words.ts'
import { periodName, periodOf } from './periods.ts'

/** A question without the filters that stood in it. */
export interface FilteredQuery {
  text: string
  filter: EntryFilter
  /** What stood in it as a filter, in order, also what names nothing known. */
  filters: ReadFilter[]
}

/** `key:value` or `key:"a value"`, between spaces; one pass, nothing in it can run back over the text. */
const filterPattern = /(?<=^|\s)([\p{L}]{2,9}):(?:"([^"]*)"|([^\s"]*))(?=\s|$)/gu

/**
 * Takes filters such as `soort:risico tool:copilot sinds:maart` out of a question, in Dutch or English. What names
 * nothing known stays in it as words; a key that still waits for its value is no word of the question, unless it is
 * all there is. Of two kinds either will do; of anything else the last one counts.
 * @param today YYYY-MM-DD, in the zone of the person
 */
export function readFilters(db: ReadDb, text: string, today: string): FilteredQuery {
  const filter: EntryFilter = {}
  const filters: ReadFilter[] = []
  const known = { today, names: namesOnce(db) }
  const take = (
    whole: string,
    word: string,
    quoted: string | undefined,
    bare: string | undefined,
    from: number,
  ) => {
    const written = readKey(word)
    if (!written) return whole
    const value = quoted ?? bare ?? ''
    if (value === '') return ''
    const meant = meaningOf(written, value, known)
    filters.push({ from, to: from + whole.length, key: written.key, label: meant?.label ?? null })
    if (!meant) return whole
    const kinds = meant.part.kinds && [...(filter.kinds ?? []), ...meant.part.kinds]
    Object.assign(filter, meant.part, kinds && { kinds })
    return ''
  }
  const rest = text.replace(filterPattern, take).trimStart()
  return { text: rest === '' && filters.length === 0 ? text : rest, filter, filters }
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

interface Known {
  today: string
  names(table: NameTable): Name[]
}

/** What a filter lets through, and its name in the language of its key. */
interface Meant {
  part: EntryFilter
  label: string
}

function meaningOf({ key, lang }: WrittenKey, value: string, known: Known): Meant | null {
  switch (key) {
    case 'kind': {
      const kind = kindNamed(value)
      return kind && { part: { kinds: [kind] }, label: kindNames(kind, lang)[0] }
    }
    case 'lang': {
      const named = langNamed(value)
      return named && { part: { lang: named }, label: langName(named, lang) }
    }
    case 'tool': {
      const tool = oneNamed(known.names('tools'), value)
      return tool && { part: { toolId: tool.id }, label: tool.name }
    }
    case 'process': {
      const process = oneNamed(known.names('processes'), value)
      return process && { part: { processId: process.id }, label: process.name }
    }
    case 'since':
    case 'until': {
      const period = periodOf(value, known.today)
      const part = period && (key === 'since' ? { from: period.from } : { to: period.to })
      return part && { part, label: periodName(period, lang) }
    }
  }
}

type NameTable = 'tools' | 'processes'

interface Name {
  id: string
  name: string
  folded: string
}

/** The names of a table, read when first asked for: a long question may hold hundreds of filters. */
function namesOnce(db: ReadDb): Known['names'] {
  const read = new Map<NameTable, Name[]>()
  return (table) => {
    const names = read.get(table) ?? namesOf(db, table)
    read.set(table, names)
    return names
  }
}

function namesOf(db: ReadDb, table: NameTable): Name[] {
  return db
    .prepare<[], { id: string; name: string }>(`SELECT id, name FROM ${table}`)
    .all()
    .map(({ id, name }) => ({ id, name, folded: fold(name) }))
}

/** The one thing with that name, to the letter or else by its words; else the only one whose name begins with it, or holds it. */
function oneNamed(names: readonly Name[], value: string): Name | null {
  const written = value.toLowerCase()
  const wanted = fold(value)
  if (wanted === '') return null
  const ways = [
    ({ name }: Name) => name.toLowerCase() === written,
    ({ folded }: Name) => folded === wanted,
    ({ folded }: Name) => folded.startsWith(wanted),
    ({ folded }: Name) => folded.includes(wanted),
  ]
  const found = ways.map((isIt) => names.filter(isIt)).find((some) => some.length > 0)
  return found?.length === 1 ? (found[0] ?? null) : null
}
