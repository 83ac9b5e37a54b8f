import type { Clock } from '../../src/engine/index.ts'

/** Entries a person writes on one day; a very long journal still fits in ten years. */
const usualPerDay = 5
const longest = 3650
const day = 24 * 60 * 60 * 1000

/** Starts as long ago as a journal takes to write, and ends now. */
export class PastClock implements Clock {
  readonly #step: number
  #now: number

  constructor(entries: number) {
    const days = Math.min(longest, entries / usualPerDay)
    this.#step = (days * day) / entries
    this.#now = Date.now() - days * day
  }

  now() {
    return Math.round(this.#now)
  }

  zone() {
    return 'Europe/Amsterdam'
  }

  next() {
    this.#now += this.#step
  }
}
