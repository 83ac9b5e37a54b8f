import { dimensions } from '../model/model-folder.ts'
import type { Window } from './passages.ts'
import type { NoteReading, WindowVector } from './read-note.ts'
import type { VectorArena } from './vector-arena.ts'

// What is kept of a note besides its whole, in the vault, for a closer look at the few that may answer a question.
// A window: start, end (u32, UTF-16 units of the body), step (f32), 384 × i8. A word: step (f32), 384 × i4, the
// lower half of a byte first. Little endian. A number is its step times what is kept.

const windowBytes = 12 + dimensions
const wordBytes = 4 + dimensions / 2

/** Four bits reach from −7 to 7. */
const halfMost = 7
const byteMost = 127

export interface DetailRow {
  windows: Buffer
  words: Buffer
}

export function detailRow({ windows, words }: NoteReading): DetailRow {
  return { windows: windowsBlob(windows), words: wordsBlob(words) }
}

function windowsBlob(windows: WindowVector[]): Buffer {
  const blob = Buffer.alloc(windows.length * windowBytes)
  for (const [at, { start, end, vector }] of windows.entries()) {
    const offset = at * windowBytes
    const step = stepOf(vector, byteMost)
    blob.writeUInt32LE(start, offset)
    blob.writeUInt32LE(end, offset + 4)
    blob.writeFloatLE(step, offset + 8)
    for (let number = 0; number < dimensions; number++) {
      blob.writeInt8(Math.round((vector[number] ?? 0) / step), offset + 12 + number)
    }
  }
  return blob
}

function wordsBlob(words: Float32Array[]): Buffer {
  const blob = Buffer.alloc(words.length * wordBytes)
  for (const [at, vector] of words.entries()) {
    const offset = at * wordBytes
    const step = stepOf(vector, halfMost)
    const half = (number: number) => Math.round((vector[number] ?? 0) / step) & 0xf
    blob.writeFloatLE(step, offset)
    for (let pair = 0; pair < dimensions / 2; pair++) {
      blob[offset + 4 + pair] = half(2 * pair) | (half(2 * pair + 1) << 4)
    }
  }
  return blob
}

function stepOf(vector: Float32Array, most: number): number {
  let widest = 0
  for (const value of vector) widest = Math.max(widest, Math.abs(value))
  return widest / most || 1
}

/** Windows in a row. */
export function windowCount({ windows }: Pick<DetailRow, 'windows'>): number {
  return Math.floor(windows.length / windowBytes)
}

export function windowAt({ windows }: Pick<DetailRow, 'windows'>, at: number): Window {
  const offset = at * windowBytes
  return { start: windows.readUInt32LE(offset), end: windows.readUInt32LE(offset + 4) }
}

/** Puts the vector of a window in a place of an arena. */
export function putWindow(
  { windows }: Pick<DetailRow, 'windows'>,
  at: number,
  arena: VectorArena,
  place: number,
) {
  const offset = at * windowBytes + 12
  const bytes = new Int8Array(windows.buffer, windows.byteOffset + offset, dimensions)
  arena.putBytes(place, bytes, windows.readFloatLE(offset - 4))
}

export function wordCount({ words }: DetailRow): number {
  return Math.floor(words.length / wordBytes)
}

const unpacked = new Int8Array(dimensions)

/** Puts the vector of a word in a place of an arena. */
export function putWord({ words }: DetailRow, at: number, arena: VectorArena, place: number) {
  const offset = at * wordBytes + 4
  for (let pair = 0; pair < dimensions / 2; pair++) {
    const both = words[offset + pair] as number
    unpacked[2 * pair] = (both << 28) >> 28
    unpacked[2 * pair + 1] = (both << 24) >> 28
  }
  arena.putBytes(place, unpacked, words.readFloatLE(offset - 4))
}
