import type { Client } from '../hosts/client.ts'

/** Milliseconds refusals are gathered before the engine hears of them. */
const gatherTime = 1000

/** Counts what was refused and tells the engine, in lots. */
export class Refusals {
  readonly #client: () => Promise<Client>
  #count = 0

  constructor(client: () => Promise<Client>) {
    this.#client = client
  }

  add() {
    this.#count += 1
    if (this.#count === 1) setTimeout(() => void this.tell(), gatherTime)
  }

  /** Tells now what was not told yet. */
  async tell() {
    const count = this.#count
    this.#count = 0
    if (count > 0) await (await this.#client()).settings.countRefusals({ count })
  }
}
