import { AppError } from '../../shared/errors.ts'
import type { ModelState } from '../../shared/search.ts'
import { collectGarbage } from '../collect-garbage.ts'
import {
  type EmbedderChannel,
  type Embedding,
  isAnswer,
  type LaunchEmbedder,
  type Prefix,
} from './protocol.ts'

export type { LaunchEmbedder } from './protocol.ts'

/** Timers, so that a test can move time. */
export interface Timers {
  set(work: () => void, ms: number): unknown
  clear(timer: unknown): void
}

export const realTimers: Timers = {
  set: (work, ms) => setTimeout(work, ms).unref(),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
}

/** Without work for this long the process ends and gives its memory back, in ms. */
export const idleTime = 90_000

/** After so many crashes in a row the model is left alone for a while, in ms. */
const crashesAllowed = 3
const restAfterCrashes = 10 * 60_000

export interface EmbedderOptions {
  launch: LaunchEmbedder
  /** folder that holds the model's folder */
  models: string
  timers?: Timers
  onState(state: ModelState): void
}

export interface EmbedOptions {
  /** A person is waiting: goes before texts of the background. */
  urgent?: boolean
  signal?: AbortSignal | undefined
}

interface Waiting {
  frame: { type: 'embed'; id: number; segments: string[]; prefix: Prefix; urgent: boolean }
  resolve(embedding: Embedding): void
  reject(error: unknown): void
  /** A crash is forgiven once, by asking again. */
  tries: number
}

/** The engine's end of the process that holds the model: starts it when needed, ends it when idle. */
export class Embedder {
  readonly #options: EmbedderOptions
  readonly #timers: Timers
  readonly #waiting = new Map<number, Waiting>()
  #channel: EmbedderChannel | null = null
  #state: ModelState = 'idle'
  #problem: AppError | null = null
  #idle: unknown = null
  #crashes = 0
  #ids = 0

  constructor(options: EmbedderOptions) {
    this.#options = options
    this.#timers = options.timers ?? realTimers
  }

  get state(): ModelState {
    return this.#state
  }

  /** Why the model cannot be used, once that is known. */
  get problem(): AppError | null {
    return this.#problem
  }

  /** Starts the process if it is not running. */
  warm() {
    if (this.#problem) return
    if (!this.#channel) this.#start()
    this.#rest()
  }

  /** The model cannot be used: no process is started for it any more. */
  fail(problem: AppError) {
    this.#problem = problem
    this.#become(
      problem.code === 'model-missing' ? 'missing' : problem.code === 'model-damaged' ? 'damaged' : 'ended',
    )
    this.#end()
    for (const each of this.#waiting.values()) each.reject(problem)
    this.#waiting.clear()
  }

  /**
   * Raw vectors of a text and its parts. `segments` follow each other in it; what is beyond 512 tokens is left out.
   * @throws AppError `model-missing`, `model-damaged`, `model-ended`, `cancelled`
   */
  embed(segments: string[], prefix: Prefix, options: EmbedOptions = {}): Promise<Embedding> {
    if (this.#problem) return Promise.reject(this.#problem)
    if (options.signal?.aborted) return Promise.reject(new AppError('cancelled'))
    const id = ++this.#ids
    const frame = { type: 'embed' as const, id, segments, prefix, urgent: options.urgent ?? false }
    return new Promise<Embedding>((resolve, reject) => {
      const done = () => {
        options.signal?.removeEventListener('abort', abort)
        this.#waiting.delete(id)
        this.#rest()
      }
      const abort = () => {
        done()
        this.#channel?.postMessage({ type: 'drop', id })
        reject(new AppError('cancelled'))
      }
      options.signal?.addEventListener('abort', abort)
      this.#waiting.set(id, {
        frame,
        tries: 0,
        resolve: (embedding) => {
          done()
          resolve(embedding)
        },
        reject: (error) => {
          done()
          reject(error)
        },
      })
      this.warm()
      this.#channel?.postMessage(frame)
    })
  }

  /** Ends the process; what waits is cancelled. */
  stop() {
    const ended = new AppError('cancelled')
    for (const each of this.#waiting.values()) each.reject(ended)
    this.#timers.clear(this.#idle)
    this.#end()
  }

  #start(): EmbedderChannel {
    const channel = this.#options.launch()
    this.#channel = channel
    this.#become('starting')
    channel.onMessage.addListener((frame) => {
      if (channel === this.#channel) this.#hear(frame)
    })
    channel.onDisconnect.addListener(() => {
      if (channel === this.#channel) this.#crashed()
    })
    channel.postMessage({ type: 'load', models: this.#options.models })
    return channel
  }

  #hear(frame: unknown) {
    if (!isAnswer(frame)) return
    if (frame.type === 'ready') return this.#become('ready')
    if (frame.type === 'failed') return this.fail(new AppError(frame.code, { file: frame.file }))
    const waiting = this.#waiting.get(frame.id)
    if (frame.type === 'refused') return waiting?.reject(new AppError('model-ended'))
    this.#crashes = 0
    waiting?.resolve(frame.embedding)
  }

  #crashed() {
    this.#channel = null
    this.#crashes += 1
    if (this.#crashes >= crashesAllowed) return this.#giveUp()
    this.#become('idle')
    for (const each of this.#waiting.values()) {
      each.tries += 1
      if (each.tries > 1) each.reject(new AppError('model-ended'))
    }
    if (this.#waiting.size === 0) return
    const channel = this.#start()
    for (const { frame } of this.#waiting.values()) channel.postMessage(frame)
  }

  #giveUp() {
    this.fail(new AppError('model-ended'))
    this.#crashes = 0
    this.#timers.set(() => {
      this.#problem = null
      this.#become('idle')
    }, restAfterCrashes)
  }

  /** Counts down to the end of the process, unless something waits. */
  #rest() {
    this.#timers.clear(this.#idle)
    if (this.#waiting.size > 0 || !this.#channel) return
    this.#idle = this.#timers.set(() => {
      this.#end()
      if (!this.#problem) this.#become('idle')
      collectGarbage()
    }, idleTime)
  }

  #end() {
    const channel = this.#channel
    this.#channel = null
    channel?.close()
  }

  #become(state: ModelState) {
    if (this.#state === state) return
    this.#state = state
    this.#options.onState(state)
  }
}
