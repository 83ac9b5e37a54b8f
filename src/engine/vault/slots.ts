import { randomBytes } from 'node:crypto'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { mnemonicToEntropy, validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type Instant, instantSchema } from '../../shared/common.ts'
import { type ArgonParams, argonParamsSchema, keyFromPassphrase, keyFromSecret } from './key-derivation.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const wrappedKey = {
  /** 16 bytes, hex */
  salt: hex(16),
  /** 24 bytes, hex */
  nonce: hex(24),
  /** the data key, wrapped by XChaCha20-Poly1305: 32 + 16 bytes, hex */
  ct: hex(48),
  setAt: instantSchema,
}

export const slotSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('argon2id'), params: argonParamsSchema, ...wrappedKey }),
  z.strictObject({
    type: z.literal('recovery'),
    params: z.strictObject({}),
    ...wrappedKey,
  }),
  z.strictObject({
    type: z.literal('keychain'),
    params: z.strictObject({ backend: z.string(), sealed: z.string() }),
    ...wrappedKey,
  }),
])
export type Slot = z.infer<typeof slotSchema>
export type SlotOf<Type extends Slot['type']> = Extract<Slot, { type: Type }>

/** What a slot is bound to beside itself. A slot never depends on another one. */
export interface SlotHome {
  format: string
  version: number
  vaultId: string
}

/** The secret a person or key store offers. */
export type Secret =
  | { type: 'argon2id'; passphrase: string }
  | { type: 'recovery'; words: string }
  | { type: 'keychain'; key: Uint8Array }

/** Wraps the data key for one secret. */
export async function sealSlot<Type extends Slot['type']>(
  home: SlotHome,
  dataKey: Uint8Array,
  secret: Extract<Secret, { type: Type }>,
  params: SlotOf<Type>['params'],
  setAt: Instant,
): Promise<SlotOf<Type>> {
  const salt = randomBytes(16)
  const nonce = randomBytes(24)
  const bound = { type: secret.type, params, salt: salt.toString('hex') }
  const key = await keyFor(secret, salt, params)
  const ct = xchacha20poly1305(key, nonce, boundTo(home, bound)).encrypt(dataKey)
  key.fill(0)
  return {
    ...bound,
    nonce: nonce.toString('hex'),
    ct: Buffer.from(ct).toString('hex'),
    setAt,
  } as unknown as SlotOf<Type>
}

/** The data key, or null when the secret does not fit the slot. */
export async function openSlot(home: SlotHome, slot: Slot, secret: Secret): Promise<Uint8Array | null> {
  if (slot.type !== secret.type) return null
  const key = await keyFor(secret, Buffer.from(slot.salt, 'hex'), slot.params)
  const cipher = xchacha20poly1305(key, Buffer.from(slot.nonce, 'hex'), boundTo(home, slot))
  try {
    return cipher.decrypt(Buffer.from(slot.ct, 'hex'))
  } catch {
    // Poly1305 tells only that secret and slot do not belong together, which is the answer.
    return null
  } finally {
    key.fill(0)
  }
}

/** True when the 24 words are a well-formed BIP-39 sentence. */
export function areWords(words: string): boolean {
  const tidy = tidyWords(words)
  return tidy.split(' ').length === 24 && validateMnemonic(tidy, wordlist)
}

function tidyWords(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .trim()
    .split(/[\s,.\d]+/)
    .filter(Boolean)
    .join(' ')
}

async function keyFor(secret: Secret, salt: Uint8Array, params: unknown): Promise<Uint8Array> {
  switch (secret.type) {
    case 'argon2id':
      return keyFromPassphrase(secret.passphrase, salt, params as ArgonParams)
    case 'recovery':
      return keyFromSecret(mnemonicToEntropy(tidyWords(secret.words), wordlist), salt, 'recovery')
    case 'keychain':
      return keyFromSecret(secret.key, salt, 'keychain')
  }
}

/** The slot's own type, params and salt, canonical (RFC 8785), as associated data. */
function boundTo(home: SlotHome, slot: Pick<Slot, 'type' | 'params' | 'salt'>): Uint8Array {
  const { type, params, salt } = slot
  const text = canonicalize({
    format: home.format,
    version: home.version,
    vaultId: home.vaultId,
    type,
    params,
    salt,
  })
  return Buffer.from(text ?? '')
}
