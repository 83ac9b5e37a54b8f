import type { Verified } from '../../shared/bundles.ts'
import { keyWords } from './container/key-words.ts'
import { type ReadBundle, readBundle } from './container/read-bundle.ts'

/** Checks the bytes of a bundle; needs no vault. Throws AppError `bundle-*`, see `readBundle`. */
export function verifyBundle(bytes: Uint8Array): Verified {
  return verifiedOf(readBundle(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
}

export function verifiedOf({ manifest, items, bytes }: ReadBundle): Verified {
  return {
    bundleId: manifest.bundleId,
    month: manifest.month,
    sequence: manifest.sequence,
    expires: manifest.expires ?? null,
    signer: { key: manifest.sender, words: keyWords(manifest.sender) },
    maskedCounts: manifest.redaction.counts,
    items,
    bytes,
  }
}
