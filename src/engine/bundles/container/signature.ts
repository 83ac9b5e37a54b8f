import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/** `manifest.sig`: the public key, then the Ed25519 signature. The key stands here too so that the raw bytes can be checked before any of them is parsed. */
const signatureFileSize = 96

const context = Buffer.from('leerspoor-bundle-v1\0', 'latin1')

/** A signing pair; `privateKey` is PKCS 8 in base64, `publicKey` 64 hexadecimal characters. */
export interface SigningPair {
  privateKey: string
  publicKey: string
}

export function newSigningPair(): SigningPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    publicKey: rawPublicKey(publicKey).toString('hex'),
  }
}

/** What is signed: a context of its own, then the SHA-256 of the manifest's bytes. */
function signedMessage(manifest: Uint8Array): Buffer {
  return Buffer.concat([context, createHash('sha256').update(manifest).digest()])
}

/** Makes the bytes of `manifest.sig`. */
export function signManifest(manifest: Uint8Array, privateKey: string): Buffer {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' })
  const publicKey = rawPublicKey(createPublicKey(key))
  return Buffer.concat([publicKey, sign(null, signedMessage(manifest), key)])
}

/**
 * The public key (hex) that signed these manifest bytes, or null. Stricter than RFC 8032 asks: keys and
 * points that are not canonical or of small order are refused, so that every implementation agrees.
 */
export function signerOf(manifest: Uint8Array, signatureFile: Uint8Array): string | null {
  if (signatureFile.length !== signatureFileSize) return null
  const publicKey = Buffer.from(signatureFile.subarray(0, 32))
  const signature = Buffer.from(signatureFile.subarray(32))
  if (!isSoundPoint(publicKey) || !isCanonicalPoint(signature.subarray(0, 32))) return null
  if (littleEndian(signature.subarray(32)) >= groupOrder) return null
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
    format: 'jwk',
  })
  return verify(null, signedMessage(manifest), key, signature) ? publicKey.toString('hex') : null
}

function rawPublicKey(key: KeyObject): Buffer {
  // The last 32 bytes of the SubjectPublicKeyInfo of an Ed25519 key are the key (RFC 8410).
  return key.export({ type: 'spki', format: 'der' }).subarray(-32)
}

const fieldPrime = 2n ** 255n - 19n
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n

/** The y coordinates of the eight points of small order (RFC 7748 §6.1 and its notes, on Ed25519). */
const smallOrder = new Set([
  0n,
  1n,
  fieldPrime - 1n,
  littleEndian(Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex')),
  littleEndian(Buffer.from('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'hex')),
])

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
}

function yOf(point: Uint8Array): bigint {
  return littleEndian(point) & (2n ** 255n - 1n)
}

function isCanonicalPoint(point: Uint8Array): boolean {
  return yOf(point) < fieldPrime
}

function isSoundPoint(point: Uint8Array): boolean {
  return isCanonicalPoint(point) && !smallOrder.has(yOf(point))
}
