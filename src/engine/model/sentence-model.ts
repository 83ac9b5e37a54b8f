import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { AutoModel, AutoTokenizer, env, Tensor } from '@huggingface/transformers'
import { isContentWord } from './function-words.ts'
import { dimensions, type ModelFolder, modelName } from './model-folder.ts'
import type { Embedding, Prefix } from './protocol.ts'

/** The longest text the model reads, in tokens; the rest is cut. */
const maxTokens = 512

export interface SentenceModel {
  /** @param segments pieces of a text that follow each other, with or without space between */
  embed(segments: string[], prefix: Prefix): Promise<Embedding>
}

/** Tokens of a part of a text: [from, to). */
type Span = [from: number, to: number]

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
  const tokensOf = (text: string): number[] => tokenizer.encode(text, { add_special_tokens: false })
  const [begin = 0, end = 0] = tokenizer.encode('')
  // A letter no Latin vocabulary holds becomes: space, unknown.
  const [space, unknown] = tokensOf('\u3042')
  const prefixes = { query: tokensOf('query:'), passage: tokensOf('passage:') }

  /** Words are tokenised one by one, which gives the tokens of the whole: none reaches over a space. */
  const readTokens = (segments: string[], prefix: Prefix) => {
    const tokens = [begin, ...prefixes[prefix]]
    const own = tokens.length
    const parts: Span[] = []
    const words: { span: Span; isContent: boolean }[] = []
    for (const segment of segments) {
      const from = tokens.length
      for (const word of segment.split(/\s+/).filter(Boolean)) {
        const at = tokens.length
        if (at >= maxTokens - 1) break
        tokens.push(...tokensOf(word))
        if (tokens.length > at) words.push({ span: [at, tokens.length], isContent: isContentWord(word) })
      }
      // One without a sign the model knows keeps its place among the others.
      if (from < maxTokens - 1) parts.push([from, tokens.length])
    }
    tokens.length = Math.min(tokens.length, maxTokens - 1)
    const told = tokens.slice(own).filter((token) => token !== space)
    tokens.push(end)
    const content = words.filter(({ isContent }) => isContent)
    return {
      tokens,
      parts,
      words: (content.length > 0 ? content : words).map(({ span }) => span),
      unknownShare: told.filter((token) => token === unknown).length / Math.max(1, told.length),
    }
  }

  return {
    async embed(segments, prefix) {
      const { tokens, parts, words, unknownShare } = readTokens(segments, prefix)
      const shape = [1, tokens.length]
      const { last_hidden_state: states } = await model({
        input_ids: new Tensor('int64', BigInt64Array.from(tokens, BigInt), shape),
        attention_mask: new Tensor('int64', new BigInt64Array(tokens.length).fill(1n), shape),
      })
      const pooled = ([from, to]: Span) => meanPooled(states.data, from, Math.min(to, tokens.length - 1))
      return {
        vector: meanPooled(states.data, 0, tokens.length),
        segments: parts.map(pooled),
        words: words.map(pooled),
        unknownShare,
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
  return Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2)))
}

/** Mean over the tokens [from, to) of `states` [tokens × 384], at length 1. No padding: texts go one by one. */
function meanPooled(states: Float32Array, from: number, to: number): Float32Array {
  const out = new Float32Array(dimensions)
  for (let token = from; token < to; token++) {
    for (let at = 0; at < dimensions; at++) {
      out[at] = (out[at] as number) + (states[token * dimensions + at] as number)
    }
  }
  let squares = 0
  for (const value of out) squares += value * value
  const length = Math.sqrt(squares) || 1
  return out.map((value) => value / length)
}
