// @ts-check
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'

/**
 * @typedef {object} Part something by others that ships with Leerspoor
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression, as its makers wrote it
 * @property {number | null} text place of its licence text in `texts`
 *
 * @typedef {object} Notices
 * @property {number | null} own place of Leerspoor's own licence text
 * @property {Part[]} parts
 * @property {string[]} texts
 *
 * @typedef {object} LockedPackage one package of package-lock.json
 * @property {string} version
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 * @property {boolean} [optional] not on every computer
 */

/** The file the page "Over en licenties" reads, committed so that it can be read in review. */
export const noticesFile = inRoot('src', 'renderer', 'settings', 'notices.json')

/** Never part of what ships: types only, or the compiler that reads them. */
const typesOnly = /^(@types\/|@typescript\/|typescript$|undici-types$|csstype$)/

/** Licence texts, and what must travel beside them. */
const licenceFile = /^(licen[cs]e|copying|notice)([-.].*)?$/i

/** Packages built per platform: one line for all, since a person has only their own. */
const platforms = /-(linux|darwin|win32|freebsd|linuxmusl|webcontainers)[-\w]*$/

/** Ships by itself; what its npm package needs is only for fetching it. */
const leaves = new Set(['node_modules/electron'])

/**
 * Everything by others that ships: the packages the engine needs, those the page is built from, the fonts and the
 * model. Read from package-lock.json, so that it is the same on every computer.
 * @returns {Notices}
 */
export function collectNotices() {
  const lock = readJson(inRoot('package-lock.json')).packages
  /** @type {Map<string, Part>} */
  const parts = new Map()
  /** @type {string[]} */
  const texts = []
  for (const [path, locked] of shipped(lock)) {
    const name = nameOf(path).replace(platforms, '-*')
    // The text of what is not on every computer would make this list differ from one to the next.
    const text = locked.optional ? null : textOf(inRoot(path))
    addPart(parts, texts, { name, version: locked.version, licence: locked.license ?? 'unknown' }, text)
  }
  for (const model of readdirSync(inRoot('resources', 'models'))) {
    const text = textOf(inRoot('resources', 'models', model))
    addPart(parts, texts, { name: model, version: '', licence: 'MIT' }, text)
  }
  const own = existsSync(inRoot('LICENSE')) ? readFileSync(inRoot('LICENSE'), 'utf8').trim() : null
  return {
    own: own === null ? null : placeOf(texts, own),
    parts: [...parts.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version)),
    texts,
  }
}

/**
 * @param {Map<string, Part>} parts
 * @param {string[]} texts
 * @param {Omit<Part, 'text'>} part
 * @param {string | null} text
 */
function addPart(parts, texts, part, text) {
  parts.set(`${part.name}@${part.version}`, { ...part, text: text === null ? null : placeOf(texts, text) })
}

/**
 * @param {string[]} texts
 * @param {string} text
 */
function placeOf(texts, text) {
  const known = texts.indexOf(text)
  return known >= 0 ? known : texts.push(text) - 1
}

/**
 * Walks from what the product names itself to everything that comes with it.
 * @param {Record<string, LockedPackage>} lock
 * @returns {[path: string, LockedPackage][]}
 */
function shipped(lock) {
  /** @type {Map<string, LockedPackage>} */
  const found = new Map()
  const waiting = roots().map((name) => ({ name, from: '' }))
  for (const { name, from } of waiting) {
    const path = typesOnly.test(name) ? undefined : placeInLock(lock, name, from)
    const locked = path === undefined ? undefined : lock[path]
    if (path === undefined || locked === undefined || found.has(path)) continue
    found.set(path, locked)
    if (leaves.has(path)) continue
    for (const next of needsOf(locked)) waiting.push({ name: next, from: path })
  }
  return [...found].sort(([a], [b]) => compare(a, b))
}

/** @param {LockedPackage} locked */
function needsOf(locked) {
  const peers = Object.keys(locked.peerDependencies ?? {}).filter(
    (name) => locked.peerDependenciesMeta?.[name]?.optional !== true,
  )
  return [
    ...Object.keys(locked.dependencies ?? {}),
    ...Object.keys(locked.optionalDependencies ?? {}),
    ...peers,
  ]
}

/** The packages of package.json that ship: the engine's own, and those the windows are built from. */
function roots() {
  const { dependencies, optionalDependencies, devDependencies } = readJson(inRoot('package.json'))
  const built = Object.keys(devDependencies).filter((name) => importedBySource().has(name))
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...built, 'electron']
}

/** @type {Set<string> | undefined} */
let imported

/** Names of the packages that a file of the windows, the shell or the words imports. */
function importedBySource() {
  imported ??= new Set(
    globSync('src/{renderer,main,preload,shared}/**/*.{ts,tsx,css}', { cwd: inRoot() })
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(inRoot(file), 'utf8').matchAll(specifier)])
      .map(([, name]) => name ?? ''),
  )
  return imported
}

/** `from '…'`, `import('…')`, and `url("…")` or `@import`/`@plugin "…"` of a style sheet. */
const specifier =
  /(?:from |import\(|import |url\(|@import |@plugin )['"]((?:@[\w.-]+\/)?[\w][\w.-]*)(?:\/[^'"]*)?['"]/g

/**
 * Where Node finds a package seen from another one.
 * @param {Record<string, LockedPackage>} lock
 * @param {string} name
 * @param {string} from
 * @returns {string | undefined}
 */
function placeInLock(lock, name, from) {
  const nested = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`
  if (nested in lock) return nested
  if (from === '') return undefined
  return placeInLock(lock, name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))))
}

/** @param {string} path in node_modules */
function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/**
 * @param {string} folder
 * @returns {string | null} every licence and notice file, one after another
 */
function textOf(folder) {
  if (!existsSync(folder)) return null
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => entry.name)
    .sort(compare)
  if (files.length === 0) return null
  return files
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')
}

/**
 * @param {string} file
 * @returns {any} JSON of the package manager, read as it comes
 */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : Number(a > b)
}
