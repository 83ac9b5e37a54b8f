// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuiet } from './child.mjs'
import { inRoot } from './paths.mjs'

const home = inRoot('node_modules', 'electron')
const timeLimitMs = 60_000

/**
 * The binary the electron package expects, by the marks its own installer leaves (electron/index.js).
 * @returns {string | undefined} absolute path
 */
export function findElectron() {
  const binary = readIfThere(join(home, 'path.txt'))
  if (!binary) return undefined
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(home, 'dist')
  const path = join(dist, binary)
  return existsSync(path) && hasRightVersion(dist) ? path : undefined
}

/** The version of Electron that package.json asks for. */
export function electronVersion() {
  return String(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version)
}

/**
 * Runs the electron package's own installer, within 60 s.
 * @param {string} node the installer needs Node 22.12
 * @returns {Promise<{ electron: string } | { timedOut: boolean, reason: string }>}
 */
export async function fetchElectron(node) {
  const { output, timedOut } = await runQuiet(node, [join(home, 'install.js')], { timeoutMs: timeLimitMs })
  const electron = findElectron()
  return electron ? { electron } : { timedOut, reason: reasonIn(output) }
}

/**
 * @param {string} output a stack trace, often
 * @returns {string} its most telling line
 */
function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const telling = lines.find((line) => /\b(E[A-Z_]{4,}|HTTP|Error:)/.test(line)) ?? lines.find(Boolean) ?? ''
  return telling.slice(0, 160)
}

/** @param {string} dist */
function hasRightVersion(dist) {
  return readIfThere(join(dist, 'version'))?.replace(/^v/, '') === electronVersion()
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}
