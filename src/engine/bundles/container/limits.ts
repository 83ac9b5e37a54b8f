/** The limits of bundle format 1 (docs/bundle-format.md). Final since the first release. */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  members: 2000,
  manifestBytes: 1024 * 1024,
  pageBytes: 16 * 1024 * 1024,
  itemBytes: 1024 * 1024,
  attachmentBytes: 16 * 1024 * 1024,
  jsonDepth: 32,
  stringBytes: 256 * 1024,
} as const

/** The most bytes a member of this name may have. */
export function maxBytesOf(name: string): number {
  if (name === 'manifest.json') return limits.manifestBytes
  if (name === 'manifest.sig') return 96
  if (name === 'index.html') return limits.pageBytes
  return name.startsWith('items/') ? limits.itemBytes : limits.attachmentBytes
}
