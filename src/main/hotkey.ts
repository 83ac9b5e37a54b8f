import { AppError } from '../shared/errors.ts'
import { type HotkeyState, hotkeyWait } from '../shared/shell.ts'
import { readAccelerator } from './accelerator.ts'

export interface HotkeyOptions {
  /** Electron's globalShortcut: `register` says whether the system gave the key. */
  system: {
    register(accelerator: string, pressed: () => void): boolean
    unregister(accelerator: string): void
  }
  wayland: boolean
  pressed(): void
}

/** The key that opens the capture window from anywhere. */
export class Hotkey {
  readonly #options: HotkeyOptions
  #accelerator = ''
  #registered = false
  #waiting: ((readyMs: number | null) => void) | null = null

  constructor(options: HotkeyOptions) {
    this.#options = options
  }

  get accelerator(): string {
    return this.#accelerator
  }

  get state(): HotkeyState {
    if (this.#registered) return 'on'
    return this.#options.wayland ? 'off' : 'taken'
  }

  /** Takes the key of the settings; a key that cannot be had is kept as the wish. */
  use(text: string) {
    const accelerator = readAccelerator(text)
    if (accelerator === this.#accelerator) return
    this.release()
    this.#accelerator = accelerator ?? text
    this.#registered = accelerator !== null && this.#register(accelerator)
  }

  /**
   * Another key in place of the one of now.
   * @returns it in one spelling
   * @throws AppError `hotkey-invalid`, `hotkey-taken`; the key of now stays
   */
  change(text: string): string {
    const accelerator = readAccelerator(text)
    if (accelerator === null) throw new AppError('hotkey-invalid')
    if (accelerator === this.#accelerator && this.#registered) return accelerator
    if (!this.#register(accelerator)) throw new AppError('hotkey-taken')
    this.release()
    this.#accelerator = accelerator
    this.#registered = true
    return accelerator
  }

  release() {
    if (this.#registered) this.#options.system.unregister(this.#accelerator)
    this.#registered = false
  }

  /** Waits for a real press; null when none came in 8 s, or when someone else began to wait. */
  verify(): Promise<number | null> {
    this.#waiting?.(null)
    return new Promise((resolve) => {
      const done = (readyMs: number | null) => {
        clearTimeout(timer)
        this.#waiting = null
        resolve(readyMs)
      }
      const timer = setTimeout(done, hotkeyWait, null)
      this.#waiting = done
    })
  }

  /** The caret stands: `readyMs` after the press. True when someone was waiting to hear that. */
  ready(readyMs: number): boolean {
    const waiting = this.#waiting
    waiting?.(readyMs)
    return waiting !== null
  }

  #register(accelerator: string): boolean {
    try {
      return this.#options.system.register(accelerator, this.#options.pressed)
    } catch {
      // Electron throws for a key this system does not know.
      return false
    }
  }
}
