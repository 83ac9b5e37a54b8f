import type { ErrorCode } from '../../shared/errors.ts'

/** `query: ` for what a person searches and for likeness; `passage: ` for what is stored to be found. */
export type Prefix = 'query' | 'passage'

/** What the engine says to the process that holds the model. */
export type EmbedderOrder =
  | { type: 'load'; models: string }
  | { type: 'embed'; id: number; texts: string[]; prefix: Prefix; urgent: boolean }
  | { type: 'drop'; id: number }

export interface Embedding {
  /** raw, mean pooled, L2 norm 1; not yet centred */
  vector: Float32Array
  /** tokens of the text itself, without prefix and marks of begin and end */
  tokens: number
  /** share of those tokens the model does not know, 0–1 */
  unknownShare: number
}

/** What that process answers. */
export type EmbedderAnswer =
  | { type: 'ready' }
  | { type: 'failed'; code: Extract<ErrorCode, 'model-missing' | 'model-damaged'>; file: string }
  | { type: 'embedded'; id: number; embeddings: Embedding[] }
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
