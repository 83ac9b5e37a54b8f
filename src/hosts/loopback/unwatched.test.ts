import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import { createLink } from '../link.ts'
import { lockUnwatched } from './unwatched.ts'

let made: TestEngine
let locks: number

beforeEach(async () => {
  locks = 0
  made = await createTestEngine({
    onLock: () => {
      locks += 1
    },
  })
  await made.client.settings.set({ lockAfterMin: 5 })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  vi.useRealTimers()
  made.dispose()
})

const page = () => createLink({ send: () => {}, onMessage: () => {}, onEnd: () => {} }, 'page').open('calls')

/** Lets what was asked of the engine be answered. */
const settle = async () => {
  for (let n = 0; n < 20; n++) await new Promise((done) => setImmediate(done))
}

async function pass(minutes: number) {
  await settle()
  vi.advanceTimersByTime(minutes * 60_000)
  await settle()
}

test('the vault locks once the last page has been gone for as long as a page may stand alone', async () => {
  const host = lockUnwatched(() => made.client)
  const [a, b] = [page(), page()]
  host.watch(a)
  host.watch(b)
  a.close()
  await pass(60)
  expect(locks).toBe(0)
  b.close()
  await pass(4.9)
  expect(locks).toBe(0)
  await pass(0.2)
  expect(locks).toBe(1)
  expect((await made.client.vault.status()).state).toBe('locked')
})

test('a page that comes back in time keeps it open', async () => {
  const host = lockUnwatched(() => made.client)
  const first = page()
  host.watch(first)
  first.close()
  await pass(4)
  host.watch(page())
  await pass(60)
  expect((await made.client.vault.status()).state).toBe('open')
})
