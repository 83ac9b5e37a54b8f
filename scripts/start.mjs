// @ts-check
import { parseArgs } from 'node:util'
import { ensureBuilt } from './lib/built.mjs'
import { runVisible } from './lib/child.mjs'
import { chooseDoor } from './lib/doors.mjs'
import { main, Stop, speak } from './lib/say.mjs'

await main(async () => {
  const wishes = readWishes()
  if (wishes.lang === 'nl' || wishes.lang === 'en') speak(wishes.lang)
  const { command, args, env } = await chooseDoor(wishes)
  await ensureBuilt()
  return runVisible(command, args, { env })
})

/** @returns {import('./lib/doors.mjs').Wishes} */
function readWishes() {
  try {
    const { values } = parseArgs({
      options: {
        door: { type: 'string' },
        demo: { type: 'boolean' },
        capture: { type: 'boolean' },
        'no-fetch': { type: 'boolean' },
        'no-open': { type: 'boolean' },
        lang: { type: 'string' },
      },
    })
    check('door', values.door, ['desktop', 'browser', 'compat'])
    check('lang', values.lang, ['nl', 'en'])
    return values
  } catch (error) {
    throw new Stop('start-usage', { reason: error instanceof Error ? error.message : String(error) })
  }
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {string[]} allowed
 */
function check(name, value, allowed) {
  if (value !== undefined && !allowed.includes(value)) throw new Error(`--${name}=${value}`)
}
