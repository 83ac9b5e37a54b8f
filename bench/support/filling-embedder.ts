import type { LaunchEmbedder } from '../../src/engine/model/embedder.ts'
import { type EmbedderOrder, type Embedding, isAnswer, isOrder } from '../../src/engine/model/protocol.ts'
import { startChild } from '../../src/hosts/child-process.ts'
import { processEntry } from '../../src/hosts/places.ts'
import { seededRandom } from './statistics.ts'

/** Texts read by the real model before it is decided how the rest gets its vectors. */
const sample = 300

/** Reading everything for real may take this long, in ms. */
const patience = 120_000

/** Spread of the noise in each of the numbers: a derived vector has a cosine of about 0.93 with its origin. */
const noise = 0.02

type Work = Extract<EmbedderOrder, { type: 'embed' }>

/**
 * Reads a journal for meaning while a vault is filled. The real model reads what it can in two minutes' time;
 * where the whole journal would take longer, only a sample, and every other text gets the vector of one of
 * those with seeded noise: what is measured afterwards does not depend on what the vectors say.
 */
export class FillingEmbedder {
  readonly #entries: number
  readonly #random = seededRandom(2)
  readonly #read: { prefix: Work['prefix']; embedding: Embedding }[] = []
  #started = 0
  #wholes = 0
  #derives = false

  /** @param entries how many the journal has */
  constructor(entries: number) {
    this.#entries = entries
  }

  /** True when most vectors were derived instead of read by the model. */
  get derives(): boolean {
    return this.#derives
  }

  readonly launch: LaunchEmbedder = () => {
    const pipe = startChild(processEntry('embedder'))
    const asked = new Map<number, Work>()
    let hear: (frame: unknown) => void = () => {}
    pipe.onMessage((frame) => {
      const work = isAnswer(frame) && frame.type === 'embedded' ? asked.get(frame.id) : undefined
      if (work && isAnswer(frame) && frame.type === 'embedded') this.#learn(work, frame.embeddings)
      hear(frame)
    })
    return {
      postMessage: (frame) => {
        if (isOrder(frame) && frame.type === 'embed') {
          if (this.#mayDerive()) {
            setImmediate(() => hear({ type: 'embedded', id: frame.id, embeddings: this.#derive(frame) }))
            return
          }
          asked.set(frame.id, frame)
        }
        pipe.send(frame)
      },
      onMessage: {
        addListener: (listener) => {
          hear = listener
        },
      },
      onDisconnect: { addListener: (listener) => pipe.onEnd(listener) },
      close: () => pipe.kill(),
    }
  }

  #learn(work: Work, embeddings: Embedding[]) {
    if (this.#started === 0) this.#started = performance.now()
    if (work.prefix === 'query') this.#wholes += 1
    for (const embedding of embeddings) this.#read.push({ prefix: work.prefix, embedding })
  }

  /** Decided once, when the sample has been read. Each entry is read as a `query: ` exactly once. */
  #mayDerive(): boolean {
    if (this.#derives || this.#read.length !== sample) return this.#derives
    const perText = (performance.now() - this.#started) / sample
    const perEntry = sample / Math.max(1, this.#wholes)
    this.#derives = perText * perEntry * this.#entries > patience
    return this.#derives
  }

  #derive({ texts, prefix }: Work): Embedding[] {
    const origins = this.#read.filter((each) => each.prefix === prefix)
    return texts.map((text) => {
      const origin = origins[Math.floor(this.#random() * origins.length)]
      if (!origin) throw new Error('nothing was read with this prefix')
      return { ...origin.embedding, vector: this.#near(origin.embedding.vector), tokens: text.length / 4 }
    })
  }

  #near(vector: Float32Array): Float32Array {
    // The sum of three even spreads is close enough to a normal one; its deviation is half a unit.
    const spread = () => (this.#random() + this.#random() + this.#random() - 1.5) * 2 * noise
    const moved = vector.map((value) => value + spread())
    const length = Math.hypot(...moved)
    return moved.map((value) => value / length)
  }
}
