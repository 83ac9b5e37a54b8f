import { createHash } from 'node:crypto'
import type { Lang } from '../../shared/common.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import type { EngineContext } from '../context.ts'
import type { WriteDb } from '../db/database.ts'
import { type Embedder, realTimers, type Timers } from '../model/embedder.ts'
import type { Prefix } from '../model/protocol.ts'
import { foundText, nextRevision } from './lexical-index.ts'
import { longWindowsOf, wholeText, windowText } from './passages.ts'
import { blobOf, firstWindowPart, vectorOf, wholePart } from './vectors.ts'
import { otherScriptLimit, otherScriptShare } from './words.ts'

/** Sources written to the vault in one transaction: what a crash can lose. */
const batch = 8

/** Rest between a change and reading it, so that saving never waits, in ms. */
const pauseAfterChange = 400

interface Pending {
  id: number
  lang: Lang
  text_hash: string
}

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
  source: Pending
  /** none: in another script, found by word only */
  vectors: PartVector[]
}

export interface IndexerOptions {
  context: EngineContext
  embedder: Embedder
  model: string
  timers?: Timers
  onProgress(): void
}

/**
 * Reads what changed for meaning, in the background: newest first, a few at a time, resumable. What was
 * read before is known by the hash of its text and the model, and is never read twice.
 */
export class Indexer {
  readonly #options: IndexerOptions
  readonly #timers: Timers
  #timer: unknown = null
  #running: Promise<void> | null = null
  #again = false
  #stopped = false

  constructor(options: IndexerOptions) {
    this.#options = options
    this.#timers = options.timers ?? realTimers
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
    for (let sources = this.#pending(); sources.length > 0; sources = this.#pending()) {
      const readings: Reading[] = []
      for (const source of sources) {
        const reading = await this.#read(source)
        if (this.#stopped) return
        if (reading) readings.push(reading)
      }
      this.#options.context.write((db) => this.#keep(db, readings))
      this.#options.onProgress()
    }
  }

  #pending(): Pending[] {
    const { context, model, embedder } = this.#options
    if (this.#stopped || embedder.problem || isPaused(context)) return []
    return context.read
      .prepare<[string, number], Pending>(
        `SELECT id, lang, text_hash FROM search_sources
         WHERE found = 1 AND read_as IS NOT ? || text_hash
         ORDER BY kind = 'entry' DESC, revision DESC, id DESC LIMIT ?`,
      )
      .all(model, batch)
  }

  async #read(source: Pending): Promise<Reading | null> {
    const text = foundText(this.#options.context.read, source.id)
    if (!text) return null
    if (otherScriptShare(`${text.title}\n${text.body}`) > otherScriptLimit) return { source, vectors: [] }
    const known = this.#known(source.id)
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
  #known(id: number): Map<string, Float32Array> {
    const rows = this.#options.context.read
      .prepare<[number, string], { text_hash: string; vector: Buffer }>(
        'SELECT text_hash, vector FROM search_vectors WHERE source = ? AND model = ?',
      )
      .all(id, this.#options.model)
    return new Map(rows.map((row) => [row.text_hash, vectorOf(row.vector)]))
  }

  /** One text at a time, so that a question never waits for more than one. */
  async #embed(part: Part): Promise<Float32Array | null> {
    const [embedding] = await this.#options.embedder.embed([part.text], part.prefix)
    if (!embedding) throw new AppError('model-ended')
    return embedding.unknownShare > otherScriptLimit ? null : embedding.vector
  }

  #keep(db: WriteDb, readings: Reading[]) {
    const revision = nextRevision(db)
    const done = db.prepare(
      `UPDATE search_sources SET read_as = ? || text_hash, words_only = ?, revision = ?
       WHERE id = ? AND text_hash = ?`,
    )
    const put = db.prepare(
      `INSERT INTO search_vectors (source, part, model, text_hash, starts, ends, vector)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    for (const { source, vectors } of readings) {
      const { model } = this.#options
      const { changes } = done.run(model, vectors.length ? 0 : 1, revision, source.id, source.text_hash)
      // Changed while it was read: it is still waiting and comes round again.
      if (changes === 0) continue
      db.prepare('DELETE FROM search_vectors WHERE source = ?').run(source.id)
      for (const { part, hash, start, end, vector } of vectors) {
        put.run(source.id, part, model, hash, start, end, blobOf(vector))
      }
    }
  }
}

/** What of a text gets a vector: the whole, and the windows of a long body. */
function partsOf(title: string, body: string, lang: Lang): Part[] {
  return [
    { part: wholePart, prefix: 'query', text: wholeText(title, body), start: 0, end: body.length },
    ...longWindowsOf(body, lang).map((window, at) => ({
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
