import { expect, test } from 'vitest'
import { TestLog } from '../../tests/support/engine.ts'
import { answerWithCodes } from './call-errors.ts'

const canary = 'kanarievogel'

async function failWith(error: unknown) {
  const log = new TestLog()
  const answer = answerWithCodes(log)
  const next = async () => {
    throw error
  }
  const thrown = await answer({ next, path: ['entries', 'capture'] }).catch((wire: unknown) => wire)
  return { thrown, lines: log.lines }
}

test.each([
  ['a message', () => new Error(canary)],
  ['a message that looks like a place', () => new Error(`een\n    at ${canary} (bij ons)`)],
  [
    'a parse error, which quotes what it read',
    () => {
      try {
        return JSON.parse(`{ ${canary}`) as Error
      } catch (error) {
        return error
      }
    },
  ],
  ['a cause', () => new TypeError('x', { cause: new RangeError(canary) })],
  ['a message that was changed afterwards', () => Object.assign(new Error(canary), { message: 'anders' })],
  ['something that is no error', () => canary],
])('what was not expected is logged by name and place, without %s', async (_name, make) => {
  const { thrown, lines } = await failWith(make())
  expect(thrown).toMatchObject({ code: 'internal' })
  expect(lines).toMatchObject([{ level: 'error', message: 'call failed', data: { call: 'entries.capture' } }])
  expect(JSON.stringify([lines, thrown])).not.toContain(canary)
})

test('the place an error came from is in the log', async () => {
  const { lines } = await failWith(new RangeError('x'))
  expect(lines[0]?.data).toMatchObject({
    name: 'RangeError',
    at: expect.arrayContaining([expect.stringContaining('call-errors.test')]),
  })
})
