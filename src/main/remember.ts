import { randomBytes } from 'node:crypto'
import type { Client } from '../hosts/client.ts'
import { AppError } from '../shared/errors.ts'
import type { KeyStore } from './key-store.ts'

/** "Onthoud op deze computer": a key of its own in the key store opens the vault at start. */
export async function remember(client: Client, store: KeyStore): Promise<void> {
  const backend = await store.backend()
  if (backend === null) throw new AppError('key-store-missing')
  const key = randomBytes(32).toString('base64')
  await client.vault.addKeyStore({ key, backend, sealed: await store.seal(key) })
}

/**
 * Opens the vault with the key of the key store; called once, at start, never after a lock. Whatever the store
 * says, nothing is lost: the passphrase is asked as always.
 * @returns whether the vault is open now
 */
export async function openRemembered(client: Client, store: KeyStore): Promise<boolean> {
  const { state, keyStore } = await client.vault.status()
  if (state !== 'locked' || !keyStore || keyStore.backend !== (await store.backend())) return false
  try {
    await client.vault.unlockWithKey({ key: await store.unseal(keyStore.sealed) })
    return true
  } catch {
    // Another key, or none: the store of another desktop, or of another person.
    return false
  }
}
