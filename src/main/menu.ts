import type { MenuItemConstructorOptions } from 'electron'
import type { AskedPlace } from '../shared/shell.ts'
import type { Words } from '../shared/strings/index.ts'

export interface MenuActions {
  go(place: AskedPlace): void
  capture(): void
  lock(): void
  zoom(change: 'in' | 'out' | 'reset'): void
  quit(): void
}

export interface MenuOptions {
  words: Words
  isMac: boolean
  isOpen: boolean
  /** false for a throw-away vault too: nobody knows its passphrase */
  canLock: boolean
  hotkey: string | null
  actions: MenuActions
}

type Items = MenuItemConstructorOptions[]

/** The menus of the app, as data. */
export function appMenu(options: MenuOptions): Items {
  const { words, isMac } = options
  return [
    ...(isMac ? [macAppMenu(options)] : []),
    { id: 'file', label: words('desktop.menu.file'), submenu: fileItems(options) },
    { id: 'edit', label: words('desktop.menu.edit'), submenu: editItems(words, isMac) },
    { id: 'view', label: words('desktop.menu.view'), submenu: viewItems(options) },
    ...(isMac ? [{ id: 'window', role: 'windowMenu' as const, label: words('desktop.menu.window') }] : []),
    { id: 'help', role: 'help' as const, label: words('desktop.menu.help'), submenu: helpItems(options) },
  ]
}

function macAppMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { words } = options
  return {
    id: 'app',
    label: 'Leerspoor',
    submenu: [
      { role: 'about', label: words('desktop.menu.about') },
      { type: 'separator' },
      settingsItem(options),
      { type: 'separator' },
      { role: 'hide', label: words('desktop.menu.hide') },
      { role: 'hideOthers', label: words('desktop.menu.hideOthers') },
      { role: 'unhide', label: words('desktop.menu.unhide') },
      { type: 'separator' },
      quitItem(options),
    ],
  }
}

function fileItems(options: MenuOptions): Items {
  const { words, isMac, isOpen, actions } = options
  return [
    {
      id: 'newNote',
      label: words('desktop.menu.newNote'),
      accelerator: 'CommandOrControl+Shift+N',
      enabled: isOpen,
      click: () => actions.go('newNote'),
    },
    captureItem(options),
    {
      id: 'search',
      label: words('desktop.menu.search'),
      accelerator: 'CommandOrControl+K',
      enabled: isOpen,
      click: () => actions.go('search'),
    },
    { type: 'separator' },
    lockItem(options, 'CommandOrControl+Shift+L'),
    ...(isMac ? [] : [settingsItem(options), { type: 'separator' as const }, quitItem(options)]),
  ]
}

function editItems(words: Words, isMac: boolean): Items {
  return [
    { role: 'undo', label: words('desktop.menu.undo') },
    { role: 'redo', label: words('desktop.menu.redo') },
    { type: 'separator' },
    ...clipboardItems(words),
    ...(isMac ? [] : [{ role: 'delete' as const, label: words('desktop.menu.delete') }]),
    selectAll(words),
  ]
}

function viewItems({ words, actions }: MenuOptions): Items {
  return [
    {
      id: 'zoomIn',
      label: words('desktop.menu.zoomIn'),
      accelerator: 'CommandOrControl+Plus',
      click: () => actions.zoom('in'),
    },
    // The same key without Shift, on keyboards where plus needs it.
    {
      id: 'zoomInToo',
      label: words('desktop.menu.zoomIn'),
      accelerator: 'CommandOrControl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
      click: () => actions.zoom('in'),
    },
    {
      id: 'zoomOut',
      label: words('desktop.menu.zoomOut'),
      accelerator: 'CommandOrControl+-',
      click: () => actions.zoom('out'),
    },
    {
      id: 'zoomReset',
      label: words('desktop.menu.zoomReset'),
      accelerator: 'CommandOrControl+0',
      click: () => actions.zoom('reset'),
    },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words('desktop.menu.fullScreen') },
  ]
}

function helpItems({ words, actions }: MenuOptions): Items {
  return [{ id: 'shortcuts', label: words('desktop.menu.shortcuts'), click: () => actions.go('shortcuts') }]
}

/** The menu of the tray. */
export function trayMenu(options: MenuOptions & { show(): void }): Items {
  const { words, show } = options
  return [
    { id: 'show', label: words('desktop.tray.show'), click: show },
    captureItem(options),
    { type: 'separator' },
    lockItem(options, undefined),
    quitItem(options),
  ]
}

export interface EditFlags {
  canCut: boolean
  canCopy: boolean
  canPaste: boolean
  canSelectAll: boolean
}

/** The menu on text. Items of the app itself come from the page, which shows its own menu there. */
export function textMenu(words: Words, flags: EditFlags, isEditable: boolean, hasSelection: boolean): Items {
  if (!isEditable && !hasSelection) return []
  const can = { cut: flags.canCut, copy: flags.canCopy, paste: flags.canPaste }
  const items = clipboardItems(words)
    .filter((item) => isEditable || item.role === 'copy')
    .map((item) => ({ ...item, enabled: can[item.role as keyof typeof can] }))
  return isEditable
    ? [...items, { type: 'separator' }, { ...selectAll(words), enabled: flags.canSelectAll }]
    : items
}

function clipboardItems(words: Words): Items {
  return [
    { role: 'cut', label: words('desktop.menu.cut') },
    { role: 'copy', label: words('desktop.menu.copy') },
    { role: 'paste', label: words('desktop.menu.paste') },
  ]
}

function selectAll(words: Words): MenuItemConstructorOptions {
  return { role: 'selectAll', label: words('desktop.menu.selectAll') }
}

function captureItem({ words, hotkey, actions }: MenuOptions): MenuItemConstructorOptions {
  return {
    id: 'capture',
    label: words('desktop.menu.capture'),
    // The key works everywhere already; here it is only shown.
    ...(hotkey === null ? {} : { accelerator: hotkey, registerAccelerator: false }),
    click: () => actions.capture(),
  }
}

function lockItem(
  { words, canLock, actions }: MenuOptions,
  accelerator: string | undefined,
): MenuItemConstructorOptions {
  return {
    id: 'lock',
    label: words('desktop.menu.lock'),
    enabled: canLock,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.lock(),
  }
}

function settingsItem({ words, actions }: MenuOptions): MenuItemConstructorOptions {
  return {
    id: 'settings',
    label: words('desktop.menu.settings'),
    accelerator: 'CommandOrControl+,',
    click: () => actions.go('settings'),
  }
}

function quitItem({ words, actions }: MenuOptions): MenuItemConstructorOptions {
  return {
    id: 'quit',
    label: words('desktop.menu.quit'),
    accelerator: 'CommandOrControl+Q',
    click: () => actions.quit(),
  }
}
