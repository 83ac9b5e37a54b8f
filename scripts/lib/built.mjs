// @ts-check
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from './child.mjs'
import { inRoot } from './paths.mjs'
import { Stop, say } from './say.mjs'

const products = [
  'out/main/index.mjs',
  'out/main/engine.mjs',
  'out/main/embedder.mjs',
  'out/main/host.mjs',
  'out/main/cli.mjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/capture.html',
]
const sources = ['src', 'electron.vite.config.ts', 'package.json']

/**
 * Builds the app when a built file is missing or older than the source, and says so.
 * @throws {Stop} with the output of a build that failed
 */
export async function ensureBuilt() {
  const built = Math.min(...products.map((path) => modifiedAt(inRoot(path))))
  const written = Math.max(...sources.map((path) => newestIn(inRoot(path))))
  if (built >= written) return
  say(built === 0 ? 'build-missing' : 'build-stale')
  await build()
}

/** @throws {Stop} with the output of a build that failed */
export async function build() {
  const { code, output } = await runNpm(['run', 'build'], { cwd: inRoot() })
  if (code !== 0) throw new Stop('build-failed', { output })
}

/**
 * @param {string} path
 * @returns {number} ms; 0 when there is no such file
 */
function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/**
 * Tests are no part of the build.
 * @param {string} path a file, or a folder to look through
 * @returns {number} ms
 */
function newestIn(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return modifiedAt(path)
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => modifiedAt(join(entry.parentPath, entry.name)))
  return Math.max(0, ...inside)
}
