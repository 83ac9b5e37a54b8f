import { describe, expect, it } from 'vitest'
import type { EntryRow } from '../../shared/entries.ts'
import type { SearchHit } from '../../shared/search.ts'
import { wordsFor } from '../../shared/strings/index.ts'
import { type PaletteItem, paletteItems } from './palette-items.ts'

const t = wordsFor('nl')
const words = (key: string, data?: Record<string, string | number>) => t(key, data ?? {})

const named = {
  processes: [
    { id: 'p1', name: 'Bezwaar afhandelen', archived: false, uses: 19 },
    { id: 'p2', name: 'Bezoek plannen', archived: true, uses: 2 },
  ],
  goals: [{ id: 'g1', name: 'Op tijd beslissen', archived: false, uses: 1 }],
  tools: [{ id: 't1', name: 'Zaak-systeem', archived: false, uses: 4 }],
}

const hit: SearchHit = {
  source: { kind: 'entry', id: 'n1' },
  kind: 'learning',
  title: 'Model mist termijnen',
  titleMarks: [[11, 18]],
  lang: 'nl',
  passage: { text: '', marks: [] },
  reasons: [{ code: 'literal', words: ['termijn'] }],
  group: 'strong',
}

const row: EntryRow = {
  id: 'n2',
  kind: 'risk',
  status: 'noted',
  title: 'Verzonnen wetsartikel',
  lang: 'nl',
  occurredOn: '2026-11-19',
  processId: null,
  processName: null,
  pinned: false,
  createdAt: { at: 0, zone: 'UTC' },
  deletedAt: null,
}

function offered(text: string, hits: readonly SearchHit[] = []): PaletteItem[] {
  return paletteItems({ text, hits, recent: [row], named, lang: 'nl' }, words)
}

const labels = (items: readonly PaletteItem[]) => items.map(({ label }) => label)

describe('what the palette offers', () => {
  it('starts with the last notes and the five likeliest actions', () => {
    expect(labels(offered(''))).toEqual([
      'Verzonnen wetsartikel',
      'Nieuwe notitie',
      'Zoekpagina',
      'Bundel maken',
      'Instellingen',
      'Vergrendel',
    ])
  })

  it('puts found notes first, then what can be made of the text', () => {
    expect(offered('termijn', [hit]).map(({ group, label }) => `${group}: ${label}`)).toEqual([
      'notes: Model mist termijnen',
      'do: Nieuw: “termijn”',
      'do: Zoek “termijn” op betekenis',
    ])
  })

  it('makes a note of the kind its sign says', () => {
    const [first] = offered('= controleer de termijn')
    expect(first).toMatchObject({
      label: 'Nieuw inzicht: “controleer de termijn”',
      act: { do: 'capture', kind: 'learning', text: 'controleer de termijn' },
    })
  })

  it('goes somewhere before it writes anything, when a place fits and no note does', () => {
    expect(labels(offered('priv'))[0]).toBe('Privacy en kluis')
    expect(labels(offered('vergr'))[0]).toBe('Vergrendel')
  })

  it('searches before it writes, when nothing was found', () => {
    expect(labels(offered('parkeerbeleid'))).toEqual([
      'Zoek “parkeerbeleid” op betekenis',
      'Nieuw: “parkeerbeleid”',
    ])
  })

  it('says of notes that are only close that they are', () => {
    expect(offered('wetten', [{ ...hit, group: 'some' }])[0]?.group).toBe('near')
  })

  it('finds processes with their notes, by the start of any word, never archived ones', () => {
    const [found] = offered('afh bez')
    expect(found).toMatchObject({ label: 'Bezwaar afhandelen', aside: 'werkproces, 19 notities' })
    expect(labels(offered('bezoek'))).not.toContain('Bezoek plannen')
  })

  it('goes to the page of a process, a goal and a tool, and to the goal map', () => {
    expect(offered('bezwaar')[0]?.act).toEqual({ do: 'page', list: 'processes', id: 'p1' })
    expect(offered('tijd')[0]).toMatchObject({ aside: 'doel, 1 notitie', act: { list: 'goals', id: 'g1' } })
    expect(offered('zaak-sys')[0]).toMatchObject({
      aside: 'tool, 4 notities',
      act: { list: 'tools', id: 't1' },
    })
    expect(offered('doelen')[0]).toMatchObject({ label: 'Doelenkaart', act: { to: '/patterns' } })
  })

  it('offers the other language only', () => {
    expect(labels(offered('eng'))).toContain('Engels als taal')
    expect(labels(offered('ned'))).not.toContain('Nederlands als taal')
  })

  it('gives every row an id of its own', () => {
    const ids = offered('e', [hit]).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
