import { AppError } from '../shared/errors.ts'
import type { EngineEvent } from '../shared/events.ts'
import type { Door } from '../shared/vault.ts'
import type { Clock, Log } from './context.ts'
import { Events } from './events.ts'
import { type Housekeeping, startHousekeeping } from './housekeeping.ts'
import type { LaunchEmbedder } from './model/embedder.ts'
import { createRecall, type Recall } from './search/recall.ts'
import { Refusals } from './settings/refusals.ts'
import { type SettingsFile, settingsFile } from './settings/settings-file.ts'
import { type VaultFolder, vaultFolder } from './vault/folder.ts'
import type { ArgonParams } from './vault/key-derivation.ts'
import { takeLock, type VaultLock } from './vault/lock.ts'
import { assertBackup } from './vault/restore.ts'
import { Vault } from './vault/vault.ts'

export interface EngineOptions {
  /** Folder of the vault. */
  root: string
  door: Door
  /** A throw-away vault with demo data. */
  demo?: boolean
  version: string
  clock: Clock
  log: Log
  /** Starts the process that turns text into vectors. */
  launchEmbedder: LaunchEmbedder
  /** Folder that holds the model's folder. */
  models: string
  newId?: () => string
  /** Cost of the passphrase when a vault is made; calibrated on this machine when left out. */
  argon?: ArgonParams
  /** Called when the vault is to be locked; the host ends this engine and starts a fresh one. */
  onLock(): void
}

/** All state of one engine: the folder it holds, its settings, its vault and what runs while that is open. */
export class Engine {
  readonly folder: VaultFolder
  readonly settings: SettingsFile
  readonly refusals = new Refusals()
  readonly events = new Events()
  readonly vault: Vault
  readonly options: EngineOptions
  readonly #held: VaultLock
  #onBattery = false
  #recall: Recall | null = null
  #housekeeping: Housekeeping | null = null

  /** Throws `vault-held` when another program has this vault. */
  constructor(options: EngineOptions) {
    this.options = options
    this.folder = vaultFolder(options.root)
    this.settings = settingsFile(this.folder.settings)
    this.#held = takeLock(this.folder, options.door)
    const { door, version, clock, log, newId, argon } = options
    this.vault = new Vault({
      folder: this.folder,
      door,
      demo: options.demo ?? false,
      version,
      clock,
      log,
      newId,
      argon,
      emit: (event) => this.emit(event),
      onOpen: () => this.#opened(),
    })
  }

  /** What brings past learnings back. Throws `vault-locked`. */
  get recall(): Recall {
    if (this.#recall) return this.#recall
    throw new AppError(this.vault.status().state === 'missing' ? 'vault-missing' : 'vault-locked')
  }

  /** Whether the computer runs on its battery, as far as its door can tell. */
  set onBattery(onBattery: boolean) {
    this.#onBattery = onBattery
    if (this.#recall) this.#recall.onBattery = onBattery
  }

  emit(event: EngineEvent) {
    this.#recall?.notice(event)
    this.events.emit(event)
  }

  /** Closes the vault; the host ends this process, since strings in memory cannot be wiped. */
  lock() {
    this.#assertOpensAgain()
    this.#lock()
  }

  /**
   * Puts a copy in the place of the vault, which is locked then, whether that could be done or not.
   * @returns the folder what was there moved to
   */
  restore(name: string): string {
    this.#assertOpensAgain()
    assertBackup(this.folder, name)
    this.#stop()
    try {
      return this.vault.restore(name)
    } finally {
      this.#lock()
    }
  }

  close() {
    this.#stop()
    this.#held.release()
  }

  /** Nobody knows the passphrase of a throw-away vault. */
  #assertOpensAgain() {
    if (this.options.demo) throw new AppError('not-here')
  }

  #lock() {
    this.#stop()
    this.emit({ type: 'vault.changed', state: this.vault.status().state })
    this.options.onLock()
  }

  #opened() {
    const { clock, log, launchEmbedder, models } = this.options
    const { context } = this.vault.opened
    this.refusals.opened(context)
    this.#recall = createRecall({ context, launchEmbedder, models, onBattery: this.#onBattery })
    this.#housekeeping = startHousekeeping(this.vault, this.folder, clock, log)
  }

  #stop() {
    this.#housekeeping?.stop()
    this.#housekeeping = null
    this.refusals.closed()
    this.#recall?.stop()
    this.#recall = null
    this.vault.close()
  }
}
