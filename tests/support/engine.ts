import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argonFloor, createEngine, type EngineOptions, type Log } from '../../src/engine/index.ts'
import { modelsFolder } from '../../src/hosts/places.ts'

/** A clock a test moves by hand. */
export class TestClock {
  #now: number
  #zone: string

  constructor(now = Date.UTC(2026, 10, 23, 9, 0, 0), zone = 'Europe/Amsterdam') {
    this.#now = now
    this.#zone = zone
  }

  now() {
    return this.#now
  }

  zone() {
    return this.#zone
  }

  set(now: number, zone = this.#zone) {
    this.#now = now
    this.#zone = zone
  }

  pass(ms: number) {
    this.#now += ms
  }
}

export const passphrase = 'een lange zin voor de proef'

/** Lines the engine logged, so that a test can see what was and what must not be in them. */
export class TestLog implements Log {
  readonly lines: { level: string; message: string; data: unknown }[] = []

  info(message: string, data?: Record<string, unknown>) {
    this.lines.push({ level: 'info', message, data })
  }

  warn(message: string, data?: Record<string, unknown>) {
    this.lines.push({ level: 'warn', message, data })
  }

  error(message: string, data?: Record<string, unknown>) {
    this.lines.push({ level: 'error', message, data })
  }
}

export interface TestEngineOptions extends Partial<EngineOptions> {
  /** false: leave the vault missing */
  create?: boolean
}

/** A real engine on a real encrypted vault in a folder of its own; by default without an embedder. */
export async function createTestEngine({ create = true, ...options }: TestEngineOptions = {}) {
  const root = options.root ?? mkdtempSync(join(tmpdir(), 'leerspoor-test-'))
  const clock = new TestClock()
  const log = new TestLog()
  const engine = createEngine({
    root,
    door: 'cli',
    version: '0.0.0',
    clock,
    log,
    models: modelsFolder(),
    launchEmbedder: noEmbedder,
    argon: argonFloor,
    onLock: () => {},
    ...options,
  })
  let words: string[] = []
  if (create && (await engine.client.vault.status()).state === 'missing') {
    words = (await engine.client.vault.create({ passphrase, lang: 'nl' })).words
  }
  return {
    root,
    clock,
    log,
    engine,
    client: engine.client,
    words,
    /** Closes the engine and keeps the folder. */
    close: () => engine.close(),
    /** Closes the engine and removes the folder. */
    dispose() {
      engine.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export type TestEngine = Awaited<ReturnType<typeof createTestEngine>>

/** An embedder that is never there: search goes by word. */
export const noEmbedder: EngineOptions['launchEmbedder'] = () => ({
  postMessage: () => {},
  onMessage: { addListener: () => {} },
  onDisconnect: { addListener: (listener) => queueMicrotask(listener) },
  close: () => {},
})
