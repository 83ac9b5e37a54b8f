import { describe, expect, it } from 'vitest'
import { createKeyStore } from './key-store.ts'

const turned = (text: string) => Buffer.from(text.split('').reverse().join(''))

/** safeStorage as older versions have it; a store that turns text round. */
const older = (backend: string, available = true) => ({
  isEncryptionAvailable: () => available,
  encryptString: turned,
  decryptString: (bytes: Buffer) => turned(bytes.toString()).toString(),
  getSelectedStorageBackend: () => backend as 'gnome_libsecret',
})

/** And as newer ones do. */
const newer = {
  ...older('gnome_libsecret'),
  encryptString: () => {
    throw new Error('the old way is gone')
  },
  decryptString: () => {
    throw new Error('the old way is gone')
  },
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text: string) => turned(text),
  decryptStringAsync: async (bytes: Buffer) => ({
    shouldReEncrypt: false,
    result: turned(bytes.toString()).toString(),
  }),
}

describe('the key store of the computer', () => {
  it.each([
    ['older', older('gnome_libsecret')],
    ['newer', newer],
  ])('gives back what it sealed, in the %s way', async (_age, storage) => {
    const store = createKeyStore(storage, 'linux')
    expect(await store.backend()).toBe('gnome_libsecret')
    const sealed = await store.seal('sleutel')
    expect(sealed).not.toContain('sleutel')
    expect(await store.unseal(sealed)).toBe('sleutel')
  })

  it.each([
    ['a fixed key', older('basic_text')],
    ['none chosen', older('unknown')],
    ['not available', older('gnome_libsecret', false)],
  ])('is none when it protects nothing: %s', async (_why, storage) => {
    expect(await createKeyStore(storage, 'linux').backend()).toBeNull()
  })

  it('goes by the name of the system where there is one only', async () => {
    const { getSelectedStorageBackend: _, ...storage } = older('')
    expect(await createKeyStore(storage, 'darwin').backend()).toBe('keychain')
    expect(await createKeyStore(storage, 'win32').backend()).toBe('dpapi')
  })
})
