import type { ErrorCode } from '../../shared/errors.ts'

/** `query: ` for what a person searches and for likeness; `passage: ` for what is stored to be found. */
export type Prefix = 'query' | 'passage'

/** What the engine says to the process that holds the model. */
export type EmbedderOrder =
  | { type: 'load'; models: string }
  | { type: 'embed'; id: number; segments: string[]; prefix: Prefix; urgent: boolean }
  | { type: 'drop'; id: number }

/**
 * What the model makes of a text in one go, raw: not yet centred. Each vector is the mean of what the model made
 * of its tokens, knowing the whole text ("late chunking", arXiv 2409.04701), at length 1.
 */
export interface Embedding {
  /** of the whole text */
  vector: Float32Array
  /** of its segments; those beyond what the model reads are left out */
  segments: Float32Array[]
  /** of its words that mean something by themselves; of all words when none does */
  words: Float32Array[]
  /** share of its tokens the model does not know, 0–1 */
  unknownShare: number
}

/** What that process answers. */
export type EmbedderAnswer =
  | { type: 'ready' }
  | { type: 'failed'; code: Extract<ErrorCode, 'model-missing' | 'model-damaged'>; file: string }
  | { type: 'embedded'; id: number; embedding: Embedding }
  | { type: 'refused'; id: number }

/** One end of the pipe to that process. Vectors cross it as typed arrays (structured clone). */
export interface EmbedderChannel {
  postMessage(frame: unknown): void
  onMessage: { addListener(listener: (frame: unknown) => void): void }
  onDisconnect: { addListener(listener: () => void): void }
  /** Ends the process. */
  close(): void
}

export type LaunchEmbedder = () => EmbedderChannel

export function isOrder(frame: unknown): frame is EmbedderOrder {
  return hasType(frame, ['load', 'embed', 'drop'])
}

export function isAnswer(frame: unknown): frame is EmbedderAnswer {
  return hasType(frame, ['ready', 'failed', 'embedded', 'refused'])
}

function hasType(frame: unknown, types: string[]): boolean {
  return (
    typeof frame === 'object' &&
    frame !== null &&
    'type' in frame &&
    typeof frame.type === 'string' &&
    types.includes(frame.type)
  )
}
