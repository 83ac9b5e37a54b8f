import type { EngineEvent } from '../shared/events.ts'
import type { ReadDb, WriteDb } from './db/database.ts'

/** The time and place of the person. Injected everywhere, so that a test can move it. */
export interface Clock {
  /** ms since 1970 UTC */
  now(): number
  /** IANA zone, e.g. Europe/Amsterdam */
  zone(): string
}

/** Logs codes, ids and counts; never a word of the user's text. */
export interface Log {
  info(message: string, data?: Record<string, unknown>): void
  warn(message: string, data?: Record<string, unknown>): void
  error(message: string, data?: Record<string, unknown>): void
}

/** What every handler of an open vault works with. */
export interface EngineContext {
  read: ReadDb
  /** One synchronous transaction; the word index is brought up to date before it commits. */
  write<T>(work: (db: WriteDb) => T): T
  /** As `write`, for what must be gone for good: no older page with the text stays in the log beside the vault. */
  erase<T>(work: (db: WriteDb) => T): T
  /**
   * A transaction whose changes can be undone by the returned id. `label` names the command for the status
   * line. Calls with the same `stepId` (one sitting of editing) become one step.
   */
  undoable<T>(label: string, work: (db: WriteDb) => T, stepId?: string): { value: T; undoId: string }
  clock: Clock
  /** UUIDv7, for what stays */
  newId(): string
  /** 128 random bits as 32 hex characters, for what leaves */
  newPublicId(): string
  emit(event: EngineEvent): void
  log: Log
}
