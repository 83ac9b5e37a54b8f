import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeyStore } from '../../src/main/key-store.ts'
import { openRemembered, remember } from '../../src/main/remember.ts'
import { createTestEngine, type TestEngine } from '../support/engine.ts'

/** A key store that turns text round. */
const turning = (name: string | null): KeyStore => ({
  backend: async () => name,
  seal: async (secret) => Buffer.from(secret.split('').reverse().join('')).toString('base64'),
  unseal: async (sealed) => Buffer.from(sealed, 'base64').toString().split('').reverse().join(''),
})

const other: KeyStore = {
  ...turning('gnome_libsecret'),
  unseal: async () => Buffer.alloc(32, 7).toString('base64'),
}
const silent: KeyStore = {
  ...turning('gnome_libsecret'),
  unseal: async () => {
    throw new Error('the keyring is another one')
  },
}

describe('remembering on this computer', () => {
  let engine: TestEngine
  const header = () => readFileSync(join(engine.root, 'vault.json'), 'utf8')
  const restart = async () => {
    engine.close()
    engine = await createTestEngine({ root: engine.root, create: false })
  }

  beforeEach(async () => {
    engine = await createTestEngine()
  })

  afterEach(() => engine.dispose())

  it('opens the vault at the next start with the key the store gives back', async () => {
    await remember(engine.client, turning('gnome_libsecret'))
    await restart()
    expect(await openRemembered(engine.client, turning('gnome_libsecret'))).toBe(true)
    expect((await engine.client.vault.status()).state).toBe('open')
  })

  it('is refused where nothing protects the key', async () => {
    const before = header()
    await expect(remember(engine.client, turning(null))).rejects.toThrow('key-store-missing')
    expect(header()).toBe(before)
  })

  it.each([
    ['another key', other],
    ['no key', silent],
    ['the key of another store', turning('kwallet5')],
    ['no store', turning(null)],
  ])('asks the passphrase when the store gives %s, and writes nothing', async (_what, store) => {
    await remember(engine.client, turning('gnome_libsecret'))
    await restart()
    const before = header()
    expect(await openRemembered(engine.client, store)).toBe(false)
    expect((await engine.client.vault.status()).state).toBe('locked')
    expect(header()).toBe(before)
  })

  it('does nothing in a vault that was never remembered', async () => {
    await restart()
    expect(await openRemembered(engine.client, turning('gnome_libsecret'))).toBe(false)
  })
})
