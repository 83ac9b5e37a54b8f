// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './lib/built.mjs'
import { runVisible } from './lib/child.mjs'
import { ensureJourneyNeeds } from './lib/journey-needs.mjs'
import { findNode, oldestNode } from './lib/node.mjs'
import { cacheDir, inRoot } from './lib/paths.mjs'
import { prepareCompat } from './lib/prepare-compat.mjs'
import { main, Stop, say } from './lib/say.mjs'
import { openScreen } from './lib/screen.mjs'
import { tallyPlaywright, tallyVitest } from './lib/tally.mjs'

/** @typedef {import('./lib/tally.mjs').Tally} Tally */

const reports = join(cacheDir, 'reports')
let interrupted = false
process.on('SIGINT', interrupt).on('SIGTERM', interrupt)

/** @type {Tally} */
const total = { passed: 0, failed: 0 }
try {
  await main(test)
} finally {
  // CI reads the last line, whatever happened before it.
  console.log(`${total.passed} passed, ${total.failed} failed`)
}

/** @returns {Promise<number>} exit code */
async function test() {
  const { part, names } = readParts()
  const node = findNode()
  if (!node) throw new Stop('node-too-old', { version: process.versions.node, oldest: oldestNode })
  if (part !== 'unit') await ensureJourneyNeeds()
  if (part !== 'unit') await prepareCompat()
  say('test-build')
  await build()
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  if (part !== 'e2e') add(await runUnits(node, names))
  if (part !== 'unit' && !interrupted) add(await runJourneys(node, names))
  if (interrupted) return 130
  if (total.passed + total.failed === 0) throw new Stop('test-none')
  return total.failed === 0 ? 0 : 1
}

/**
 * @param {string} node
 * @param {string[]} names
 */
async function runUnits(node, names) {
  say('test-unit')
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...names]
  const env = environment(node)
  const code = await runVisible(node, [inRoot('node_modules/vitest/vitest.mjs'), ...args], {
    env,
    cwd: inRoot(),
  })
  return tallyVitest(report, code)
}

/**
 * @param {string} node
 * @param {string[]} names
 */
async function runJourneys(node, names) {
  const screen = await openScreen()
  try {
    say('test-e2e', { display: screen.display })
    const report = join(reports, 'playwright.json')
    const args = ['test', '--reporter=list,json', ...names]
    const env = { ...environment(node), DISPLAY: screen.display, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    const cli = inRoot('node_modules/@playwright/test/cli.js')
    const code = await runVisible(node, [cli, ...args], { env, cwd: inRoot() })
    return tallyPlaywright(report, code)
  } finally {
    screen.close()
  }
}

/**
 * Whatever the tests start as `node` must be the Node that can run the engine.
 * @param {string} node
 */
function environment(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
}

/** @param {Tally} tally */
function add(tally) {
  total.passed += tally.passed
  total.failed += tally.failed
}

function interrupt() {
  interrupted = true
}

/**
 * Names after the options narrow the run to the files they occur in.
 * @returns {{ part: 'unit' | 'e2e' | 'all', names: string[] }}
 */
function readParts() {
  try {
    const { values, positionals } = parseArgs({
      options: { unit: { type: 'boolean' }, e2e: { type: 'boolean' } },
      allowPositionals: true,
    })
    const part = values.unit === values.e2e ? 'all' : values.unit ? 'unit' : 'e2e'
    return { part, names: positionals }
  } catch (error) {
    throw new Stop('test-usage', { reason: error instanceof Error ? error.message : String(error) })
  }
}
