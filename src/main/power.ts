import type { Client } from '../hosts/client.ts'

export interface PowerOptions {
  isOnBattery(): boolean
  client(): Promise<Client>
}

/**
 * Keeps the engine told what the computer runs on, so that a long read spares the battery. It looks, tick by
 * tick: only macOS says so by itself when the plug is taken out.
 */
export class Power {
  readonly #options: PowerOptions
  #told: boolean | null = null

  constructor(options: PowerOptions) {
    this.#options = options
  }

  /** A fresh engine does not know yet. */
  async engineIsReady() {
    this.#told = null
    await this.tick()
  }

  async tick() {
    const { isOnBattery, client } = this.#options
    const onBattery = isOnBattery()
    if (onBattery === this.#told) return
    this.#told = onBattery
    await (await client()).search.onBattery({ onBattery })
  }
}
