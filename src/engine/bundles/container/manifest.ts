import { z } from 'zod'
import { keySchema, monthSchema } from '../../../shared/bundles.ts'
import { publicIdSchema } from '../../../shared/common.ts'
import { limits } from './limits.ts'
import { memberNames } from './store-zip.ts'

export const bundleFormat = 'leerspoor-bundle/1'

/** Which rules the texts were masked by; the number grows when the rules change. */
export const redactionPolicy = 'leerspoor-redaction/1'

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** Name and version of what a member holds: `learning/1`, `page/1`. */
const memberTypeSchema = z.string().regex(/^[a-zA-Z]{1,40}\/[1-9][0-9]{0,3}$/)

const memberSchema = z.strictObject({
  name: z.string().regex(memberNames),
  size: z.int().min(0).max(limits.attachmentBytes),
  sha256: digestSchema,
  type: memberTypeSchema,
})
export type ManifestMember = z.infer<typeof memberSchema>

export const manifestSchema = z.strictObject({
  format: z.literal(bundleFormat),
  bundleId: publicIdSchema,
  month: monthSchema,
  /** Orders the bundles of one key; a higher one is newer. */
  sequence: z.int().min(1),
  expires: monthSchema.optional(),
  /** Public key of the sender. */
  sender: keySchema,
  /** Whom it is for; inside what is signed, so that it cannot be addressed again. Empty: not addressed. */
  recipients: z.array(z.string().regex(/^[0-9a-z:]{1,200}$/)).max(20),
  redaction: z.strictObject({
    policy: z.string().regex(/^[a-z-]{1,40}\/[1-9][0-9]{0,3}$/),
    counts: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.int().min(0)),
  }),
  /** Every member but the manifest and its signature, sorted by name. */
  members: z.array(memberSchema).max(limits.members),
})
export type Manifest = z.infer<typeof manifestSchema>
