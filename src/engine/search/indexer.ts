import { setImmediate } from 'node:timers/promises'
import { toAppError } from '../../shared/errors.ts'
import type { EngineContext } from '../context.ts'
import type { WriteDb } from '../db/database.ts'
import type { Centre } from '../model/centring.ts'
import { type Embedder, realTimers, type Timers } from '../model/embedder.ts'
import { detailRow } from './details.ts'
import { generationsOf, hasLeftOvers, readInto, sweepGenerations, switchGeneration } from './generations.ts'
import { currentRevision, nextRevision } from './lexical-index.ts'
import { isLongNote } from './passages.ts'
import { type NoteReading, readNote } from './read-note.ts'
import { blobOf } from './vectors.ts'
import {
  countWaiting,
  nextWaiting,
  type TextToRead,
  textToRead,
  type Waiting,
  waitMoreThan,
} from './waiting.ts'

/** Sources written to the vault in one transaction: what a crash can lose. */
const batch = 8

/** Rest between a change and reading it, so that saving never waits, in ms. */
const pauseAfterChange = 400

/** More than this many sources wait for mains when the computer runs on its battery. */
const fewEnough = 50

interface Reading {
  text: TextToRead
  /** null: in another script, found by word only */
  note: (NoteReading & { isLong: boolean }) | null
}

export interface IndexerOptions {
  context: EngineContext
  embedder: Embedder
  centre: Centre
  onBattery: boolean
  timers?: Timers
  onProgress(): void
}

/**
 * Reads what waits for meaning, in the background: newest first, a few at a time, resumable. What was read
 * before is known by the hash of its text, and is never read twice into one generation.
 */
export class Indexer {
  readonly #options: IndexerOptions
  readonly #timers: Timers
  /** What waits since a later revision was written after the vault was opened. */
  readonly #openedAt: number
  #onBattery: boolean
  #letGo = false
  #timer: unknown = null
  #running: Promise<void> | null = null
  #again = false
  #stopped = false

  constructor(options: IndexerOptions) {
    this.#options = options
    this.#timers = options.timers ?? realTimers
    this.#onBattery = options.onBattery
    this.#openedAt = currentRevision(options.context.read)
  }

  /** There is more than a battery should be spent on, unless a person said otherwise. */
  get waitsForMains(): boolean {
    return this.#onBattery && !this.#letGo && waitMoreThan(this.#options.context.read, fewEnough)
  }

  set onBattery(onBattery: boolean) {
    this.#onBattery = onBattery
    this.#letGo = false
    this.wake(0)
  }

  /** Goes on at once, whatever it costs the battery. */
  goOn() {
    this.#letGo = true
    this.wake(0)
  }

  /** Something may have changed. */
  wake(delay = pauseAfterChange) {
    if (this.#stopped) return
    if (this.#running) {
      this.#again = true
      return
    }
    this.#timers.clear(this.#timer)
    this.#timer = this.#timers.set(() => this.#begin(), delay)
  }

  stop() {
    this.#stopped = true
    this.#timers.clear(this.#timer)
  }

  #begin() {
    if (this.#running || this.#stopped) return
    this.#again = false
    this.#running = this.#run()
      .catch((error: unknown) => {
        const { code } = toAppError(error)
        if (code !== 'cancelled') this.#options.context.log.warn('search: reading stopped', { code })
      })
      .finally(() => {
        this.#running = null
        if (this.#again) this.wake()
      })
  }

  async #run() {
    for (let sources = this.#next(); sources.length > 0; sources = this.#next()) {
      const generation = readInto(this.#options.context.read)
      const readings: Reading[] = []
      for (const { id } of sources) {
        if (!this.#mayRead) break
        const reading = await this.#read(id)
        if (this.#stopped) return
        if (reading) readings.push(reading)
      }
      this.#options.context.write((db) => this.#keep(db, readings, generation))
      this.#options.onProgress()
    }
    await this.#finish()
  }

  get #mayRead(): boolean {
    const { context, embedder } = this.#options
    return !this.#stopped && !embedder.problem && !isPaused(context)
  }

  #next(): Waiting[] {
    if (!this.#mayRead) return []
    const next = nextWaiting(this.#options.context.read, batch)
    // Those of this sitting come first, so that none of them is overlooked.
    return this.waitsForMains
      ? next.filter(({ kind, waits }) => kind === 'entry' && waits > this.#openedAt)
      : next
  }

  /** Once everything was read: the generation that grew is searched from now on, and what it replaces goes. */
  async #finish() {
    const { context, onProgress } = this.#options
    if (this.#stopped || countWaiting(context.read) > 0) return
    if (generationsOf(context.read).grows !== null) {
      context.write(switchGeneration)
      onProgress()
    }
    while (!this.#stopped && hasLeftOvers(context.read)) {
      context.write(sweepGenerations)
      await setImmediate()
    }
  }

  async #read(id: number): Promise<Reading | null> {
    const { context, embedder, centre } = this.#options
    const text = textToRead(context.read, id)
    if (!text) return null
    // One text at a time, so that a question never waits for more than one.
    const embed = (segments: string[]) => embedder.embed(segments, 'passage')
    const note = await readNote(text, embed, centre)
    return { text, note: note && { ...note, isLong: isLongNote(text.body) } }
  }

  #keep(db: WriteDb, readings: Reading[], generation: number | null) {
    const { generation: inUse, grows } = generationsOf(db)
    // Another generation was begun meanwhile: all of it waits again.
    if (inUse === null || (grows ?? inUse) !== generation) return
    for (const reading of readings) {
      const { id, text_hash } = reading.text
      const { changes } = db
        .prepare('UPDATE search_sources SET waits = 0 WHERE id = ? AND text_hash = ?')
        .run(id, text_hash)
      // Changed while it was read: it is still waiting and comes round again.
      if (changes === 0) continue
      if (grows !== null) putReading(db, grows, reading)
      // Both are of one model, so what is new is found by meaning before the other is complete.
      const isNews = putReading(db, inUse, reading)
      if (isNews) db.prepare('UPDATE search_sources SET revision = ? WHERE id = ?').run(nextRevision(db), id)
    }
  }
}

/** Writes what was read of a source, unless that is there already; returns whether it was written. */
function putReading(db: WriteDb, generation: number, { text, note }: Reading): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO search_readings (generation, source, text_hash, words_only) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET text_hash = excluded.text_hash, words_only = excluded.words_only
       WHERE text_hash <> excluded.text_hash`,
    )
    .run(generation, text.id, text.text_hash, note ? 0 : 1)
  if (changes === 0) return false
  for (const table of ['search_vectors', 'search_details']) {
    db.prepare(`DELETE FROM ${table} WHERE generation = ? AND source = ?`).run(generation, text.id)
  }
  if (note) putNote(db, generation, text.id, note)
  return true
}

function putNote(db: WriteDb, generation: number, id: number, note: NoteReading & { isLong: boolean }) {
  db.prepare('INSERT INTO search_vectors (generation, source, vector) VALUES (?, ?, ?)').run(
    generation,
    id,
    blobOf(note.whole),
  )
  const { windows, words } = detailRow(note)
  db.prepare(
    'INSERT INTO search_details (generation, source, is_long, windows, words) VALUES (?, ?, ?, ?, ?)',
  ).run(generation, id, note.isLong ? 1 : 0, windows, words)
}

export function isPaused(context: EngineContext): boolean {
  return context.read.prepare('SELECT paused FROM search_state').pluck().get() === 1
}
