// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * A screen of our own that nobody sees, with a window manager, so that focus behaves as on a desktop.
 * @returns {Promise<{ display: string, close: () => void }>} display such as ':3'
 */
export async function openScreen() {
  // Xvfb picks a free display itself and writes its number to the descriptor it is given.
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const display = `:${await firstLine(server)}`
  const env = { ...process.env, DISPLAY: display }
  const manager = spawn('openbox', ['--sm-disable'], { env, stdio: 'ignore' })
  const close = () => {
    manager.kill()
    server.kill()
  }
  return { display, close }
}

/** @param {import('node:child_process').ChildProcess} server */
async function firstLine(server) {
  const ended = once(server, 'exit').then(() => {
    throw new Error('Xvfb ended before it had a display')
  })
  const [chunk] = await Promise.race([once(/** @type {any} */ (server.stdio[3]), 'data'), ended])
  ended.catch(() => {})
  return String(chunk).trim()
}
