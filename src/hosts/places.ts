import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The vault folder, the same for every door (architecture: `LEERSPOOR_HOME`, else the platform's folder). */
export function vaultRoot(env: NodeJS.ProcessEnv = process.env): string {
  if (env.LEERSPOOR_HOME) return resolve(env.LEERSPOOR_HOME)
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Leerspoor')
    case 'win32':
      return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Leerspoor')
    default:
      return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'leerspoor')
  }
}

/** The folder with package.json: found from this file, whether it runs from source or built. */
export function appRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('package.json is missing beside the program')
    folder = above
  }
  return folder
}

export function appVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(appRoot(), 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0'
}

export const modelsFolder = () => join(appRoot(), 'resources', 'models')
export const demoFolder = () => join(appRoot(), 'resources', 'demo')

const processEntries = {
  engine: { source: 'src/hosts/engine-process.ts', built: 'out/main/engine.mjs' },
  embedder: { source: 'src/engine/model/embedder-process.ts', built: 'out/main/embedder.mjs' },
} as const

/** The file a process of ours starts from: beside this one, built or source. */
export function processEntry(name: keyof typeof processEntries): string {
  const runsFromSource = import.meta.url.endsWith('.ts')
  return join(appRoot(), processEntries[name][runsFromSource ? 'source' : 'built'])
}
