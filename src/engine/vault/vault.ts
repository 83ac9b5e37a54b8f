import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Instant } from '../../shared/common.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import type { EngineEvent } from '../../shared/events.ts'
import type { Door, VaultStatus } from '../../shared/vault.ts'
import type { Clock, Log } from '../context.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { withDiskCode } from '../db/sqlite-errors.ts'
import { makeBackup } from './backups.ts'
import { finishCreation, writeNewVault } from './creation.ts'
import { syncedBy, type VaultFolder } from './folder.ts'
import {
  assertHeaderMac,
  type Header,
  headerFormat,
  headerVersion,
  readHeader,
  writeHeader,
} from './header.ts'
import { type ArgonParams, calibrate } from './key-derivation.ts'
import { createOpenVault, type OpenVault } from './open-vault.ts'
import { assertPassphrase } from './passphrase.ts'
import { confirmWords, keepWords, newWords, pendingWords, wordFacts } from './recovery-words.ts'
import { finishRestore, restoreBackup } from './restore.ts'
import { areWords, openSlot, type Secret, type Slot, sealSlot } from './slots.ts'

export interface VaultOptions {
  folder: VaultFolder
  door: Door
  demo: boolean
  version: string
  clock: Clock
  log: Log
  newId?: (() => string) | undefined
  /** Cost of the passphrase; without it the cost is calibrated on this machine when a vault is made. */
  argon?: ArgonParams | undefined
  emit(event: EngineEvent): void
  /** Called with every vault that opens, before the call that opened it returns. */
  onOpen(vault: OpenVault): void
}

/** The vault of one folder: missing, locked, broken or open; and its keys. */
export class Vault {
  readonly #options: VaultOptions
  #open: OpenVault | null = null
  #ended = false

  constructor(options: VaultOptions) {
    this.#options = options
    try {
      finishRestore(options.folder)
      finishCreation(options.folder)
    } catch (error) {
      throw withDiskCode(error)
    }
  }

  /** The open vault. Throws `vault-locked` or `vault-missing`. */
  get opened(): OpenVault {
    if (!this.#open) throw new AppError(this.#exists ? 'vault-locked' : 'vault-missing')
    return this.#open
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  get #exists(): boolean {
    const { folder } = this.#options
    return existsSync(folder.header) || existsSync(folder.database)
  }

  status(): VaultStatus {
    const { folder, door, demo, version } = this.#options
    const base = {
      door,
      demo,
      folder: folder.root,
      syncedBy: syncedBy(folder.root),
      version,
      problem: null,
      wordsPending: false,
      createdAt: null,
      passphraseChangedAt: null,
      wordsConfirmedAt: null,
      keyStore: null,
    }
    if (!this.#exists) return { ...base, state: 'missing' }
    try {
      const header = this.#readWholeHeader()
      return {
        ...base,
        ...factsOf(header),
        ...(this.#open ? wordFacts(this.#open.context) : {}),
        state: this.#open ? 'open' : 'locked',
      }
    } catch (error) {
      const problem = toAppError(error)
      return { ...base, state: 'broken', problem: { code: problem.code, data: problem.data } }
    }
  }

  /** Makes a vault and opens it. Throws `vault-exists`, `passphrase-short`, `passphrase-common`. */
  async create(passphrase: string): Promise<{ words: string[] }> {
    const { folder, clock } = this.#options
    if (this.#exists) throw new AppError('vault-exists')
    assertPassphrase(passphrase)
    const argon = this.#options.argon ?? (await calibrate(() => performance.now()))
    const dataKey = randomBytes(32)
    const words = newWords()
    const home = {
      format: headerFormat,
      version: headerVersion,
      vaultId: randomBytes(16).toString('hex'),
    } as const
    const at = this.#instant()
    const slots = [
      await sealSlot(home, dataKey, { type: 'argon2id', passphrase }, argon, at),
      await sealSlot(home, dataKey, { type: 'recovery', words }, {}, at),
    ]
    // Two calls can have come this far side by side; only the first may make it.
    if (this.#exists) throw new AppError('vault-exists')
    try {
      writeNewVault(folder, { ...home, createdAt: at, slots }, { dataKey, words }, clock)
    } catch (error) {
      throw withDiskCode(error)
    }
    this.#openWith(dataKey)
    return { words: words.split(' ') }
  }

  /** Throws `wrong-passphrase`, `header-*`, `vault-damaged`, `vault-newer`. Nothing is written before it fits. */
  async unlock(secret: Secret): Promise<void> {
    if (this.#open) return
    const header = this.#readWholeHeader()
    const dataKey = await findDataKey(header, secret)
    if (!dataKey) throw new AppError(refusalOf(secret))
    this.#openWith(dataKey, header)
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    assertPassphrase(next)
    const header = this.#readWholeHeader()
    const dataKey = await findDataKey(header, { type: 'argon2id', passphrase: current })
    if (!dataKey) throw new AppError('wrong-passphrase')
    try {
      await this.#replaceSlot(dataKey, { type: 'argon2id', passphrase: next })
    } finally {
      dataKey.fill(0)
    }
  }

  /** Opens with the 24 words and sets a new passphrase. Throws `wrong-words`. */
  async recover(words: string, passphrase: string): Promise<void> {
    assertPassphrase(passphrase)
    const header = this.#readWholeHeader()
    const dataKey = areWords(words) ? await findDataKey(header, { type: 'recovery', words }) : null
    if (!dataKey) throw new AppError('wrong-words')
    try {
      await this.#replaceSlot(dataKey, { type: 'argon2id', passphrase })
    } catch (error) {
      dataKey.fill(0)
      throw error
    }
    this.#openWith(dataKey)
  }

  async testWords(words: string): Promise<boolean> {
    if (!areWords(words)) return false
    const dataKey = await findDataKey(this.#readWholeHeader(), { type: 'recovery', words })
    dataKey?.fill(0)
    return dataKey !== null
  }

  pendingWords(): string[] {
    return pendingWords(this.opened.context)
  }

  confirmWords(answers: { place: number; word: string }[]) {
    confirmWords(this.opened.context, answers, this.#instant())
    this.#changed()
  }

  async renewWords(passphrase: string): Promise<{ words: string[] }> {
    const header = this.#readWholeHeader()
    const dataKey = await findDataKey(header, { type: 'argon2id', passphrase })
    if (!dataKey) throw new AppError('wrong-passphrase')
    const words = newWords()
    try {
      // The words are in the vault before they are the only ones that fit, so that no crash loses them.
      keepWords(this.opened.context, words)
      await this.#replaceSlot(dataKey, { type: 'recovery', words })
    } finally {
      dataKey.fill(0)
    }
    return { words: words.split(' ') }
  }

  async addKeyStore(key: Uint8Array, backend: string, sealed: string): Promise<void> {
    // A copy: the vault may be locked, and its key wiped, while the slot is made.
    const dataKey = Uint8Array.from(this.opened.dataKey)
    try {
      const secret = { type: 'keychain', key } as const
      const at = this.#instant()
      const slot = await sealSlot(this.#readWholeHeader(), dataKey, secret, { backend, sealed }, at)
      this.#changeSlots(dataKey, (slots) => [...without('keychain', slots), slot])
    } finally {
      dataKey.fill(0)
    }
  }

  removeKeyStore() {
    this.#changeSlots(this.opened.dataKey, (slots) => without('keychain', slots))
  }

  /** Closes the database and forgets the key, for good: a fresh engine opens the vault again. */
  close() {
    this.#ended = true
    this.#shut()
  }

  backUp() {
    const { folder, clock } = this.#options
    const open = this.opened
    const made = makeBackup(folder, open.connection, open.dataKey, clock)
    this.#options.emit({ type: 'backups.changed' })
    return made
  }

  /** Puts a copy in the place of the closed vault. Returns the folder what was there moved to. */
  restore(name: string): string {
    const { folder, clock } = this.#options
    try {
      return restoreBackup(folder, name, clock)
    } catch (error) {
      throw withDiskCode(error)
    }
  }

  /**
   * Opens the database and keeps the key, or wipes it. A vault that is open already stays as it is. One that was
   * closed meanwhile stays closed, or what is asked of an ending engine would be lost with it: `engine-ended`.
   */
  #openWith(dataKey: Uint8Array, header = this.#readWholeHeader()) {
    if (this.#open) {
      dataKey.fill(0)
      return
    }
    try {
      if (this.#ended) throw new AppError('engine-ended')
      assertHeaderMac(header, dataKey)
      this.#open = this.#openDatabase(dataKey)
      this.#options.onOpen(this.#open)
    } catch (error) {
      this.#shut()
      dataKey.fill(0)
      throw withDiskCode(error)
    }
    this.#changed()
  }

  #shut() {
    this.#open?.close()
    this.#open = null
  }

  #openDatabase(dataKey: Uint8Array): OpenVault {
    const { folder, clock, log, emit, newId } = this.#options
    const connection = openDatabase(folder.database, dataKey, { mustExist: true })
    try {
      migrate(connection, () => makeBackup(folder, connection, dataKey, clock))
      const open = createOpenVault({ connection, dataKey, clock, log, emit, newId })
      // A step of the schema can leave work for the word index, which every write brings up to date.
      open.context.write(() => {})
      return open
    } catch (error) {
      connection.close()
      throw error
    }
  }

  async #replaceSlot(dataKey: Uint8Array, secret: Secret & { type: 'argon2id' | 'recovery' }) {
    const header = this.#readWholeHeader()
    const at = this.#instant()
    const slot =
      secret.type === 'argon2id'
        ? await sealSlot(header, dataKey, secret, this.#argonOf(header), at)
        : await sealSlot(header, dataKey, secret, {}, at)
    const reopened = await openSlot(header, slot, secret)
    const fits = reopened !== null && Buffer.compare(reopened, dataKey) === 0
    reopened?.fill(0)
    if (!fits) throw new Error('the new slot does not open')
    this.#changeSlots(dataKey, (slots) => [slot, ...without(secret.type, slots)])
  }

  #argonOf(header: Header): ArgonParams {
    const slot = header.slots.find((candidate) => candidate.type === 'argon2id')
    if (!slot) throw new AppError('header-damaged')
    return slot.params
  }

  /**
   * Changes the slots of the header as it is now: another change may have come in while a slot was made.
   * A header that someone without the key has changed is never signed again.
   */
  #changeSlots(dataKey: Uint8Array, change: (slots: Slot[]) => Slot[]) {
    const header = this.#readWholeHeader()
    assertHeaderMac(header, dataKey)
    const { mac: _old, ...rest } = header
    try {
      writeHeader(this.#options.folder.header, { ...rest, slots: change(rest.slots) }, dataKey)
    } catch (error) {
      throw withDiskCode(error)
    }
    this.#changed()
  }

  /** The header of a vault that has both its files. */
  #readWholeHeader(): Header {
    const { folder } = this.#options
    const header = readHeader(folder.header)
    if (!existsSync(folder.database)) throw new AppError('vault-damaged')
    return header
  }

  #instant(): Instant {
    const { clock } = this.#options
    return { at: clock.now(), zone: clock.zone() }
  }

  #changed() {
    this.#options.emit({ type: 'vault.changed', state: this.status().state })
  }
}

function without(type: Slot['type'], slots: Slot[]): Slot[] {
  return slots.filter((slot) => slot.type !== type)
}

async function findDataKey(header: Header, secret: Secret): Promise<Uint8Array | null> {
  for (const slot of header.slots) {
    const key = await openSlot(header, slot, secret)
    if (key) return key
  }
  return null
}

function refusalOf(secret: Secret) {
  const refusals = {
    argon2id: 'wrong-passphrase',
    recovery: 'wrong-words',
    keychain: 'key-store-mismatch',
  } as const
  return refusals[secret.type]
}

function factsOf(header: Header) {
  const keyStore = header.slots.find((slot) => slot.type === 'keychain')
  return {
    createdAt: header.createdAt,
    passphraseChangedAt: header.slots.find((slot) => slot.type === 'argon2id')?.setAt ?? null,
    keyStore: keyStore ? keyStore.params : null,
  }
}
