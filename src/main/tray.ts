import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron'

/** Milliseconds the session bus gets to answer. */
const patience = 1000

/**
 * Is there a place for a tray icon? Windows and macOS always have one. On Linux a program has to offer it
 * (StatusNotifierWatcher on the session bus); without one an icon would be made that nobody sees.
 */
export async function hasTrayPlace(platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'linux') return true
  const ask = [
    '--session',
    '--print-reply=literal',
    `--reply-timeout=${patience}`,
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.kde.StatusNotifierWatcher',
  ]
  return new Promise((answered) => {
    execFile('dbus-send', ask, { timeout: patience }, (error, output) =>
      answered(!error && output.includes('boolean true')),
    )
  })
}

/** Shows the icon. @param icons folder with the pictures */
export function createTray(icons: string, onClick: () => void): Tray {
  const name = process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'
  const tray = new Tray(nativeImage.createFromPath(join(icons, name)))
  tray.setToolTip('Leerspoor')
  // On macOS a click opens the menu.
  if (process.platform !== 'darwin') tray.on('click', onClick)
  return tray
}

export function setTrayMenu(tray: Tray, items: MenuItemConstructorOptions[]) {
  tray.setContextMenu(Menu.buildFromTemplate(items))
}
