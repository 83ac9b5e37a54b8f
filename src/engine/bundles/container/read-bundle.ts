import { createHash } from 'node:crypto'
import { type BundleItem, bundleItemSchema, itemTypes } from '../../../shared/bundles.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Manifest, type ManifestMember, manifestSchema } from './manifest.ts'
import { signerOf } from './signature.ts'
import { type Member, readStore } from './store-zip.ts'
import { parseCanonical } from './strict-json.ts'

interface ReadItem {
  shareId: string
  type: string
  /** null: of a type this version does not know. Listed, never taken over. */
  item: BundleItem | null
}

export interface ReadBundle {
  manifest: Manifest
  /** SHA-256 of the manifest's bytes, hex: the same for the same bundle only. */
  digest: string
  items: ReadItem[]
  bytes: number
}

/**
 * Opens a bundle and checks all of it: container, signature over the raw bytes, canonical form, hashes, no
 * member too many, item by item. Pure; nothing is written anywhere.
 * @throws AppError `bundle-encrypted`, `bundle-not-a-bundle`, `bundle-truncated`, `bundle-too-large`,
 * `bundle-newer`, `bundle-changed`, `bundle-unsafe`
 */
export function readBundle(file: Buffer): ReadBundle {
  if (isEncrypted(file)) throw new AppError('bundle-encrypted')
  try {
    return readCurrent(file)
  } catch (error) {
    if (error instanceof AppError && saysNewer(file, error)) {
      throw new AppError('bundle-newer', {}, { cause: error })
    }
    throw error
  }
}

function readCurrent(file: Buffer): ReadBundle {
  const [manifestMember, signatureMember, ...rest] = readStore(file)
  if (manifestMember?.name !== 'manifest.json' || signatureMember?.name !== 'manifest.sig') {
    throw new AppError('bundle-not-a-bundle')
  }
  const signer = signerOf(manifestMember.bytes, signatureMember.bytes)
  if (signer === null) throw new AppError('bundle-changed')
  const manifest = manifestSchema.safeParse(parseCanonical(manifestMember.bytes)).data
  if (!manifest) throw new AppError('bundle-unsafe')
  if (manifest.sender !== signer) throw new AppError('bundle-changed')
  assertMembers(manifest.members, rest)
  return {
    manifest,
    digest: sha256(manifestMember.bytes),
    items: rest.flatMap((member, place) => itemOf(member, manifest.members[place]?.type ?? '')),
    bytes: file.length,
  }
}

/** The members are those of the manifest, in its order, which is by name, with those sizes and hashes. */
function assertMembers(listed: readonly ManifestMember[], found: readonly Member[]) {
  if (listed.length !== found.length) throw new AppError('bundle-changed')
  let before = ''
  for (const [place, { name, size, sha256: digest }] of listed.entries()) {
    const member = found[place]
    if (member?.name !== name || member.bytes.length !== size || sha256(member.bytes) !== digest) {
      throw new AppError('bundle-changed')
    }
    if (name <= before || name.startsWith('manifest.')) throw new AppError('bundle-unsafe')
    before = name
  }
}

const knownTypes: ReadonlySet<string> = new Set(Object.values(itemTypes))

function itemOf(member: Member, type: string): ReadItem[] {
  const shareId = /^items\/([0-9a-f]{32})\.json$/.exec(member.name)?.[1]
  if (shareId === undefined) return []
  if (!knownTypes.has(type)) return [{ shareId, type, item: null }]
  const item = bundleItemSchema.safeParse(parseCanonical(member.bytes)).data
  if (!item || item.type !== type || item.shareId !== shareId) throw new AppError('bundle-unsafe')
  return [{ shareId, type, item }]
}

function isEncrypted(file: Buffer): boolean {
  return file.toString('latin1', 0, 22) === 'age-encryption.org/v1\n'
}

const unreadable: ReadonlySet<string> = new Set(['bundle-changed', 'bundle-unsafe', 'bundle-too-large'])

/** A later format is recognised by what its manifest says; this only words the refusal. */
function saysNewer(file: Buffer, error: AppError): boolean {
  if (!unreadable.has(error.code)) return false
  const start = file.toString('latin1', 0, 64 * 1024)
  const format = /"format":"leerspoor-bundle\/([1-9][0-9]{0,5})"/.exec(start)?.[1]
  return format !== undefined && Number(format) > 1
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
