import { lockWarning } from '../shared/shell.ts'

export interface AutoLockOptions {
  /** seconds since the last key or mouse on the whole computer */
  idleSeconds(): number
  /** minutes without a key or mouse before the vault locks */
  lockAfterMin(): number
  /** the vault is open */
  isOpen(): boolean
  warn(seconds: number): void
  warningOver(): void
  lock(): void
}

/** Decides, tick by tick, when to warn and when to lock. */
export class AutoLock {
  readonly #options: AutoLockOptions
  #warned = false

  constructor(options: AutoLockOptions) {
    this.#options = options
  }

  tick() {
    const { idleSeconds, lockAfterMin, isOpen, warn, warningOver, lock } = this.#options
    const left = isOpen() ? lockAfterMin() * 60 - idleSeconds() : Number.POSITIVE_INFINITY
    if (left > lockWarning) {
      if (this.#warned) warningOver()
      this.#warned = false
    } else if (left <= 0) {
      this.#warned = false
      warningOver()
      lock()
    } else if (!this.#warned) {
      this.#warned = true
      warn(left)
    }
  }
}
