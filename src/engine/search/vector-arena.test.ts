import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensions } from '../model/model-folder.ts'
import { VectorArena } from './vector-arena.ts'

const unitVector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions })
  .filter((values) => Math.hypot(...values) > 1e-3)
  .map((values) => Float32Array.from(values, (value) => value / Math.hypot(...values)))

const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

describe('vectors of 8 bits a number', () => {
  test('compare as the exact ones do, to a hundredth', () => {
    fc.assert(
      fc.property(fc.array(unitVector, { minLength: 2, maxLength: 6 }), ([question, ...vectors]) => {
        if (!question) return
        const arena = new VectorArena()
        arena.reserve(vectors.length)
        for (const [slot, vector] of vectors.entries()) arena.put(slot, vector)
        const cosines = new Float32Array(arena.room)
        arena.compare(question, 0, vectors.length, cosines)
        for (const [slot, vector] of vectors.entries()) {
          expect(Math.abs((cosines[slot] ?? 0) - cosine(question, vector))).toBeLessThan(0.01)
        }
      }),
      { numRuns: 50, seed: 1 },
    )
  })

  test('stay where they are when there is more room, across calls of the kernel', () => {
    const arena = new VectorArena()
    const along = (axis: number) => Float32Array.from({ length: dimensions }, (_, at) => Number(at === axis))
    arena.reserve(3)
    arena.put(2, along(7))
    arena.reserve(40_000)
    arena.put(39_999, along(7))
    arena.put(20_000, along(8))
    const cosines = new Float32Array(arena.room)
    arena.compare(along(7), 0, 40_000, cosines)
    // One long number is cut at four times the usual spread.
    expect(cosines[2]).toBeCloseTo(cosines[39_999] ?? 0)
    expect(cosines[2]).toBeGreaterThan(0.2)
    expect(cosines[20_000]).toBe(0)
  })
})
