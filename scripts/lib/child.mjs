// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} Options */
/** @typedef {{ code: number, output: string, timedOut: boolean }} Outcome */

/**
 * Runs a program on our own terminal until it ends, and passes on the signals that ask us to stop.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it, 127 when it could not start
 */
export function runVisible(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' })
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  // Ctrl+C reaches the whole group of a terminal: a second SIGINT from us could read as "stop at once".
  const forwardInterrupt = process.stdin.isTTY ? () => {} : forward
  process.on('SIGINT', forwardInterrupt).on('SIGTERM', forward).on('SIGHUP', forward)
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
    child.once('exit', (code, signal) => resolve(exitCode(code, signal)))
  }).then((code) => {
    process.off('SIGINT', forwardInterrupt).off('SIGTERM', forward).off('SIGHUP', forward)
    return code
  })
}

/**
 * Runs a program out of sight and keeps what it prints on both streams.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options] with `timeoutMs` the program is killed after that time
 * @returns {Promise<Outcome>}
 */
export function runQuiet(command, args, { timeoutMs, ...options } = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let timedOut = false
  const keep = (/** @type {Buffer} */ chunk) => {
    output += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const timer = timeoutMs
    ? setTimeout(() => {
        timedOut = true
        child.kill('SIGKILL')
      }, timeoutMs)
    : undefined
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: error.message, timedOut }))
    child.once('close', (code, signal) => resolve({ code: exitCode(code, signal), output, timedOut }))
  }).finally(() => clearTimeout(timer))
}

/**
 * npm, run by the Node that runs us, so that no shell is needed on any system that started us through npm.
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  return npm ? runQuiet(process.execPath, [npm, ...args], options) : runQuiet('npm', args, options)
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0)
}
