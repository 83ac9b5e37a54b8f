import type { EngineContext } from '../context.ts'

/**
 * Counts network attempts the app refused. While the vault is locked they wait in memory; once it opens
 * they are added to its count, so that the figure is one since the vault was made.
 */
export class Refusals {
  #pending = 0
  #open: EngineContext | null = null

  get pending(): number {
    return this.#pending
  }

  add(count: number) {
    this.#pending += count
    this.#keep()
  }

  opened(context: EngineContext) {
    this.#open = context
    this.#keep()
  }

  closed() {
    this.#open = null
  }

  #keep() {
    if (!this.#open || this.#pending === 0) return
    this.#open.write((db) => {
      db.prepare(
        `INSERT INTO meta (key, value) VALUES ('refusals', ?)
         ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + excluded.value AS TEXT)`,
      ).run(String(this.#pending))
    })
    this.#pending = 0
  }
}
