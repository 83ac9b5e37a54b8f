import { expect, test } from 'vitest'
import { frameBytes, frameReader, largestFrame } from './frames.ts'

const frames = ['', 'tekst 👩‍⚕️', new Uint8Array([0, 1, 255]).buffer, 'x'.repeat(3000)]
const stream = Buffer.concat(frames.map(frameBytes))

function readIn(pieceSize: number): unknown[] {
  const read: unknown[] = []
  const reader = frameReader((frame) => read.push(frame))
  for (let at = 0; at < stream.length; at += pieceSize) {
    expect(reader(stream.subarray(at, at + pieceSize))).toBe(true)
  }
  return read
}

test.each([1, 2, 3, 5, 7, 64, 4096, 1e6])(
  'frames come out as they went in, in pieces of %i bytes',
  (size) => {
    expect(readIn(size)).toEqual(frames)
  },
)

test('a length that is none of ours ends the reading', () => {
  for (const length of [0, largestFrame + 1, 2 ** 32 - 1]) {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(length)
    expect(frameReader(() => {})(head)).toBe(false)
  }
})

test('the largest frame is put together without copying it over and over', () => {
  const bytes = frameBytes(new ArrayBuffer(largestFrame - 1))
  let size = 0
  const reader = frameReader((frame) => {
    size = (frame as ArrayBuffer).byteLength
  })
  const started = performance.now()
  for (let at = 0; at < bytes.length; at += 65_536) reader(bytes.subarray(at, at + 65_536))
  expect(size).toBe(largestFrame - 1)
  expect(performance.now() - started).toBeLessThan(10_000)
})
