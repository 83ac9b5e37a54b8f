// @ts-check

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this repository, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * @param {...string} parts below the repository
 * @returns {string} absolute
 */
export function inRoot(...parts) {
  return join(root, ...parts)
}

/** Where developer scripts keep what can be made again; `npm ci` empties it. */
export const cacheDir = inRoot('node_modules', '.cache', 'leerspoor')
