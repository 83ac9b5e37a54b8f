import { join } from 'node:path'

/** Where everything of one vault lies. */
export interface VaultFolder {
  root: string
  header: string
  database: string
  lock: string
  settings: string
  backups: string
}

export function vaultFolder(root: string): VaultFolder {
  return {
    root,
    header: join(root, 'vault.json'),
    database: join(root, 'vault.db'),
    lock: join(root, 'lock.db'),
    settings: join(root, 'settings.json'),
    backups: join(root, 'backups'),
  }
}

const syncPrograms: readonly [pattern: RegExp, name: string][] = [
  [/[\\/]OneDrive( -[^\\/]*)?([\\/]|$)/i, 'OneDrive'],
  [/[\\/]Dropbox( \([^\\/]*\))?([\\/]|$)/i, 'Dropbox'],
  [/[\\/]Google ?Drive([\\/]|$)/i, 'Google Drive'],
  [/[\\/](Mobile Documents|iCloud ?Drive)([\\/]|$)/i, 'iCloud'],
  [/[\\/]Nextcloud([\\/]|$)/i, 'Nextcloud'],
  [/[\\/]Syncthing([\\/]|$)/i, 'Syncthing'],
]

/** The sync program whose folder this is, judged by its name. */
export function syncedBy(root: string): string | null {
  return syncPrograms.find(([pattern]) => pattern.test(root))?.[1] ?? null
}
