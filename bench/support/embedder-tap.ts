import { type EmbedderOrder, isAnswer, isOrder, type Prefix } from '../../src/engine/model/protocol.ts'
import { type ProcessPipe, startChild } from '../../src/hosts/child-process.ts'
import { processEntry } from '../../src/hosts/places.ts'

export interface EmbeddedText {
  text: string
  prefix: Prefix
}

/** Ids of our own questions lie far above those an engine gives. */
const firstOwnId = 2 ** 40

/**
 * The embedder process of an engine, with a second way in: the bench asks the very same process, and sees
 * what the engine asks.
 */
export class EmbedderTap {
  /** Texts the engine gave to read, in order. Empty it as you like. */
  readonly asked: EmbeddedText[] = []
  readonly #waiting = new Map<number, () => void>()
  #pipe: ProcessPipe | null = null
  #id = firstOwnId

  get isRunning(): boolean {
    return this.#pipe !== null
  }

  /** To be given to a supervisor as what starts an embedder. */
  start(): ProcessPipe {
    const pipe = startChild(processEntry('embedder'))
    this.#pipe = pipe
    pipe.onEnd(() => {
      if (this.#pipe === pipe) this.#pipe = null
    })
    return {
      kill: () => pipe.kill(),
      onEnd: (listener) => pipe.onEnd(listener),
      send: (message) => {
        if (isOrder(message) && message.type === 'embed') {
          this.asked.push({ text: message.segments.join(' '), prefix: message.prefix })
        }
        pipe.send(message)
      },
      onMessage: (listener) =>
        pipe.onMessage((message) => {
          if (!this.#isOurs(message)) listener(message)
        }),
    }
  }

  /** Asks the running embedder directly, as urgently as the engine asks a question. */
  embed(text: string, prefix: Prefix): Promise<void> {
    const pipe = this.#pipe
    if (!pipe) throw new Error('no embedder runs')
    const id = ++this.#id
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      pipe.send({ type: 'embed', id, segments: [text], prefix, urgent: true } satisfies EmbedderOrder)
    })
  }

  #isOurs(message: unknown): boolean {
    if (!isAnswer(message) || message.type !== 'embedded' || message.id <= firstOwnId) return false
    this.#waiting.get(message.id)?.()
    this.#waiting.delete(message.id)
    return true
  }
}
