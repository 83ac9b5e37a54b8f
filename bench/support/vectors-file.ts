import { readFileSync, writeFileSync } from 'node:fs'
import { dimensions } from '../../src/engine/model/model-folder.ts'

/** Vectors without anything around them. */
export function writeVectors(file: string, vectors: readonly Float32Array[]) {
  const numbers = new Float32Array(vectors.length * dimensions)
  for (const [at, vector] of vectors.entries()) numbers.set(vector, at * dimensions)
  writeFileSync(file, numbers)
}

export function readVectors(file: string): Float32Array[] {
  const { buffer, byteOffset, length } = readFileSync(file)
  const numbers = new Float32Array(buffer.slice(byteOffset, byteOffset + length))
  return Array.from({ length: numbers.length / dimensions }, (_, at) =>
    numbers.subarray(at * dimensions, (at + 1) * dimensions),
  )
}
