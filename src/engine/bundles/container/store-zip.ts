import { crc32 } from 'node:zlib'
import { AppError } from '../../../shared/errors.ts'
import { limits, maxBytesOf } from './limits.ts'

/**
 * The container: the smallest ZIP there is. Every byte that is not a name or a content is fixed, so that the
 * reader can write the file again from what it read and demand the same bytes. Written here and not by a
 * library, because these bytes are the format: a library that one day writes another version number or flag
 * would make every older bundle unreadable.
 */
export interface Member {
  name: string
  bytes: Uint8Array
}

export const memberNames =
  /^(?:manifest\.json|manifest\.sig|index\.html|items\/[0-9a-f]{32}\.json|files\/[0-9a-f]{64})$/

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const endMark = Buffer.from('PK\x05\x06', 'latin1')
const localSize = 30
const centralSize = 46
const endSize = 22
/** ZIP 2.0, the oldest that every program reads. */
const version = 20
/** 1980-01-01, the first day a ZIP can say. */
const firstDay = 0x0021

/** Writes the members in the order given. */
export function writeStore(members: readonly Member[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of members) {
    const nameBytes = Buffer.from(name, 'latin1')
    const fields = fieldsOf(nameBytes, bytes)
    const local = Buffer.alloc(localSize)
    local.writeUInt32LE(localSignature, 0)
    fields.copy(local, 4)
    const central = Buffer.alloc(centralSize)
    central.writeUInt32LE(centralSignature, 0)
    central.writeUInt16LE(version, 4)
    fields.copy(central, 6)
    central.writeUInt32LE(offset, 42)
    parts.push(local, nameBytes, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    directory.push(central, nameBytes)
    offset += localSize + nameBytes.length + bytes.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(endSize)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** The 26 bytes that a local and a central header share: version … extra length. */
function fieldsOf(name: Buffer, bytes: Uint8Array): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(version, 0)
  fields.writeUInt16LE(firstDay, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/**
 * Reads a container into memory; nothing is ever unpacked to a path.
 * @throws AppError `bundle-not-a-bundle`, `bundle-too-large`, `bundle-truncated`, `bundle-unsafe` (a ZIP with
 * what a bundle never has) or `bundle-changed` (bytes that a bundle would not have been written with)
 */
export function readStore(file: Buffer): Member[] {
  if (file.length > limits.fileBytes) throw new AppError('bundle-too-large')
  if (file.length < 4 || file.readUInt32LE(0) !== localSignature) throw new AppError('bundle-not-a-bundle')
  assertEnd(file)
  const members: Member[] = []
  const names = new Set<string>()
  let offset = 0
  while (offset + localSize <= file.length && file.readUInt32LE(offset) === localSignature) {
    const member = readMember(file, offset)
    if (names.has(member.name)) throw new AppError('bundle-unsafe')
    names.add(member.name)
    members.push(member)
    if (members.length > limits.members) throw new AppError('bundle-too-large')
    offset += localSize + member.name.length + member.bytes.length
  }
  if (!writeStore(members).equals(file)) throw new AppError('bundle-changed')
  return members
}

/** A whole container has its end record as its last 22 bytes; one that was cut off does not. */
function assertEnd(file: Buffer) {
  const end = file.lastIndexOf(endMark)
  const behind = file.length - end
  if (end < 0 || behind < endSize) throw new AppError('bundle-truncated')
  if (behind > endSize) throw new AppError('bundle-changed')
}

function readMember(file: Buffer, offset: number): Member {
  const flags = file.readUInt16LE(offset + 6)
  const method = file.readUInt16LE(offset + 8)
  const packed = file.readUInt32LE(offset + 18)
  const size = file.readUInt32LE(offset + 22)
  const nameLength = file.readUInt16LE(offset + 26)
  const extra = file.readUInt16LE(offset + 28)
  const name = file.toString('latin1', offset + localSize, offset + localSize + nameLength)
  if (!memberNames.test(name) || flags !== 0 || method !== 0 || extra !== 0) {
    throw new AppError('bundle-unsafe')
  }
  if (size > maxBytesOf(name)) throw new AppError('bundle-too-large')
  const start = offset + localSize + nameLength
  if (packed !== size || start + size > file.length) throw new AppError('bundle-changed')
  return { name, bytes: file.subarray(start, start + size) }
}
