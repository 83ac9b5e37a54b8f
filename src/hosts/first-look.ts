import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readSettings } from '../engine/settings/settings-file.ts'
import { vaultFolder } from '../engine/vault/folder.ts'
import type { Settings } from '../shared/settings.ts'

/** What a door knows of a vault before its engine has started. */
export interface FirstLook {
  settings: Settings
  /** There is a vault, and only a person can open it. */
  asksPassphrase: boolean
}

const slotsSchema = z.object({ slots: z.array(z.object({ type: z.string() })) })

/** Reads what lies open beside a vault, so that a door can ask for the passphrase while its engine starts. */
export function firstLook(root: string): FirstLook {
  return { settings: readSettings(root), asksPassphrase: asksPassphrase(root) }
}

/** False whenever that is not plain: the engine says what is the matter. */
function asksPassphrase(root: string): boolean {
  const { header, database } = vaultFolder(root)
  if (!existsSync(header) || !existsSync(database)) return false
  try {
    const { slots } = slotsSchema.parse(JSON.parse(readFileSync(header, 'utf8')))
    return !slots.some(({ type }) => type === 'keychain')
  } catch {
    return false
  }
}
