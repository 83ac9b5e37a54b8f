import type { Lang } from '../../src/shared/common.ts'
import { normal, pickFrom, type Random } from './random.ts'
import type { VectorsOfLang } from './real-vectors.ts'

/** Deviation of the noise in each of the 384 numbers: alone, a cosine of about 0.95 with what it was. */
const noise = 0.016

/**
 * Vectors for texts nobody reads: somewhere between two real ones of the language, and some noise. What is
 * measured with them does not depend on what they say, only on how many there are and how they are spread.
 */
export class NearVectors {
  readonly #real: VectorsOfLang
  readonly #random: Random

  constructor(real: VectorsOfLang, random: Random) {
    this.#real = real
    this.#random = random
  }

  next(lang: Lang): Float32Array {
    const [a, b] = [pickFrom(this.#real[lang], this.#random), pickFrom(this.#real[lang], this.#random)]
    const share = this.#random() / 2
    const mixed = a.map((value, at) => value + share * ((b[at] ?? 0) - value) + noise * normal(this.#random))
    const length = Math.hypot(...mixed)
    return mixed.map((value) => value / length)
  }

  /** So many, two thirds of them Dutch. */
  *take(count: number): Generator<Float32Array> {
    for (let at = 0; at < count; at++) yield this.next(at % 3 === 0 ? 'en' : 'nl')
  }
}
