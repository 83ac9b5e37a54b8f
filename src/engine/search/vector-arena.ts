import { dimensions } from '../model/model-folder.ts'
import { dotKernel } from './dot-kernel.ts'
import { wasm } from './wasm.ts'

/** A page of WebAssembly's memory, in bytes. */
const page = 65_536

/** The first page: the question at 0, products from here on, and how many of them fit. */
const productsAt = 1024
const perCall = 16_000

/** The largest numbers of a vector of length 1 lie here, at four times their spread; what is beyond is cut. */
const widest = 4 / Math.sqrt(dimensions)

const byteMost = 127
const wordMost = 32_767

/**
 * Centred vectors side by side, 8 bits a number with a step of its own each (docs/recall.md tells what that
 * costs), and their exact comparison with a question of 16 bits a number.
 */
export class VectorArena {
  readonly #memory = new wasm.Memory({ initial: 1 })
  readonly #dots = dotKernel(this.#memory)
  #bytes = new Int8Array(this.#memory.buffer)
  #steps = new Float32Array(0)

  /** Vectors there is room for. */
  get room(): number {
    return this.#steps.length
  }

  /** Makes room for so many vectors; what is there stays. */
  reserve(vectors: number) {
    if (vectors <= this.room) return
    const most = Math.max(vectors, Math.ceil(this.room * 1.25))
    const pages = 1 + Math.ceil((most * dimensions) / page)
    this.#memory.grow(pages - this.#memory.buffer.byteLength / page)
    this.#bytes = new Int8Array(this.#memory.buffer)
    const steps = new Float32Array(Math.floor(((pages - 1) * page) / dimensions))
    steps.set(this.#steps)
    this.#steps = steps
  }

  /** @param vector of length 1 */
  put(slot: number, vector: Float32Array) {
    let most = 0
    for (const value of vector) most = Math.max(most, Math.abs(value))
    const step = Math.min(most, widest) / byteMost || 1
    const offset = page + slot * dimensions
    for (let at = 0; at < dimensions; at++) {
      const value = Math.round((vector[at] as number) / step)
      this.#bytes[offset + at] = Math.max(-byteMost, Math.min(byteMost, value))
    }
    this.#steps[slot] = step
  }

  /** @param bytes the vector in steps */
  putBytes(slot: number, bytes: Int8Array, step: number) {
    this.#bytes.set(bytes, page + slot * dimensions)
    this.#steps[slot] = step
  }

  /** Cosines of the question with the vectors [from, to), written at their places in `into`. */
  compare(question: Float32Array, from: number, to: number, into: Float32Array) {
    const scale = this.#ask(question)
    const products = new Int32Array(this.#memory.buffer, productsAt, perCall)
    for (let begin = from; begin < to; begin += perCall) {
      const count = Math.min(perCall, to - begin)
      this.#dots(page + begin * dimensions, count, productsAt)
      for (let at = 0; at < count; at++) {
        into[begin + at] = (products[at] as number) * scale * (this.#steps[begin + at] as number)
      }
    }
  }

  /** @returns what a step of the question is worth */
  #ask(question: Float32Array): number {
    let most = 0
    for (const value of question) most = Math.max(most, Math.abs(value))
    const step = most / wordMost || 1
    const words = new Int16Array(this.#memory.buffer, 0, dimensions)
    for (let at = 0; at < dimensions; at++) words[at] = Math.round((question[at] as number) / step)
    return step
  }
}
