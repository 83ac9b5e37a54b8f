import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { signManifest } from '../../src/engine/bundles/container/signature.ts'
import { type Member, writeStore } from '../../src/engine/bundles/container/store-zip.ts'
import { canonicalBytes } from '../../src/engine/bundles/container/strict-json.ts'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { goldenKey } from './golden.ts'

/** A file that must be refused, and the codes that word the refusal. */
export interface Hostile {
  name: string
  file: Buffer
  expect: readonly ErrorCode[]
}

const itemId = '0123456789abcdef0123456789abcdef'
const sender = '03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8'

const text = (value: string) => Buffer.from(value, 'utf8')
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const goodItem = { lang: 'nl', shareId: itemId, title: 'Titel', type: 'learning/1' }
const page = text('<!doctype html><title>x</title>')

interface Parts {
  item?: Buffer
  type?: string
  manifest?: (manifest: Record<string, unknown>) => unknown
  /** The manifest's bytes as they are, signed. */
  rawManifest?: (canonical: string) => string | Buffer
  signature?: (signature: Buffer) => Buffer
  extra?: Member[]
}

/** A bundle that is signed and whole but for what `parts` changes. */
export function forge(parts: Parts = {}): Buffer {
  const item = parts.item ?? canonicalBytes(goodItem)
  const held = [
    { name: 'index.html', bytes: page, type: 'page/1' },
    { name: `items/${itemId}.json`, bytes: item, type: parts.type ?? 'learning/1' },
  ]
  const manifest = {
    bundleId: 'a'.repeat(32),
    format: 'leerspoor-bundle/1',
    members: held.map(({ name, bytes, type }) => ({ name, sha256: digest(bytes), size: bytes.length, type })),
    month: '2026-11',
    recipients: [],
    redaction: { counts: {}, policy: 'leerspoor-redaction/1' },
    sender,
    sequence: 1,
  }
  const canonical = canonicalBytes(parts.manifest?.(manifest) ?? manifest)
  const raw = parts.rawManifest ? Buffer.from(parts.rawManifest(canonical.toString('utf8'))) : canonical
  const signature = signManifest(raw, goldenKey)
  return writeStore([
    { name: 'manifest.json', bytes: raw },
    { name: 'manifest.sig', bytes: parts.signature?.(signature) ?? signature },
    ...held.map(({ name, bytes }) => ({ name, bytes })),
    ...(parts.extra ?? []),
  ])
}

/** A ZIP with one more member of this name behind the good ones, its headers changed by `alter`. */
function withMember(name: string, alter: (local: Buffer, central: Buffer) => void = () => {}): Buffer {
  const bytes = text('x')
  const nameBytes = Buffer.from(name, 'latin1')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(0x21, 12)
  local.writeUInt32LE(crc32(bytes), 14)
  local.writeUInt32LE(1, 18)
  local.writeUInt32LE(1, 22)
  local.writeUInt16LE(nameBytes.length, 26)
  const good = forge()
  const end = good.subarray(good.length - 22)
  const start = end.readUInt32LE(16)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  local.copy(central, 6, 4, 30)
  central.writeUInt32LE(start, 42)
  alter(local, central)
  const directory = Buffer.concat([good.subarray(start, good.length - 22), central, nameBytes])
  const newEnd = Buffer.from(end)
  newEnd.writeUInt16LE(end.readUInt16LE(8) + 1, 8)
  newEnd.writeUInt16LE(end.readUInt16LE(10) + 1, 10)
  newEnd.writeUInt32LE(directory.length, 12)
  newEnd.writeUInt32LE(start + 30 + nameBytes.length + 1, 16)
  return Buffer.concat([good.subarray(0, start), local, nameBytes, bytes, directory, newEnd])
}

const unsafe: readonly ErrorCode[] = ['bundle-unsafe']
const changed: readonly ErrorCode[] = ['bundle-changed']

const names = [
  '../../.bashrc',
  '/etc/passwd',
  'C:\\windows\\x',
  '..\\..\\x',
  'items/../../x.json',
  'items/',
  'index.html\0.exe',
  'index.html.',
  'index.html ',
  'CON',
  'INDEX.HTML',
  'items/0123456789ABCDEF0123456789ABCDEF.json',
  'items/0123456789abcdef.json',
  'e\u0301.json',
  '__proto__',
  'files/x',
  'link -> /etc/passwd',
]

function containers(): Hostile[] {
  const good = forge()
  const end = good.length - 22
  const patched = (offset: number, value: number, bytes: 2 | 4) => {
    const copy = Buffer.from(good)
    if (bytes === 2) copy.writeUInt16LE(value, offset)
    else copy.writeUInt32LE(value, offset)
    return copy
  }
  const second = `items/${'f'.repeat(32)}.json`
  return [
    ...names.map((name) => ({
      name: `name ${JSON.stringify(name)}`,
      file: withMember(name),
      expect: unsafe,
    })),
    { name: 'same name twice', file: withMember('index.html'), expect: unsafe },
    { name: 'member nobody signed', file: withMember(second), expect: changed },
    { name: 'deflated', file: withMember(second, (local) => local.writeUInt16LE(8, 8)), expect: unsafe },
    {
      name: 'encrypted flag',
      file: withMember(second, (local) => local.writeUInt16LE(1, 6)),
      expect: unsafe,
    },
    {
      name: 'data descriptor',
      file: withMember(second, (local) => local.writeUInt16LE(8, 6)),
      expect: unsafe,
    },
    {
      name: 'central name differs',
      file: withMember(second, (_, central) => central.writeUInt16LE(3, 28)),
      expect: changed,
    },
    {
      name: 'central size differs',
      file: withMember(second, (_, central) => central.writeUInt32LE(0, 24)),
      expect: changed,
    },
    {
      name: 'symlink attributes',
      file: withMember(second, (_, central) => central.writeUInt32LE(0xa1ff0000, 38)),
      expect: changed,
    },
    { name: 'wrong crc', file: withMember(second, (local) => local.writeUInt32LE(1, 14)), expect: changed },
    {
      name: 'says 4 GB',
      file: withMember(second, (local) => local.writeUInt32LE(0xffffffff, 22)),
      expect: ['bundle-too-large'],
    },
    {
      name: 'says 0 bytes',
      file: withMember(second, (local) => local.writeUInt32LE(0, 22)),
      expect: changed,
    },
    { name: 'extra field', file: withMember(second, (local) => local.writeUInt16LE(4, 28)), expect: unsafe },
    { name: 'a date', file: withMember(second, (local) => local.writeUInt16LE(0x5b77, 12)), expect: changed },
    {
      name: 'trailing bytes',
      file: Buffer.concat([good, text('tail')]),
      expect: changed,
    },
    { name: 'leading bytes', file: Buffer.concat([text('head'), good]), expect: ['bundle-not-a-bundle'] },
    {
      name: '10 MB in front',
      file: Buffer.concat([Buffer.alloc(10_000_000), good]),
      expect: ['bundle-not-a-bundle'],
    },
    { name: 'two end records', file: Buffer.concat([good, good.subarray(end)]), expect: changed },
    { name: 'archive comment', file: patched(end + 20, 4, 2), expect: changed },
    { name: 'more members than there are', file: patched(end + 10, 60000, 2), expect: changed },
    { name: 'directory elsewhere', file: patched(end + 16, 0, 4), expect: changed },
    { name: 'zip64 mark', file: patched(end + 16, 0xffffffff, 4), expect: changed },
    { name: 'second disk', file: patched(end + 4, 1, 2), expect: changed },
    { name: 'cut in half', file: good.subarray(0, good.length >> 1), expect: ['bundle-truncated'] },
    { name: 'one byte short', file: good.subarray(0, -1), expect: ['bundle-truncated'] },
    { name: 'empty file', file: Buffer.alloc(0), expect: ['bundle-not-a-bundle'] },
    { name: 'empty zip', file: writeStore([]), expect: ['bundle-not-a-bundle'] },
    {
      name: 'other zip',
      file: writeStore([{ name: 'index.html', bytes: page }]),
      expect: ['bundle-not-a-bundle'],
    },
    { name: 'a picture', file: Buffer.from('89504e470d0a1a0a', 'hex'), expect: ['bundle-not-a-bundle'] },
    { name: 'age file', file: text('age-encryption.org/v1\n-> X25519 x\n'), expect: ['bundle-encrypted'] },
    { name: 'over 64 MiB', file: Buffer.alloc(64 * 1024 * 1024 + 1, 'P'), expect: ['bundle-too-large'] },
    {
      name: 'item over 1 MiB',
      file: forge({ item: Buffer.alloc(1024 * 1024 + 1, 0x20) }),
      expect: ['bundle-too-large'],
    },
    {
      name: 'too many members',
      file: forge({
        extra: Array.from({ length: 2000 }, (_, index) => ({
          name: `items/${String(index).padStart(32, '0')}.json`,
          bytes: text('{}'),
        })),
      }),
      expect: ['bundle-too-large'],
    },
  ]
}

function signatures(): Hostile[] {
  const smallOrderKey = Buffer.concat([Buffer.alloc(32), Buffer.alloc(64)])
  const identity = Buffer.alloc(96)
  identity[0] = 1
  identity[32] = 1
  const order = Buffer.from('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010', 'hex')
  return [
    {
      name: 'signature of 63 bytes',
      file: forge({ signature: (own) => own.subarray(0, 95) }),
      expect: changed,
    },
    {
      name: 'signature of 65 bytes',
      file: forge({ signature: (own) => Buffer.concat([own, Buffer.alloc(1)]) }),
      expect: ['bundle-too-large'],
    },
    { name: 'signature missing', file: forge({ signature: () => Buffer.alloc(0) }), expect: changed },
    { name: 'all-zero key', file: forge({ signature: () => smallOrderKey }), expect: changed },
    { name: 'identity key signs all', file: forge({ signature: () => identity }), expect: changed },
    {
      name: 'S plus the order of the group',
      file: forge({ signature: (own) => withLargerS(own, order) }),
      expect: changed,
    },
    {
      name: 'key not canonical',
      file: forge({
        signature: (own) => Buffer.concat([Buffer.from(`ee${'ff'.repeat(30)}7f`, 'hex'), own.subarray(32)]),
      }),
      expect: changed,
    },
    {
      name: 'sender is someone else',
      file: forge({ manifest: (manifest) => ({ ...manifest, sender: 'b'.repeat(64) }) }),
      expect: changed,
    },
  ]
}

function withLargerS(signature: Buffer, order: Buffer): Buffer {
  const result = Buffer.from(signature)
  let carry = 0
  for (let index = 0; index < 32; index++) {
    const sum = (result[64 + index] ?? 0) + (order[index] ?? 0) + carry
    result[64 + index] = sum & 0xff
    carry = sum >> 8
  }
  return result
}

function manifests(): Hostile[] {
  const raw = (name: string, change: (canonical: string) => string | Buffer, expect = unsafe): Hostile => ({
    name: `manifest: ${name}`,
    file: forge({ rawManifest: change }),
    expect,
  })
  const said = (
    name: string,
    change: (manifest: Record<string, unknown>) => unknown,
    expect = unsafe,
  ): Hostile => ({
    name: `manifest: ${name}`,
    file: forge({ manifest: change }),
    expect,
  })
  return [
    raw('duplicate key', (json) => json.replace('{', '{"sequence":2,')),
    raw('__proto__', (json) => json.replace('"bundleId"', '"__proto__":{"polluted":true},"bundleId"')),
    raw('constructor', (json) => json.replace('"counts":{}', '"counts":{"constructor":1}')),
    raw('1e400', (json) => json.replace('"sequence":1', '"sequence":1e400')),
    raw('minus zero', (json) => json.replace('"sequence":1', '"sequence":-0')),
    raw('2^53 + 1', (json) => json.replace('"sequence":1', '"sequence":9007199254740993')),
    raw('a fraction', (json) => json.replace('"sequence":1', '"sequence":1.0')),
    raw('space', (json) => json.replace(':', ': ')),
    raw('byte order mark', (json) => `\ufeff${json}`),
    raw('lone surrogate', (json) => json.replace('2026-11', '\\ud800')),
    raw('broken UTF-8', (json) =>
      Buffer.concat([Buffer.from(json).subarray(0, -1), Buffer.from([0xff, 0x7d])]),
    ),
    raw('not JSON', () => 'manifest'),
    raw('null', () => 'null'),
    raw('depth 100,000', () => '['.repeat(100_000) + ']'.repeat(100_000)),
    said('unknown field', (manifest) => ({ ...manifest, extra: 1 })),
    said('exact time', (manifest) => ({ ...manifest, month: '2026-11-23T10:00:00Z' })),
    said('month 13', (manifest) => ({ ...manifest, month: '2026-13' })),
    said('no members', (manifest) => ({ ...manifest, members: [] }), changed),
    said(
      'members out of order',
      (manifest) => ({ ...manifest, members: [...(manifest.members as [])].reverse() }),
      changed,
    ),
    said(
      'wrong hash',
      (manifest) => {
        const [first, ...rest] = manifest.members as Record<string, unknown>[]
        return { ...manifest, members: [{ ...first, sha256: '0'.repeat(64) }, ...rest] }
      },
      changed,
    ),
    said('next version', (manifest) => ({ ...manifest, format: 'leerspoor-bundle/2' }), ['bundle-newer']),
    said('other format', (manifest) => ({ ...manifest, format: 'otherspoor/1' })),
  ]
}

function items(): Hostile[] {
  const item = (name: string, value: unknown, expect = unsafe): Hostile => ({
    name: `item: ${name}`,
    file: forge({ item: Buffer.isBuffer(value) ? value : canonicalBytes(value) }),
    expect,
  })
  return [
    item('energy', { ...goodItem, energy: 1 }),
    item('exact day', { ...goodItem, month: '2026-11-23' }),
    item('local id', { ...goodItem, id: '0190a0c0-0000-7000-8000-000000000000' }),
    item('other share id', { ...goodItem, shareId: 'f'.repeat(32) }),
    item('other type inside', { ...goodItem, type: 'risk/1' }),
    item('empty title', { ...goodItem, title: '' }),
    item('title too long', { ...goodItem, title: 'x'.repeat(121) }),
    item('not NFC', { ...goodItem, title: 'e\u0301\u0301n e\u0301' }),
    item('control character', { ...goodItem, title: 'bel\u0007' }),
    item('escape sequence', { ...goodItem, passage: '\u001b[2J' }),
    item('C1 control', { ...goodItem, passage: 'a\u0085b' }),
    item('string over 256 KiB', { ...goodItem, passage: 'x'.repeat(256 * 1024 + 1) }),
    item(
      '__proto__',
      text(`{"__proto__":{"x":1},"lang":"nl","shareId":"${itemId}","title":"T","type":"learning/1"}`),
    ),
    item('therapist', { ...goodItem, aiRole: 'therapist' }),
    item('special category', { ...goodItem, dataClass: 'specialCategory' }),
    item('a million tags', text(`{"goals":[${'"x",'.repeat(200_000)}"x"]}`)),
    item('a list', text('[]')),
    item('depth 100,000', text('['.repeat(100_000))),
  ]
}

/** Everything of security.md §6 that is about the container, the signature or the JSON of a bundle. */
export function hostileCorpus(): Hostile[] {
  return [...containers(), ...signatures(), ...manifests(), ...items()]
}
