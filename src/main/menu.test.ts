import { describe, expect, it, vi } from 'vitest'
import { wordsFor } from '../shared/strings/index.ts'
import { appMenu, type MenuOptions, textMenu, trayMenu } from './menu.ts'

const options = (more: Partial<MenuOptions> = {}): MenuOptions => ({
  words: wordsFor('nl'),
  isMac: false,
  isOpen: true,
  canLock: true,
  hotkey: 'CommandOrControl+Shift+Space',
  actions: { go: vi.fn(), capture: vi.fn(), lock: vi.fn(), zoom: vi.fn(), quit: vi.fn() },
  ...more,
})

type Items = ReturnType<typeof appMenu>
const labels = (items: Items) => items.map(({ label, type }) => (type === 'separator' ? '—' : label))
const below = (items: Items, id: string) => items.find((item) => item.id === id)?.submenu as Items

describe('the menus of the app', () => {
  it('speak Dutch', () => {
    const menu = appMenu(options())
    expect(labels(menu)).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help'])
    expect(labels(below(menu, 'file'))).toEqual([
      'Nieuwe notitie',
      'Snel noteren',
      'Zoek of doe…',
      '—',
      'Vergrendel',
      'Instellingen…',
      '—',
      'Sluit Leerspoor af',
    ])
    expect(labels(below(menu, 'edit'))).toEqual([
      'Maak ongedaan',
      'Doe opnieuw',
      '—',
      'Knip',
      'Kopieer',
      'Plak',
      'Verwijder',
      'Selecteer alles',
    ])
  })

  it('speak English, and on macOS stand as they do there', () => {
    const menu = appMenu(options({ words: wordsFor('en'), isMac: true }))
    expect(labels(menu)).toEqual(['Leerspoor', 'File', 'Edit', 'View', 'Window', 'Help'])
    expect(labels(below(menu, 'file'))).toEqual(['New note', 'Quick note', 'Find or do…', '—', 'Lock'])
    expect(labels(below(menu, 'app'))).toContain('Quit Leerspoor')
  })

  it('offer nothing a closed vault cannot do', () => {
    const file = below(appMenu(options({ isOpen: false, canLock: false })), 'file')
    const off = file.filter(({ enabled }) => enabled === false).map(({ id }) => id)
    expect(off).toEqual(['newNote', 'search', 'lock'])
  })

  it('show the key that works everywhere without taking it', () => {
    const capture = below(appMenu(options()), 'file').find(({ id }) => id === 'capture')
    expect(capture).toMatchObject({
      accelerator: 'CommandOrControl+Shift+Space',
      registerAccelerator: false,
    })
    const without = below(appMenu(options({ hotkey: null })), 'file').find(({ id }) => id === 'capture')
    expect(without).not.toHaveProperty('accelerator')
  })
})

it('the tray opens, captures, locks and quits', () => {
  const menu = trayMenu({ ...options(), show: vi.fn() })
  expect(labels(menu)).toEqual(['Open Leerspoor', 'Snel noteren', '—', 'Vergrendel', 'Sluit Leerspoor af'])
})

describe('the menu on text', () => {
  const flags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true }

  it('offers in a field what can be done there', () => {
    const menu = textMenu(wordsFor('nl'), flags, true, true)
    expect(labels(menu)).toEqual(['Knip', 'Kopieer', 'Plak', '—', 'Selecteer alles'])
    expect(menu[0]).toMatchObject({ enabled: false })
  })

  it('copies a selection elsewhere, and else does not show', () => {
    expect(labels(textMenu(wordsFor('nl'), flags, false, true))).toEqual(['Kopieer'])
    expect(textMenu(wordsFor('nl'), flags, false, false)).toEqual([])
  })
})
