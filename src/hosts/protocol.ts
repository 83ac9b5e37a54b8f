import type { ErrorCode, ErrorData } from '../shared/errors.ts'
import type { Door } from '../shared/vault.ts'

/** What a door tells the engine process before anything else. */
export interface StartEngine {
  type: 'start'
  root: string
  door: Door
  demo: boolean
  version: string
  /** folder that holds the model's folder */
  models: string
  /** the folder with the demo data, for a throw-away vault that is filled with it */
  demoData?: string | undefined
  /** cheapest allowed passphrase cost: tests and throw-away vaults */
  cheapKeys: boolean
}

/** What the engine process tells its door, beside the frames of channels. */
export type EngineNotice =
  | { type: 'ready' }
  | { type: 'failed'; code: ErrorCode; data: ErrorData }
  /** the vault was locked: this process ends, a fresh one is wanted */
  | { type: 'locked' }

/** What the door may ask of the engine process itself. */
export type EngineOrder = StartEngine | { type: 'end' }

/** Purposes of channels: calls of the contract, and the way to an embedder. */
export const callsPurpose = 'calls'
export const embedderPurpose = 'embedder'

export function isNotice(message: unknown): message is EngineNotice {
  return hasType(message, ['ready', 'failed', 'locked'])
}

export function isOrder(message: unknown): message is EngineOrder {
  return hasType(message, ['start', 'end'])
}

function hasType(message: unknown, types: string[]): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    types.includes(message.type)
  )
}
