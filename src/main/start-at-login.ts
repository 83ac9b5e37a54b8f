import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { autostartEntry } from './autostart-entry.ts'

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
