import type { ErrorCode, ErrorData } from '../shared/errors.ts'
import type { ProcessPipe } from './child-process.ts'
import { type Channel, createLink, endedChannel, type Link } from './link.ts'
import { callsPurpose, embedderPurpose, isNotice, type StartEngine } from './protocol.ts'

export type EngineState =
  | { state: 'starting' }
  | { state: 'ready' }
  | { state: 'failed'; code: ErrorCode; data: ErrorData }

export interface SupervisorOptions {
  startEngine(): ProcessPipe
  startEmbedder(): ProcessPipe
  start: Omit<StartEngine, 'type'>
  onState?(state: EngineState): void
}

/** More crashes than this within a minute and the engine is left down. */
const crashesPerMinute = 3

/** How long an engine gets to close its vault when asked to end. */
const endTime = 5000

/**
 * Keeps one engine running for a door. After a lock or a crash a fresh, locked engine takes its place;
 * channels of the old one end, and whoever had one opens a new one.
 */
export class Supervisor {
  readonly #options: SupervisorOptions
  readonly #embedders = new Set<ProcessPipe>()
  readonly #crashes: number[] = []
  #engine: { pipe: ProcessPipe; link: Link } | null = null
  #state: EngineState = { state: 'starting' }
  #ending: PromiseWithResolvers<void> | null = null

  constructor(options: SupervisorOptions) {
    this.#options = options
    this.#start()
  }

  get state(): EngineState {
    return this.#state
  }

  /** A channel for calls to the engine of now. It ends with that engine; without one it has ended already. */
  open(): Channel {
    return this.#engine?.link.open(callsPurpose) ?? endedChannel()
  }

  /** Ends the engine, after it closed its vault, and the embedders. */
  stop(): Promise<void> {
    const engine = this.#engine
    if (!engine) return Promise.resolve()
    this.#ending ??= Promise.withResolvers()
    const timer = setTimeout(() => engine.pipe.kill(), endTime)
    engine.link.send({ type: 'end' })
    return this.#ending.promise.finally(() => clearTimeout(timer))
  }

  #start() {
    const pipe = this.#options.startEngine()
    const link = createLink(pipe, 'door')
    let locked = false
    this.#engine = { pipe, link }
    this.#become({ state: 'starting' })
    link.onOpen((channel, purpose) => {
      if (purpose === embedderPurpose) this.#connectEmbedder(channel)
    })
    link.onOther((message) => {
      if (!isNotice(message)) return
      if (message.type === 'ready') this.#become({ state: 'ready' })
      else if (message.type === 'locked') locked = true
      else this.#become({ state: 'failed', code: message.code, data: message.data })
    })
    pipe.onEnd(() => this.#ended(locked))
    link.send({ type: 'start', ...this.#options.start } satisfies StartEngine)
  }

  #ended(locked: boolean) {
    this.#engine = null
    for (const embedder of this.#embedders) embedder.kill()
    this.#embedders.clear()
    if (this.#ending) return this.#ending.resolve()
    if (this.#state.state === 'failed') return
    if (!locked && !this.#mayRestart()) {
      return this.#become({ state: 'failed', code: 'engine-ended', data: {} })
    }
    this.#start()
  }

  #mayRestart(): boolean {
    const now = performance.now()
    this.#crashes.push(now)
    return this.#crashes.filter((at) => now - at < 60_000).length <= crashesPerMinute
  }

  /** The engine opened a channel to an embedder: a process starts, and ends with the channel. */
  #connectEmbedder(channel: Channel) {
    const pipe = this.#options.startEmbedder()
    this.#embedders.add(pipe)
    channel.onMessage.addListener((frame) => pipe.send(frame))
    channel.onDisconnect.addListener(() => pipe.kill())
    pipe.onMessage((message) => channel.postMessage(message))
    pipe.onEnd(() => {
      this.#embedders.delete(pipe)
      channel.close()
    })
  }

  #become(state: EngineState) {
    this.#state = state
    this.#options.onState?.(state)
  }
}
