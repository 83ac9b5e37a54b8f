import { isCommonPassphrase } from '../../shared/passphrase.ts'
import { minPassphraseLength } from '../../shared/vault.ts'

/** A passphrase being chosen: typed twice, or typed once where it can be read. */
export interface NewPassphrase {
  text: string
  repeated: string
  shown: boolean
}

export const noPassphrase: NewPassphrase = { text: '', repeated: '', shown: false }

/** How a passphrase stands up to guessing, in the order of the words that say so. */
export type Strength = 'empty' | 'short' | 'common' | 'tight' | 'good' | 'strong'

/** Bits an attacker who knows how people choose would need, above which it is called good, and strong. */
const goodBits = 40
const strongBits = 55

export function strengthOf(passphrase: string): Strength {
  if (passphrase === '') return 'empty'
  if (lengthOf(passphrase) < minPassphraseLength) return 'short'
  if (isCommonPassphrase(passphrase)) return 'common'
  const bits = guessBits(passphrase)
  if (bits >= strongBits) return 'strong'
  return bits >= goodBits ? 'good' : 'tight'
}

/** Characters as a person counts them. */
export function lengthOf(passphrase: string): number {
  return [...passphrase].length
}

export function missingCharacters(passphrase: string): number {
  return Math.max(0, minPassphraseLength - lengthOf(passphrase))
}

/** Why it cannot be used yet; null when it can. */
export function faultOf({ text, repeated, shown }: NewPassphrase): 'short' | 'common' | 'differs' | null {
  const strength = strengthOf(text)
  if (strength === 'empty' || strength === 'short') return 'short'
  if (strength === 'common') return 'common'
  return shown || text === repeated ? null : 'differs'
}

/**
 * A careful guess: separate words count 11 bits each (a list of two thousand), anything else half of what
 * random characters would, because people choose patterns.
 */
function guessBits(passphrase: string): number {
  const words = new Set(passphrase.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  if (words.size >= 3) return words.size * 11
  return (new Set(passphrase).size < 6 ? 0.25 : 0.5) * lengthOf(passphrase) * Math.log2(poolOf(passphrase))
}

function poolOf(passphrase: string): number {
  const pools = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\d/, 10],
    [/[^\p{L}\d]/u, 33],
  ] as const
  return pools.reduce((size, [pattern, more]) => (pattern.test(passphrase) ? size + more : size), 0)
}
