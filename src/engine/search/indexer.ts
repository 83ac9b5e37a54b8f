import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Lang } from '../../shared/common.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import type { EngineContext } from '../context.ts'
import type { WriteDb } from '../db/database.ts'
import { type Embedder, realTimers, type Timers } from '../model/embedder.ts'
import type { Prefix } from '../model/protocol.ts'
import { generationsOf, hasLeftOvers, readInto, sweepGenerations, switchGeneration } from './generations.ts'
import { currentRevision, foundText, nextRevision } from './lexical-index.ts'
import { wholeText, windowsOf, windowText } from './passages.ts'
import { blobOf, firstWindowPart, likenessPart, vectorOf, wholePart } from './vectors.ts'
import { countWaiting, nextWaiting, type Waiting, waitMoreThan } from './waiting.ts'
import { otherScriptLimit, otherScriptShare } from './words.ts'

/** Sources written to the vault in one transaction: what a crash can lose. */
const batch = 8

/** Rest between a change and reading it, so that saving never waits, in ms. */
const pauseAfterChange = 400

/** More than this many sources wait for mains when the computer runs on its battery. */
const fewEnough = 50

interface Part {
  part: number
  prefix: Prefix
  text: string
  start: number
  end: number
}

interface PartVector extends Part {
  hash: string
  vector: Float32Array
}

interface Reading {
  source: Waiting
  /** none: in another script, found by word only */
  vectors: PartVector[]
}

export interface IndexerOptions {
  context: EngineContext
  embedder: Embedder
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
      for (const source of sources) {
        if (!this.#mayRead) break
        const reading = await this.#read(source, generation)
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

  async #read(source: Waiting, generation: number | null): Promise<Reading | null> {
    const text = foundText(this.#options.context.read, source.id)
    if (!text) return null
    if (otherScriptShare(`${text.title}\n${text.body}`) > otherScriptLimit) return { source, vectors: [] }
    const known = this.#known(source.id, generation)
    const vectors: PartVector[] = []
    for (const part of partsOf(text.title, text.body, source.lang)) {
      const hash = createHash('sha256').update(`${part.prefix}: ${part.text}`).digest('hex').slice(0, 32)
      const vector = known.get(hash) ?? (await this.#embed(part))
      if (vector) vectors.push({ ...part, hash, vector })
      else if (part.part === wholePart) return { source, vectors: [] }
    }
    return { source, vectors }
  }

  /** Vectors of this source that were made of texts it may still have. */
  #known(id: number, generation: number | null): Map<string, Float32Array> {
    const rows = this.#options.context.read
      .prepare<[number | null, number], { text_hash: string; vector: Buffer }>(
        'SELECT text_hash, vector FROM search_vectors WHERE generation = ? AND source = ?',
      )
      .all(generation, id)
    return new Map(rows.map((row) => [row.text_hash, vectorOf(row.vector)]))
  }

  /** One text at a time, so that a question never waits for more than one. */
  async #embed(part: Part): Promise<Float32Array | null> {
    const [embedding] = await this.#options.embedder.embed([part.text], part.prefix)
    if (!embedding) throw new AppError('model-ended')
    return embedding.unknownShare > otherScriptLimit ? null : embedding.vector
  }

  #keep(db: WriteDb, readings: Reading[], generation: number | null) {
    const { generation: inUse, grows } = generationsOf(db)
    // Another generation was begun meanwhile: all of it waits again.
    if (inUse === null || (grows ?? inUse) !== generation) return
    for (const reading of readings) {
      const { id, text_hash } = reading.source
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
function putReading(db: WriteDb, generation: number, { source, vectors }: Reading): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO search_readings (generation, source, text_hash, words_only) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET text_hash = excluded.text_hash, words_only = excluded.words_only
       WHERE text_hash <> excluded.text_hash`,
    )
    .run(generation, source.id, source.text_hash, vectors.length ? 0 : 1)
  if (changes === 0) return false
  db.prepare('DELETE FROM search_vectors WHERE generation = ? AND source = ?').run(generation, source.id)
  const put = db.prepare(
    `INSERT INTO search_vectors (generation, source, part, text_hash, starts, ends, vector)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { part, hash, start, end, vector } of vectors) {
    put.run(generation, source.id, part, hash, start, end, blobOf(vector))
  }
  return true
}

/** What of a text gets a vector: the whole twice, to be found and to be compared, then its windows. */
function partsOf(title: string, body: string, lang: Lang): Part[] {
  const whole = wholeText(title, body)
  const all = { start: 0, end: body.length, text: whole }
  const windows = windowsOf(body, lang)
  return [
    { part: wholePart, prefix: 'passage', ...all },
    { part: likenessPart, prefix: 'query', ...all },
    // A single window is the whole.
    ...(windows.length > 1 ? windows : []).map((window, at) => ({
      part: firstWindowPart + at,
      prefix: 'passage' as const,
      text: windowText(title, body, window),
      ...window,
    })),
  ]
}

export function isPaused(context: EngineContext): boolean {
  return context.read.prepare('SELECT paused FROM search_state').pluck().get() === 1
}
