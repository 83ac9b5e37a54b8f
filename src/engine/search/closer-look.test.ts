import { expect, test } from 'vitest'
import { dimensions } from '../model/model-folder.ts'
import { detailRow, putWindow, putWord, windowAt, windowCount, wordCount } from './details.ts'
import { VectorArena } from './vector-arena.ts'

/** Of length 1, the same for the same seed. */
function vectorOf(seed: number): Float32Array {
  const raw = Float32Array.from({ length: dimensions }, (_, at) => Math.sin(seed * 97 + at * at))
  const length = Math.hypot(...raw)
  return raw.map((value) => value / length)
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

test('windows and words come back out of their rows', () => {
  const windows = [1, 2].map((seed) => ({ start: seed, end: seed + 70_000, vector: vectorOf(seed) }))
  const words = [3, 4, 5].map(vectorOf)
  const row = detailRow({ whole: vectorOf(0), windows, words })
  expect([windowCount(row), wordCount(row)]).toEqual([2, 3])
  expect(windowAt(row, 1)).toEqual({ start: 2, end: 70_002 })
  const arena = new VectorArena()
  arena.reserve(5)
  for (const at of [0, 1]) putWindow(row, at, arena, at)
  for (const at of [0, 1, 2]) putWord(row, at, arena, 2 + at)
  const cosines = new Float32Array(5)
  const question = vectorOf(4)
  arena.compare(question, 0, 5, cosines)
  for (const [at, { vector }] of windows.entries()) expect(cosines[at]).toBeCloseTo(dot(question, vector), 2)
  // Four bits a number: near enough to tell which word comes nearest.
  for (const [at, vector] of words.entries()) {
    expect(Math.abs((cosines[2 + at] ?? 0) - dot(question, vector))).toBeLessThan(0.03)
  }
})
