// @ts-check
// Adds to package-lock.json the platform packages a registry did not list when the lock was made: a mirror may hold
// the binaries of one platform only, and `npm ci` refuses a lock that leaves out any optional dependency.
// Run it after every change of a dependency: `node scripts/complete-lock.mjs`, with another lock after it if it is
// not the project's own.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {{ version: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string> }} Locked */

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'wasm32']

/** What a package with a name like `…-linux-arm64-musl` runs on; null when the name does not say. @param {string} name */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  if (words.includes('wasm32')) return { cpu: ['wasm32'] }
  if (!os || !cpu) return null
  const musl = words.some((word) => word.startsWith('musl'))
  const libc = os === 'linux' && (musl || words.some((word) => word.startsWith('gnu')))
  return { cpu: [cpu], ...(libc ? { libc: [musl ? 'musl' : 'glibc'] } : {}), os: [os] }
}

const file = process.argv[2] ?? fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(file, 'utf8'))
/** @type {Record<string, Locked>} */
const packages = lock.packages
let added = 0

for (const locked of Object.values(packages)) {
  for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    const platform = platformOf(name)
    if (packages[place] || !platform || !/^\d/.test(version)) continue
    packages[place] = { version, ...platform, ...(locked.dev ? { dev: true } : {}), optional: true }
    added += 1
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${file}: ${added} platform packages added\n`)
