// @ts-check
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Adds up a report of vitest's JSON reporter. A file that could not be loaded holds no test: it counts as one failed.
 * @param {string} file
 * @param {number} exitCode of the run; when it failed and no test did, that counts as one failed
 * @returns {Tally}
 */
export function tallyVitest(file, exitCode) {
  const report = readReport(file)
  const unloaded = (report?.testResults ?? []).filter(
    (/** @type {any} */ result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  return tally(report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + unloaded.length, exitCode)
}

/**
 * Adds up a report of Playwright's JSON reporter. A test that passed only when tried again has passed.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyPlaywright(file, exitCode) {
  const stats = readReport(file)?.stats
  return tally((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, exitCode)
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} exitCode
 * @returns {Tally}
 */
function tally(passed, failed, exitCode) {
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) }
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
