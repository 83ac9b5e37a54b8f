// @ts-check
import { compatBinary, compatIsReady, compatRuntime, compatSwitches } from './compat-runtime.mjs'
import { findNode, oldestNode } from './node.mjs'
import { electronVersion, fetchElectron, findElectron } from './official-electron.mjs'
import { inRoot } from './paths.mjs'
import { prepareCompat } from './prepare-compat.mjs'
import { Stop, say, sentence } from './say.mjs'

/** @typedef {{ door?: string, demo?: boolean, capture?: boolean, 'no-fetch'?: boolean, 'no-open'?: boolean, lang?: string }} Wishes */
/** @typedef {{ command: string, args: string[], env: NodeJS.ProcessEnv }} Door */

/**
 * The best door here, or the one that was asked for. Says which and why.
 * @param {Wishes} wishes
 * @returns {Promise<Door>}
 * @throws {Stop} when the door that was asked for cannot open
 */
export async function chooseDoor(wishes) {
  if (wishes.door === 'compat') return compatDoor(wishes)
  if (wishes.door === 'browser') return browserDoor(wishes, 'door-browser-asked')
  const forced = wishes.door === 'desktop'
  if (!hasDisplay()) {
    if (forced) throw new Stop('desktop-no-display')
    return browserDoor(wishes, 'door-browser-no-display')
  }
  const found = await electronOrWhy(wishes)
  if ('why' in found) {
    if (forced) throw new Stop('desktop-no-electron', found)
    return browserDoor(wishes, 'door-browser-no-electron', found)
  }
  if (isRoot()) {
    if (forced) throw new Stop('desktop-root')
    return browserDoor(wishes, 'door-browser-root')
  }
  say('door-desktop', { version: electronVersion() })
  return { command: found.electron, args: [inRoot(), ...desktopArgs(wishes)], env: plainEnvironment() }
}

/**
 * @param {Wishes} wishes
 * @returns {Promise<{ electron: string } | { why: string }>}
 */
async function electronOrWhy(wishes) {
  const electron = findElectron()
  if (electron) return { electron }
  if (wishes['no-fetch']) return { why: sentence('why-forbidden') }
  const node = findNode()
  if (!node) return { why: sentence('why-node', { oldest: oldestNode }) }
  say('electron-fetch', { version: electronVersion() })
  const fetched = await fetchElectron(node)
  if ('electron' in fetched) return fetched
  return {
    why: fetched.timedOut ? sentence('why-timeout') : sentence('why-failed', { reason: fetched.reason }),
  }
}

/**
 * @param {Wishes} wishes
 * @returns {Promise<Door>}
 */
async function compatDoor(wishes) {
  if (!hasDisplay()) throw new Stop('desktop-no-display')
  const node = nodeOrStop()
  if (!compatIsReady()) await prepareCompat()
  say('door-compat', { version: compatRuntime.version })
  if (isRoot()) say('compat-as-root')
  return {
    command: compatBinary,
    args: [...compatSwitches(), inRoot(), ...desktopArgs(wishes)],
    env: { ...plainEnvironment(), LEERSPOOR_NODE: node },
  }
}

/**
 * @param {Wishes} wishes
 * @param {import('./say.mjs').Sentence} reason
 * @param {import('./say.mjs').Data} [data]
 * @returns {Door}
 */
function browserDoor(wishes, reason, data) {
  const node = nodeOrStop()
  say(reason, data)
  const told = { ...wishes, 'no-open': wishes['no-open'] || !hasDisplay() }
  const args = [inRoot('out', 'main', 'host.mjs'), ...flags(told, ['demo', 'no-open'])]
  return { command: node, args, env: plainEnvironment() }
}

/** @param {Wishes} wishes */
function desktopArgs(wishes) {
  return [...flags(wishes, ['demo', 'capture']), ...(wishes.lang ? [`--lang=${wishes.lang}`] : [])]
}

/**
 * @param {Wishes} wishes
 * @param {('demo' | 'capture' | 'no-open')[]} names
 */
function flags(wishes, names) {
  return names.filter((name) => wishes[name]).map((name) => `--${name}`)
}

function nodeOrStop() {
  const node = findNode()
  if (!node) throw new Stop('node-too-old', { version: process.versions.node, oldest: oldestNode })
  return node
}

/** Terminals inside other Electron apps set a switch that would turn ours into a bare Node. */
function plainEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env
  return rest
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function isRoot() {
  return process.getuid?.() === 0
}
