import { createHash } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/** How many words stand for a key; each says 11 bits. */
const count = 8

/**
 * Eight words to compare a key by, aloud: the first 88 bits of the SHA-256 of the public key (hex), eleven
 * at a time, in the English BIP-39 list whatever the language of the interface.
 */
export function keyWords(publicKey: string): string[] {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex')
  const bits = BigInt(`0x${digest.slice(0, (count * 11) / 4)}`)
  return Array.from({ length: count }, (_, place) => {
    const shift = BigInt((count - 1 - place) * 11)
    return wordlist[Number((bits >> shift) & 2047n)] ?? ''
  })
}
