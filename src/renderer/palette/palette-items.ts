import { readCapture } from '../../shared/capture.ts'
import type { Lang } from '../../shared/common.ts'
import type { EntryRow, Kind } from '../../shared/entries.ts'
import type { Marks, Reason, SearchHit } from '../../shared/search.ts'
import { type Named, type WorkList, workLists } from '../processes/work-lists.ts'
import { type SettingsPlace, settingsPlaces } from '../settings/settings-places.ts'
import { matches } from './matches.ts'

/** What a row does when it is chosen. */
export type PaletteAct =
  | { do: 'open'; source: SearchHit['source'] }
  | { do: 'capture'; kind: Kind; text: string }
  | { do: 'search'; text: string }
  | { do: 'newNote' }
  | { do: 'bundle' }
  | { do: 'exportAll' }
  | { do: 'lock' }
  | { do: 'lang'; lang: Lang }
  | { do: 'theme'; theme: 'light' | 'dark' | 'system' }
  | { do: 'goTo'; to: Place }
  | { do: 'settings'; place: SettingsPlace }
  | { do: 'page'; list: WorkList; id: string }

type Place = '/' | '/notes' | '/search' | '/patterns' | '/team' | '/settings'

/** `near`: notes that are not about this, but close. */
export type PaletteGroup = 'notes' | 'near' | 'do' | 'go'

export interface PaletteItem {
  /** Stays the same while the list changes around it. */
  id: string
  group: PaletteGroup
  label: string
  act: PaletteAct
  /** A note: its kind, its language and what of its title matched. */
  note?: { kind: Kind; lang: Lang; marks: Marks; reasons: readonly Reason[] }
  /** Small words after the label. */
  aside?: string
  keys?: string
}

/** The words of a key of the catalogue, with what fills it. */
export type PaletteWords = (key: string, data?: Record<string, string | number>) => string

/** Rows of a group beside the notes. */
const rowsPerGroup = 6

/** Notes shown before anything is typed, and notes found. */
export const notesShown = 5

interface PaletteSources {
  text: string
  hits: readonly SearchHit[]
  recent: readonly EntryRow[]
  /** Work processes, goals and tools, which have pages. */
  named: Readonly<Record<WorkList, readonly Named[]>>
  lang: Lang
}

/** Everything the palette offers for what was typed, in the order it is shown. */
export function paletteItems(sources: PaletteSources, words: PaletteWords): PaletteItem[] {
  const text = sources.text.trim()
  if (text === '') return [...sources.recent.map(recentItem), ...likelyItems(words)]
  const notes = sources.hits.map((hit) => hitItem(hit, words))
  const commands = commandItems(sources.lang, words).filter(({ label }) => matches(label, text))
  const go = goItems(sources.named, words).filter(({ label }) => matches(label, text))
  const made = textItems(text, words)
  // Enter on the first row must never write a note for who meant to find something or go somewhere.
  if (notes.length === 0 && readCapture(text).kind === 'unsorted') made.reverse()
  const acts = [...commands.slice(0, rowsPerGroup), ...made]
  const goFirst = notes.length === 0 && commands.length === 0
  const rest = goFirst ? [...go.slice(0, rowsPerGroup), ...acts] : [...acts, ...go.slice(0, rowsPerGroup)]
  return [...notes, ...rest]
}

function hitItem(hit: SearchHit, words: PaletteWords): PaletteItem {
  const { source, title, kind, lang, titleMarks, reasons, group } = hit
  return {
    id: `note ${source.id}`,
    group: group === 'strong' ? 'notes' : 'near',
    label: title,
    act: { do: 'open', source },
    note: { kind, lang, marks: titleMarks, reasons },
    ...(source.kind === 'team-item' ? { aside: words('search.ofTeam') } : {}),
  }
}

function recentItem({ id, title, kind, lang }: EntryRow): PaletteItem {
  return {
    id: `note ${id}`,
    group: 'notes',
    label: title,
    act: { do: 'open', source: { kind: 'entry', id } },
    note: { kind, lang, marks: [], reasons: [] },
  }
}

/** What can be made of the typed text: a note of the kind its sign says, or a search. */
function textItems(text: string, words: PaletteWords): PaletteItem[] {
  const captured = readCapture(text)
  const make: PaletteItem[] =
    captured.text === ''
      ? []
      : [
          {
            id: 'capture',
            group: 'do',
            label: words(`common.palette.capture.${captured.kind}`, { text: captured.text }),
            act: { do: 'capture', ...captured },
            keys: 'Ctrl Enter',
          },
        ]
  return [
    ...make,
    {
      id: 'search',
      group: 'do',
      label: words('common.palette.searchFor', { text }),
      act: { do: 'search', text },
      keys: 'Ctrl Shift F',
    },
  ]
}

/** The five likeliest actions before anything is typed. */
function likelyItems(words: PaletteWords): PaletteItem[] {
  return [
    item('newNote', words, { do: 'newNote' }, 'N'),
    item('searchPage', words, { do: 'goTo', to: '/search' }, 'Ctrl Shift F'),
    item('bundle', words, { do: 'bundle' }),
    item('settings', words, { do: 'goTo', to: '/settings' }),
    item('lock', words, { do: 'lock' }, 'Ctrl Shift L'),
  ]
}

function commandItems(lang: Lang, words: PaletteWords): PaletteItem[] {
  return [
    item('newNote', words, { do: 'newNote' }, 'N'),
    item('bundle', words, { do: 'bundle' }),
    item('exportAll', words, { do: 'exportAll' }),
    item('lock', words, { do: 'lock' }, 'Ctrl Shift L'),
    lang === 'nl'
      ? item('toEnglish', words, { do: 'lang', lang: 'en' })
      : item('toDutch', words, { do: 'lang', lang: 'nl' }),
    item('light', words, { do: 'theme', theme: 'light' }),
    item('dark', words, { do: 'theme', theme: 'dark' }),
    item('systemTheme', words, { do: 'theme', theme: 'system' }),
  ]
}

function item(id: string, words: PaletteWords, act: PaletteAct, keys?: string): PaletteItem {
  return {
    id,
    group: 'do',
    label: words(`common.palette.do.${id}`),
    act,
    ...(keys === undefined ? {} : { keys }),
  }
}

const usesKey = { processes: 'processUses', goals: 'goalUses', tools: 'toolUses' } as const

/** What has a page and is not put away. */
function pageItems(list: WorkList, named: readonly Named[], words: PaletteWords): PaletteItem[] {
  return named
    .filter(({ archived }) => !archived)
    .map(({ id, name, uses }) => ({
      id: `${list} ${id}`,
      group: 'go',
      label: name,
      act: { do: 'page', list, id },
      aside: words(`common.palette.${usesKey[list]}`, { count: uses }),
    }))
}

function goItems(named: PaletteSources['named'], words: PaletteWords): PaletteItem[] {
  const place = (key: string, to: Place) =>
    ({ id: `go ${to}`, group: 'go', label: words(`common.${key}`), act: { do: 'goTo', to } }) as const
  return [
    place('place.today', '/'),
    place('place.notes', '/notes'),
    place('palette.do.goalMap', '/patterns'),
    place('place.team', '/team'),
    place('palette.do.searchPage', '/search'),
    place('place.settings', '/settings'),
    ...workLists.flatMap((list) => pageItems(list, named[list], words)),
    ...settingsPlaces.map(({ id }) => ({
      id: `settings ${id}`,
      group: 'go' as const,
      label: words(`settings.page.${id}`),
      act: { do: 'settings' as const, place: id },
      aside: words('common.palette.inSettings'),
    })),
  ]
}
