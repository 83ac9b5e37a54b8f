import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Settings, settingsSchema } from '../../shared/settings.ts'
import { withDiskCode } from '../db/sqlite-errors.ts'
import { writeDurably } from '../vault/durable-file.ts'
import { vaultFolder } from '../vault/folder.ts'

/** `settings.json`: what must be known before the vault is open. */
export interface SettingsFile {
  read(): Settings
  change(patch: { [Key in keyof Settings]?: Settings[Key] | undefined }): Settings
}

export function settingsFile(file: string): SettingsFile {
  let current: Settings | undefined

  return {
    read() {
      current ??= parse(file)
      return current
    },
    change(patch) {
      current = settingsSchema.parse({ ...this.read(), ...patch })
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        writeDurably(file, `${JSON.stringify(current, null, 2)}\n`)
      } catch (error) {
        throw withDiskCode(error)
      }
      return current
    },
  }
}

/** The settings of a vault folder, for a door that has no engine yet. */
export function readSettings(root: string): Settings {
  return settingsFile(vaultFolder(root).settings).read()
}

/** A damaged file costs the settings, never the start: each value that cannot be read gets its default. */
function parse(file: string): Settings {
  const json = readJson(file)
  const whole = settingsSchema.safeParse(json)
  if (whole.success) return whole.data
  const values = typeof json === 'object' && json !== null ? Object.entries(json) : []
  return settingsSchema.parse(
    Object.fromEntries(values.filter(([key, value]) => settingsSchema.safeParse({ [key]: value }).success)),
  )
}

function readJson(file: string): unknown {
  if (!existsSync(file)) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
