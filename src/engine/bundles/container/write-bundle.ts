import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import type { BundleItem } from '../../../shared/bundles.ts'
import type { Lang } from '../../../shared/common.ts'
import { AppError } from '../../../shared/errors.ts'
import { limits } from './limits.ts'
import { bundleFormat, type Manifest, type ManifestMember, redactionPolicy } from './manifest.ts'
import { pageOf } from './page.ts'
import { signManifest } from './signature.ts'
import { type Member, writeStore } from './store-zip.ts'
import { canonicalBytes } from './strict-json.ts'

export interface BundleContents {
  bundleId: string
  /** YYYY-MM */
  month: string
  sequence: number
  /** Last month in which it may be taken over, YYYY-MM. */
  expires?: string
  /** Language of the page. */
  lang: Lang
  /** Masked places by kind; never the masked text. */
  maskedCounts: Record<string, number>
  items: readonly BundleItem[]
}

export interface WrittenBundle {
  file: Buffer
  members: Member[]
}

/**
 * Writes and signs a bundle. The same contents and key give the same bytes.
 * @param privateKey PKCS 8, base64
 * @throws AppError `bundle-too-large`
 */
export function writeBundle(contents: BundleContents, privateKey: string): WrittenBundle {
  const sender = publicKeyOf(privateKey)
  const items = contents.items.map((item) => ({
    type: item.type as string,
    name: `items/${item.shareId}.json`,
    bytes: canonicalBytes(item),
  }))
  const held = [{ type: 'page/1', name: 'index.html', bytes: pageBytes(contents, sender) }, ...items].sort(
    byName,
  )
  const { bundleId, month, sequence, expires, maskedCounts } = contents
  const manifest: Manifest = {
    format: bundleFormat,
    bundleId,
    month,
    sequence,
    ...(expires === undefined ? {} : { expires }),
    sender,
    recipients: [],
    redaction: { policy: redactionPolicy, counts: maskedCounts },
    members: held.map(({ name, bytes, type }): ManifestMember => {
      return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), type }
    }),
  }
  const manifestBytes = canonicalBytes(manifest)
  const members: Member[] = [
    { name: 'manifest.json', bytes: manifestBytes },
    { name: 'manifest.sig', bytes: signManifest(manifestBytes, privateKey) },
    ...held.map(({ name, bytes }) => ({ name, bytes })),
  ]
  const file = writeStore(members)
  if (file.length > limits.fileBytes || members.length > limits.members)
    throw new AppError('bundle-too-large')
  return { file, members }
}

function pageBytes(contents: BundleContents, sender: string): Buffer {
  const masked = Object.values(contents.maskedCounts).reduce((sum, count) => sum + count, 0)
  const { lang, month, items } = contents
  return Buffer.from(pageOf({ lang, month, sender, masked, items }), 'utf8')
}

function publicKeyOf(privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' })
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}
