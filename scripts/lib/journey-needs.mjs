// @ts-check
import { existsSync } from 'node:fs'
import { runQuiet } from './child.mjs'
import { findProgram } from './programs.mjs'
import { Stop, say } from './say.mjs'

/** What the journeys and the tests of reliability and escape need from the system, by Debian package, and the file that shows it is there. */
const programs = {
  chromium: 'chromium',
  xvfb: 'Xvfb',
  xdotool: 'xdotool',
  openbox: 'openbox',
  'python3-venv': 'python3',
  'util-linux': 'unshare',
}
const libraries = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  libxss1: 'libXss.so.1',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  libdrm2: 'libdrm.so.2',
}

/**
 * Makes sure that the journeys can run. As root on Debian it installs what is missing, saying so.
 * @throws {Stop} with the one line to type, where it may not install
 */
export async function ensureJourneyNeeds() {
  const missing = await missingPackages()
  if (missing.length === 0) return
  const packages = missing.join(' ')
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!mayInstall) throw new Stop('needs-missing', { packages })
  say('needs-installing', { packages })
  await apt(['update'])
  await apt(['install', '--yes', '--no-install-recommends', ...missing])
  const still = await missingPackages()
  if (still.length > 0) throw new Stop('needs-missing', { packages: still.join(' ') })
}

/** @returns {Promise<string[]>} names of Debian packages */
async function missingPackages() {
  const cache = await runQuiet('/sbin/ldconfig', ['-p'])
  const known = new Set(cache.output.split('\n').map((line) => line.trim().split(' ')[0]))
  return [
    ...Object.entries(programs).filter(([, program]) => !findProgram(program)),
    ...Object.entries(libraries).filter(([, library]) => !known.has(library)),
  ].map(([name]) => name)
}

/** @param {string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await runQuiet('apt-get', args, { env })
  if (code !== 0) throw new Stop('needs-install-failed', { output: output.trim() })
}
