import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { instantSchema, publicIdSchema } from '../../shared/common.ts'
import { AppError } from '../../shared/errors.ts'
import { withDiskCode } from '../db/sqlite-errors.ts'
import { writeDurably } from './durable-file.ts'
import { keyFromSecret } from './key-derivation.ts'
import { slotSchema } from './slots.ts'

export const headerFormat = 'leerspoor-vault'
export const headerVersion = 1

/** `vault.json`: how the data key is wrapped. It holds no secret. */
const headerSchema = z.strictObject({
  format: z.literal(headerFormat),
  version: z.literal(headerVersion),
  vaultId: publicIdSchema,
  createdAt: instantSchema,
  slots: z
    .array(slotSchema)
    .min(1)
    .max(8)
    .refine((slots) => slots.some((slot) => slot.type !== 'keychain')),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Header = z.infer<typeof headerSchema>

/** Throws `header-missing`, `header-damaged` or `header-newer`. */
export function readHeader(file: string): Header {
  if (!existsSync(file)) throw new AppError('header-missing')
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const known = withDiskCode(error)
    throw known instanceof AppError ? known : new AppError('header-damaged', {}, { cause: error })
  }
  const version = z.object({ format: z.literal(headerFormat), version: z.int() }).safeParse(json)
  if (version.success && version.data.version > headerVersion) throw new AppError('header-newer')
  const header = headerSchema.safeParse(json)
  if (!header.success) throw new AppError('header-damaged')
  return header.data
}

export function writeHeader(file: string, header: Omit<Header, 'mac'>, dataKey: Uint8Array): Header {
  const signed = { ...header, mac: macOf(header, dataKey) }
  writeDurably(file, `${JSON.stringify(signed, null, 2)}\n`)
  return signed
}

/** Throws `header-damaged` when anything in the header was changed by someone without the data key. */
export function assertHeaderMac(header: Header, dataKey: Uint8Array) {
  const { mac, ...rest } = header
  const expected = Buffer.from(macOf(rest, dataKey), 'hex')
  if (!timingSafeEqual(expected, Buffer.from(mac, 'hex'))) throw new AppError('header-damaged')
}

function macOf(header: Omit<Header, 'mac'>, dataKey: Uint8Array): string {
  const key = keyFromSecret(dataKey, new Uint8Array(0), 'vault.json')
  return createHmac('sha256', key)
    .update(canonicalize(header) ?? '')
    .digest('hex')
}
