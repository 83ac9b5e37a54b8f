/** The best of many, without sorting all of them: highest score first, of equals the highest number. */
export class Top {
  readonly #most: number
  #best: { id: number; score: number }[] = []
  #bound = Number.NEGATIVE_INFINITY

  /** @param most how many are wanted, 1 or more */
  constructor(most: number) {
    this.#most = most
  }

  offer(id: number, score: number) {
    if (score < this.#bound) return
    this.#best.push({ id, score })
    // Sorted now and then; what cannot be among the best any more is not even kept.
    if (this.#best.length >= 4 * this.#most) this.#cut()
  }

  ids(): number[] {
    this.#cut()
    return this.#best.map(({ id }) => id)
  }

  #cut() {
    this.#best = this.#best.sort((a, b) => b.score - a.score || b.id - a.id).slice(0, this.#most)
    if (this.#best.length === this.#most) this.#bound = this.#best.at(-1)?.score ?? this.#bound
  }
}
