import type { SafeStorage } from 'electron'

/** The key store of the operating system, as far as it protects anything. */
export interface KeyStore {
  /** Its name; null when there is none, or one with a key that everybody knows. */
  backend(): Promise<string | null>
  /** @returns what `unseal` takes, base64 */
  seal(secret: string): Promise<string>
  /** @throws when the store does not give it back */
  unseal(sealed: string): Promise<string>
}

/** The part of safeStorage that is used; the asynchronous half exists in newer versions only. */
type Storage = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<
    Pick<
      SafeStorage,
      'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
    >
  >

/** Backends of Linux that protect nothing: a fixed key, or none chosen. */
const open = new Set(['basic_text', 'unknown'])

const ofPlatform: Partial<Record<NodeJS.Platform, string>> = { darwin: 'keychain', win32: 'dpapi' }

export function createKeyStore(storage: Storage, platform: NodeJS.Platform): KeyStore {
  const { isAsyncEncryptionAvailable, encryptStringAsync, decryptStringAsync } = storage
  const isAvailable = async () =>
    isAsyncEncryptionAvailable ? isAsyncEncryptionAvailable.call(storage) : storage.isEncryptionAvailable()

  return {
    async backend() {
      if (!(await isAvailable())) return null
      const name = platform === 'linux' ? storage.getSelectedStorageBackend?.() : ofPlatform[platform]
      return name === undefined || open.has(name) ? null : name
    },
    async seal(secret) {
      const sealed = encryptStringAsync
        ? await encryptStringAsync.call(storage, secret)
        : storage.encryptString(secret)
      return sealed.toString('base64')
    },
    async unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      if (!decryptStringAsync) return storage.decryptString(bytes)
      const { result } = await decryptStringAsync.call(storage, bytes)
      return result
    },
  }
}
