import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A place in the user's cache folder for what takes long to make and can be made again. */
export function cachePlace(name: string): string {
  const folder = join(cacheFolder(), 'leerspoor-bench')
  mkdirSync(folder, { recursive: true })
  return join(folder, name)
}

function cacheFolder(): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Caches')
    case 'win32':
      return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
    default:
      return process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  }
}
