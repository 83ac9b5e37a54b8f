/** Places in a row, given out and taken back; each has an owner while it is taken. */
export class Slots {
  #owners = new Int32Array(0)
  #end = 0
  readonly #freed: number[] = []

  /** Every place taken so far is below this one. */
  get end(): number {
    return this.#end
  }

  /** Owner by place; 0 = free. */
  get owners(): Int32Array {
    return this.#owners
  }

  /** @param owner above 0 */
  take(owner: number): number {
    const place = this.#freed.pop() ?? this.#end++
    if (place >= this.#owners.length) {
      const more = new Int32Array(Math.max(1024, this.#owners.length * 2))
      more.set(this.#owners)
      this.#owners = more
    }
    this.#owners[place] = owner
    return place
  }

  free(place: number) {
    this.#owners[place] = 0
    this.#freed.push(place)
  }
}
