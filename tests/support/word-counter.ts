import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dimensions, modelName } from '../../src/engine/model/model-folder.ts'
import type { EmbedderAnswer, EmbedderChannel, EmbedderOrder } from '../../src/engine/model/protocol.ts'

/**
 * Stands in for the model where a test is not about meaning: a text is the words it has, so that a question finds
 * what shares words with it, and reading costs nothing.
 */
export class WordCounter {
  /** texts read, in their order */
  readonly texts: string[] = []
  readonly #held: (() => void)[] = []
  #allowed = Number.POSITIVE_INFINITY

  /** Reads so many texts more and then holds; questions are always read. */
  allow(texts: number) {
    this.#allowed = texts
    for (const go of this.#held.splice(0)) go()
  }

  async #mayRead() {
    while (this.#allowed === 0) await new Promise<void>((go) => this.#held.push(go))
    this.#allowed -= 1
  }

  readonly launch = (): EmbedderChannel => {
    let hear: (frame: unknown) => void = () => {}
    let open = true
    const say = (answer: EmbedderAnswer) => {
      if (open) hear(answer)
    }
    const answer = async (order: EmbedderOrder) => {
      if (order.type === 'load') return say({ type: 'ready' })
      if (order.type !== 'embed') return
      if (!order.urgent) await this.#mayRead()
      const text = order.segments.join(' ')
      this.texts.push(text)
      const segments = order.segments.map(countWords)
      const words = text.split(/\s+/).map(countWords)
      const embedding = { vector: countWords(text), segments, words, unknownShare: 0 }
      say({ type: 'embedded', id: order.id, embedding })
    }
    return {
      postMessage: (frame) => setImmediate(() => void answer(frame as EmbedderOrder)),
      onMessage: {
        addListener(listener) {
          hear = listener
        },
      },
      onDisconnect: { addListener: () => {} },
      close() {
        open = false
      },
    }
  }
}

/** Makes the folder of such a model: what the engine reads of it before it starts. */
export function makeCounterFolder(models: string, weights = 'first'): string {
  const folder = join(models, modelName)
  mkdirSync(folder, { recursive: true })
  const means = ['nl', 'en'].flatMap((lang) =>
    [{ prefix: 'query' }, { prefix: 'passage' }, { prefix: 'query', of: 'passages' }].map((of) => ({
      lang,
      ...of,
      mean: Array(dimensions).fill(0),
    })),
  )
  const centring = JSON.stringify({ means })
  writeFileSync(join(folder, 'centring.json'), centring)
  const sums = {
    'centring.json': centring,
    'onnx/model_q4.onnx': weights,
    'tokenizer.json': '',
    'config.json': '',
    'tokenizer_config.json': '',
  }
  const lines = Object.entries(sums).map(([file, text]) => `${sha256(text)}  ${file}\n`)
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''))
  return models
}

function countWords(text: string): Float32Array {
  const vector = new Float32Array(dimensions)
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const at = Number.parseInt(sha256(word).slice(0, 8), 16) % dimensions
    vector[at] = (vector[at] ?? 0) + 1
  }
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
