import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { entropyToMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { Instant } from '../../shared/common.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import type { EngineEvent } from '../../shared/events.ts'
import type { Door, VaultStatus } from '../../shared/vault.ts'
import type { Clock, Log } from '../context.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { withDiskCode } from '../db/sqlite-errors.ts'
import { assertBackup, makeBackup, restoreBackup } from './backups.ts'
import { makePrivate, syncFolder } from './durable-file.ts'
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

  constructor(options: VaultOptions) {
    this.#options = options
    finishCreation(options.folder)
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
      return { ...base, ...factsOf(header), ...this.#wordFacts(), state: this.#open ? 'open' : 'locked' }
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
    const home = { format: headerFormat, version: headerVersion, vaultId: randomBytes(16).toString('hex') }
    const at = this.#instant()
    const slots = [
      await sealSlot(home, dataKey, { type: 'argon2id', passphrase }, argon, at),
      await sealSlot(home, dataKey, { type: 'recovery', words }, {}, at),
    ]
    try {
      mkdirSync(folder.root, { recursive: true, mode: 0o700 })
      rmSync(`${folder.database}.new`, { force: true })
      makePrivate(`${folder.database}.new`)
      const connection = openDatabase(`${folder.database}.new`, dataKey, { mustExist: false })
      migrate(connection, () => {})
      connection.transaction((db) => {
        const put = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
        put.run('pendingWords', words)
        put.run('createdAt', String(clock.now()))
      })
      connection.close()
      writeHeader(
        folder.header,
        { ...home, format: headerFormat, version: headerVersion, createdAt: at, slots },
        dataKey,
      )
      finishCreation(folder)
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
    assertHeaderMac(header, dataKey)
    this.#openWith(dataKey)
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    assertPassphrase(next)
    const header = this.#readWholeHeader()
    const dataKey = await findDataKey(header, { type: 'argon2id', passphrase: current })
    if (!dataKey) throw new AppError('wrong-passphrase')
    await this.#replaceSlot(header, dataKey, { type: 'argon2id', passphrase: next })
  }

  /** Opens with the 24 words and sets a new passphrase. Throws `wrong-words`. */
  async recover(words: string, passphrase: string): Promise<void> {
    assertPassphrase(passphrase)
    const header = this.#readWholeHeader()
    const dataKey = areWords(words) ? await findDataKey(header, { type: 'recovery', words }) : null
    if (!dataKey) throw new AppError('wrong-words')
    assertHeaderMac(header, dataKey)
    await this.#replaceSlot(header, dataKey, { type: 'argon2id', passphrase })
    if (!this.#open) this.#openWith(dataKey)
  }

  async testWords(words: string): Promise<boolean> {
    if (!areWords(words)) return false
    const dataKey = await findDataKey(this.#readWholeHeader(), { type: 'recovery', words })
    dataKey?.fill(0)
    return dataKey !== null
  }

  pendingWords(): string[] {
    const words = this.#meta('pendingWords')
    if (!words) throw new AppError('words-confirmed')
    return words.split(' ')
  }

  confirmWords(answers: { place: number; word: string }[]) {
    const words = this.pendingWords()
    const places = new Set(answers.map((answer) => answer.place))
    const fit = answers.every(({ place, word }) => words[place - 1] === word.trim().toLowerCase())
    if (!fit || places.size !== answers.length) throw new AppError('wrong-words')
    this.opened.context.write((db) => {
      db.prepare("DELETE FROM meta WHERE key = 'pendingWords'").run()
      db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('wordsConfirmedAt', ?)").run(
        JSON.stringify(this.#instant()),
      )
    })
    this.#changed()
  }

  async renewWords(passphrase: string): Promise<{ words: string[] }> {
    const header = this.#readWholeHeader()
    const dataKey = await findDataKey(header, { type: 'argon2id', passphrase })
    if (!dataKey) throw new AppError('wrong-passphrase')
    const words = newWords()
    // The words are in the vault before they are the only ones that fit, so that no crash loses them.
    this.opened.context.write((db) => {
      db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('pendingWords', ?)").run(words)
      db.prepare("DELETE FROM meta WHERE key = 'wordsConfirmedAt'").run()
    })
    await this.#replaceSlot(header, dataKey, { type: 'recovery', words })
    return { words: words.split(' ') }
  }

  async addKeyStore(key: Uint8Array, backend: string, sealed: string): Promise<void> {
    const header = this.#readWholeHeader()
    const { dataKey } = this.opened
    const slot = await sealSlot(
      header,
      dataKey,
      { type: 'keychain', key },
      { backend, sealed },
      this.#instant(),
    )
    this.#writeSlots(header, [...header.slots.filter((other) => other.type !== 'keychain'), slot], dataKey)
  }

  removeKeyStore() {
    const header = this.#readWholeHeader()
    this.#writeSlots(
      header,
      header.slots.filter((slot) => slot.type !== 'keychain'),
      this.opened.dataKey,
    )
  }

  /** Closes the database and forgets the key. */
  close() {
    this.#open?.close()
    this.#open = null
  }

  backUp() {
    const { folder, clock } = this.#options
    const open = this.opened
    const made = makeBackup(folder, open.connection, open.dataKey, clock)
    this.#options.emit({ type: 'backups.changed' })
    return made
  }

  /** Closes the vault and puts a copy in its place. Returns the folder what was there moved to. */
  restore(name: string): string {
    const { folder, clock } = this.#options
    assertBackup(folder, name)
    this.close()
    try {
      return restoreBackup(folder, name, clock)
    } catch (error) {
      throw withDiskCode(error)
    }
  }

  #openWith(dataKey: Uint8Array) {
    const { folder, clock, log, emit, newId } = this.#options
    try {
      const connection = openDatabase(folder.database, dataKey, { mustExist: true })
      migrate(connection, () => makeBackup(folder, connection, dataKey, clock))
      this.#open = createOpenVault({ connection, dataKey, clock, log, emit, newId })
      this.#options.onOpen(this.#open)
    } catch (error) {
      this.close()
      throw withDiskCode(error)
    }
    this.#changed()
  }

  async #replaceSlot(
    header: Header,
    dataKey: Uint8Array,
    secret: Secret & { type: 'argon2id' | 'recovery' },
  ) {
    const at = this.#instant()
    const others = header.slots.filter((slot) => slot.type !== secret.type)
    const slot =
      secret.type === 'argon2id'
        ? await sealSlot(header, dataKey, secret, this.#argonOf(header), at)
        : await sealSlot(header, dataKey, secret, {}, at)
    const reopened = await openSlot(header, slot, secret)
    if (!reopened || Buffer.compare(reopened, dataKey) !== 0) throw new Error('the new slot does not open')
    this.#writeSlots(header, [slot, ...others], dataKey)
  }

  #argonOf(header: Header): ArgonParams {
    const slot = header.slots.find((candidate) => candidate.type === 'argon2id')
    if (!slot) throw new AppError('header-damaged')
    return slot.params
  }

  #writeSlots(header: Header, slots: Slot[], dataKey: Uint8Array) {
    const { mac: _old, ...rest } = header
    try {
      writeHeader(this.#options.folder.header, { ...rest, slots }, dataKey)
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

  #wordFacts() {
    if (!this.#open) return {}
    const confirmed = this.#meta('wordsConfirmedAt')
    return {
      wordsPending: this.#meta('pendingWords') !== undefined,
      wordsConfirmedAt: confirmed ? (JSON.parse(confirmed) as Instant) : null,
    }
  }

  #meta(key: string): string | undefined {
    return this.opened.context.read
      .prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?')
      .get(key)?.value
  }

  #instant(): Instant {
    const { clock } = this.#options
    return { at: clock.now(), zone: clock.zone() }
  }

  #changed() {
    this.#options.emit({ type: 'vault.changed', state: this.status().state })
  }
}

/** A crash between the header and the last rename of `create` is finished here. */
function finishCreation(folder: VaultFolder) {
  const made = `${folder.database}.new`
  if (!existsSync(folder.header) || existsSync(folder.database) || !existsSync(made)) return
  renameSync(made, folder.database)
  syncFolder(folder.root)
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

function newWords(): string {
  return entropyToMnemonic(randomBytes(32), wordlist)
}
