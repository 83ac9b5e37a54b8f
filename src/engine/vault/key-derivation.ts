import { hkdfSync } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { z } from 'zod'
import { collectGarbage } from '../collect-garbage.ts'

/** Argon2id cost. Bounds refuse a header that would exhaust memory or time (security.md §3.1). */
export const argonParamsSchema = z.object({
  memoryKiB: z
    .int()
    .min(64 * 1024)
    .max(1024 * 1024),
  passes: z.int().min(3).max(10),
  lanes: z.int().min(1).max(4),
})
export type ArgonParams = z.infer<typeof argonParamsSchema>

/** The cheapest allowed cost; tests use it. */
export const argonFloor: ArgonParams = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

export const argonDefault: ArgonParams = { memoryKiB: 128 * 1024, passes: 3, lanes: 1 }

const argonStrong: ArgonParams = { memoryKiB: 256 * 1024, passes: 3, lanes: 1 }

/** Rest after a derivation before its 64 MB and more are given back, in ms: the first page comes first. */
const tidyAfter = 1000

/** Key of 32 bytes from a passphrase (NFKC, so that every keyboard gives the same bytes). */
export async function keyFromPassphrase(passphrase: string, salt: Uint8Array, params: ArgonParams) {
  try {
    return await argon2id({
      password: passphrase.normalize('NFKC'),
      salt,
      memorySize: params.memoryKiB,
      iterations: params.passes,
      parallelism: params.lanes,
      hashLength: 32,
      outputType: 'binary',
    })
  } finally {
    setTimeout(collectGarbage, tidyAfter).unref()
  }
}

/** Chooses the cost that takes 0.5 to 1.5 s on this machine. */
export async function calibrate(now: () => number): Promise<ArgonParams> {
  const started = now()
  await keyFromPassphrase('calibration', new Uint8Array(16), argonDefault)
  const took = now() - started
  if (took < 500) return argonStrong
  return took > 1500 ? argonFloor : argonDefault
}

/** Key of 32 bytes from secret bytes, by HKDF-SHA-256 (RFC 5869). */
export function keyFromSecret(secret: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, 32))
}
