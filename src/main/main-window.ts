import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { FirstLook } from '../hosts/first-look.ts'
import type { Settings } from '../shared/settings.ts'
import { appOrigin } from './app-protocol.ts'
import { webPreferences } from './web-preferences.ts'
import { leastSize, placeWindow } from './window-place.ts'

type WindowPlace = NonNullable<Settings['window']>

/** Milliseconds a window rests before its place is kept. */
const restTime = 500

export function canvasColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#151918' : '#f5f4f0'
}

/** Makes the main window, hidden, where it was the last time. `reveal` shows it. */
export function createMainWindow(icons: string, { settings, asksPassphrase }: FirstLook): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    title: 'Leerspoor',
    icon: join(icons, 'app.png'),
    backgroundColor: canvasColour(),
    autoHideMenuBar: true,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    webPreferences: webPreferences(),
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  putInPlace(window, settings.window)
  const known = new URLSearchParams({
    ...(asksPassphrase ? { vault: 'locked' } : {}),
    ...(settings.lang ? { lang: settings.lang } : {}),
  })
  void window.loadURL(`${appOrigin}/index.html?${known.toString()}`)
  return window
}

function putInPlace(window: BrowserWindow, place: WindowPlace | null) {
  const [main, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    (one) => one.workArea,
  )
  window.setBounds(placeWindow(place, main ? [main, ...others] : []))
  if (place?.maximised) window.maximize()
}

export function reveal(window: BrowserWindow) {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Tells where the window stands once it has come to rest. */
export function followPlace(window: BrowserWindow, keep: (place: WindowPlace) => void) {
  let timer: NodeJS.Timeout | undefined
  const moved = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (window.isDestroyed() || !window.isVisible() || window.isMinimized()) return
      keep({ ...window.getNormalBounds(), maximised: window.isMaximized() })
    }, restTime)
  }
  window.on('resize', moved).on('move', moved).on('maximize', moved).on('unmaximize', moved)
  window.once('closed', () => clearTimeout(timer))
}
