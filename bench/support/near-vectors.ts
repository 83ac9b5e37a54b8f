import type { Lang } from '../../src/shared/common.ts'
import { normal, pickFrom, type Random } from './random.ts'
import type { VectorsOfLang } from './real-vectors.ts'

/** Deviation of the noise in each of the 384 numbers: alone, a cosine of about 0.95 with what it was. */
const noise = 0.016

/** Noise is made once and then read from a place drawn anew: drawing each number would take minutes. */
const noiseLength = 2 ** 18

/**
 * Vectors for texts nobody reads: somewhere between two real ones of the language, and some noise. What is
 * measured with them does not depend on what they say, only on how many there are and how they are spread.
 */
export class NearVectors {
  readonly #real: VectorsOfLang
  readonly #random: Random
  readonly #noise: Float32Array

  constructor(real: VectorsOfLang, random: Random) {
    this.#real = real
    this.#random = random
    this.#noise = Float32Array.from({ length: noiseLength }, () => noise * normal(random))
  }

  next(lang: Lang): Float32Array {
    const one = pickFrom(this.#real[lang], this.#random)
    const other = pickFrom(this.#real[lang], this.#random)
    const share = this.#random() / 2
    const noiseAt = Math.floor(this.#random() * (noiseLength - one.length))
    const mixed = new Float32Array(one.length)
    let squares = 0
    for (let at = 0; at < mixed.length; at++) {
      const value =
        (1 - share) * (one[at] as number) +
        share * (other[at] as number) +
        (this.#noise[noiseAt + at] as number)
      mixed[at] = value
      squares += value * value
    }
    const length = Math.sqrt(squares)
    for (let at = 0; at < mixed.length; at++) mixed[at] = (mixed[at] as number) / length
    return mixed
  }

  /** So many, two thirds of them Dutch. */
  *take(count: number): Generator<Float32Array> {
    for (let at = 0; at < count; at++) yield this.next(at % 3 === 0 ? 'en' : 'nl')
  }
}
