import type { Random } from './random.ts'
import type { WordMaker } from './word-maker.ts'

/**
 * Words as they come in real text: the more often one came before, the sooner it comes again, and there is
 * always a new one (a Pitman–Yor process). So their frequencies follow Zipf's law, and the number of distinct
 * ones grows as a power of the length of the text (Heaps).
 */
export class WordStock {
  readonly #random: Random
  readonly #make: WordMaker
  /** every word that was said, as often as it was */
  readonly #said: string[] = []
  readonly #counts = new Map<string, number>()
  readonly #discount: number

  /** @param words what was said before: the share of them said only once tells how soon new ones come */
  constructor(words: readonly string[], make: WordMaker, random: Random) {
    this.#random = random
    this.#make = make
    for (const word of words) this.#say(word)
    const once = [...this.#counts.values()].filter((count) => count === 1).length
    this.#discount = once / this.#counts.size
  }

  next(): string {
    return this.#say(this.#isNew() ? this.#newWord() : this.#known())
  }

  #isNew(): boolean {
    return this.#random() * this.#said.length < this.#discount * this.#counts.size
  }

  #newWord(): string {
    let word = this.#make(this.#random)
    while (this.#counts.has(word)) word = this.#make(this.#random)
    return word
  }

  #known(): string {
    for (;;) {
      const word = this.#said[Math.floor(this.#random() * this.#said.length)] ?? ''
      const count = this.#counts.get(word) ?? 0
      if (this.#random() * count < count - this.#discount) return word
    }
  }

  #say(word: string): string {
    this.#said.push(word)
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
    return word
  }
}
