import { join, resolve, sep } from 'node:path'

/**
 * The folder for Chromium's own files: never the vault's, nor inside it.
 * @param appData the system's folder for programs, such as ~/.config
 * @throws when LEERSPOOR_USER_DATA points into the vault folder
 */
export function profileFolder(vault: string, appData: string, env: NodeJS.ProcessEnv): string {
  const folder = env.LEERSPOOR_USER_DATA
    ? resolve(env.LEERSPOOR_USER_DATA)
    : join(env.LOCALAPPDATA ?? appData, 'leerspoor-desktop')
  if (folder === vault || folder.startsWith(vault + sep)) {
    throw new Error('LEERSPOOR_USER_DATA points into the vault folder')
  }
  return folder
}
