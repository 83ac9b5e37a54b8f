import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'

/** What starts Leerspoor here: program first, then what it is told. */
export function startCommand(): string[] {
  return app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()]
}

/** Starts Leerspoor in the tray when the person logs in, or no longer. */
export function setStartAtLogin(on: boolean) {
  if (process.platform === 'linux') return writeAutostart(on)
  app.setLoginItemSettings({ openAtLogin: on, args: ['--hidden'] })
}

function writeAutostart(on: boolean) {
  const folder = join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart')
  const file = join(folder, 'leerspoor.desktop')
  if (!on) return rmSync(file, { force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, autostartEntry([...startCommand(), '--hidden']))
}

/** A desktop entry as freedesktop.org's Desktop Entry Specification 1.5 writes it. */
export function autostartEntry(command: readonly string[]): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Leerspoor',
    `Exec=${command.map(execArgument).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ]
  return `${lines.join('\n')}\n`
}

/** Quotes an argument of Exec: `"`, backtick, `$` and backslash escaped, and the percent sign doubled. */
function execArgument(text: string): string {
  const escaped = text
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')
  return /^[\w./:@%+=,-]+$/.test(text) ? text.replaceAll('%', '%%') : `"${escaped}"`
}
