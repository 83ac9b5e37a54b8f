import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { AutoModel, AutoTokenizer, env } from '@huggingface/transformers'
import { dimensions, type ModelFolder, modelName } from './model-folder.ts'
import type { Embedding, Prefix } from './protocol.ts'

/** The longest text the model reads, in tokens; the rest is cut. */
const maxTokens = 512

/** Pieces around every text: begin and end. */
const marks = 2

export interface SentenceModel {
  embed(text: string, prefix: Prefix): Promise<Embedding>
}

/** Loads tokenizer and weights from a verified folder. Nothing is fetched: remote models are off. */
export async function loadSentenceModel(folder: ModelFolder): Promise<SentenceModel> {
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.localModelPath = dirname(folder.path)
  env.useFSCache = false
  const tokenizer = await AutoTokenizer.from_pretrained(modelName)
  const model = await AutoModel.from_pretrained(modelName, {
    dtype: 'q4',
    device: 'cpu',
    session_options: sessionOptions(),
  })
  const idsOf = (text: string): number[] =>
    Array.from(tokenizer(text, { truncation: true, max_length: maxTokens }).input_ids.data, Number)
  // A letter no Latin vocabulary holds becomes: begin, space, unknown, end.
  const [, space, unknown] = idsOf('\u3042')
  const prefixPieces = { query: idsOf('query:').length - marks, passage: idsOf('passage:').length - marks }

  return {
    async embed(text, prefix) {
      const inputs = tokenizer(`${prefix}: ${text}`, { truncation: true, max_length: maxTokens })
      const { last_hidden_state: states } = await model({
        input_ids: inputs.input_ids,
        attention_mask: inputs.attention_mask,
      })
      const ids = Array.from(inputs.input_ids.data, Number)
      const own = ids.slice(1 + prefixPieces[prefix], -1)
      const told = own.filter((id) => id !== space)
      return {
        vector: meanPooled(states.data, ids.length),
        tokens: own.length,
        unknownShare: told.filter((id) => id === unknown).length / Math.max(1, told.length),
      }
    },
  }
}

/** How the runtime of the model works; see docs/benchmarks.md for what it is compared with. */
export function sessionOptions() {
  return {
    intraOpNumThreads: threads(),
    interOpNumThreads: 1,
    // Spinning threads wait in a loop: measured up to twice as slow, and a warm laptop.
    extra: { session: { 'intra_op.allow_spinning': '0' } },
  }
}

/** Half the cores, at least two: fast enough for a question, and room for everything else. */
function threads(): number {
  return Math.min(4, Math.max(2, Math.floor(availableParallelism() / 2)))
}

/** Mean over the tokens of `states` [tokens × 384], at length 1. No padding: texts go one by one. */
function meanPooled(states: Float32Array, tokens: number): Float32Array {
  const out = new Float32Array(dimensions)
  for (let token = 0; token < tokens; token++) {
    for (let at = 0; at < dimensions; at++) {
      out[at] = (out[at] ?? 0) + (states[token * dimensions + at] ?? 0)
    }
  }
  let squares = 0
  for (const value of out) squares += value * value
  const length = Math.sqrt(squares) || 1
  return out.map((value) => value / length)
}
