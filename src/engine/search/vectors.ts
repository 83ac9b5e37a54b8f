import type { Lang } from '../../shared/common.ts'
import type { ReadDb } from '../db/database.ts'
import type { Centre } from '../model/centring.ts'
import { putWindow, windowCount } from './details.ts'
import type { Allowed } from './scope.ts'
import { Slots } from './slots.ts'
import { Top } from './top.ts'
import { VectorArena } from './vector-arena.ts'

/** What a comparison should answer. */
export interface Near {
  allowed: Allowed
  /** how many of the nearest */
  most: number
  /** sources wanted wherever they are */
  also?: Iterable<number>
}

interface State {
  revision: number
  erased: number
  generation: number | null
}

interface VectorRow {
  source: number
  vector: Buffer
  lang: Lang
}

interface LongRow {
  source: number
  windows: Buffer
}

/** Sources read in one go before others get their turn. */
const batch = 500

/** Vectors compared in one go before others get their turn. */
const scanned = 200_000

/** Share of the best window of a long note in its score. */
const windowShare = 0.4

const noWindows: readonly number[] = []

/**
 * All vectors, decrypted once and kept in memory, since each search in the encrypted file would decrypt
 * them all. Follows the index by its revision number.
 */
export class Vectors {
  readonly #db: ReadDb
  readonly #centre: Centre
  readonly #wholes = new VectorArena()
  readonly #windows = new VectorArena()
  /** numbers of sources by the place of their whole, and the other way round; places of windows, by their whole + 1 */
  readonly #places = new Slots()
  readonly #placeOf = new Map<number, number>()
  readonly #windowPlaces = new Slots()
  readonly #windowsOf = new Map<number, number[]>()
  #generation: number | null = null
  #revision = -1
  #erased = -1
  #refreshing: Promise<void> | null = null

  constructor(db: ReadDb, centre: Centre) {
    this.#db = db
    this.#centre = centre
  }

  /** Brings memory up to date with the index. */
  async refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null
    })
    await this.#refreshing
  }

  /**
   * Compares a centred vector with everything, exactly.
   * @returns the scores of what was wanted, by number of source, the nearest first
   * @throws when `signal` is aborted, also half-way
   */
  async near(
    vector: Float32Array,
    { allowed, most, also = [] }: Near,
    signal?: AbortSignal,
  ): Promise<Map<number, number>> {
    await this.refresh()
    const scores = await compared(this.#wholes, this.#places.end, vector, signal)
    const windows = await compared(this.#windows, this.#windowPlaces.end, vector, signal)
    this.#blend(scores, windows)
    const found = new Map<number, number>()
    for (const id of [...this.#nearest(scores, allowed, most), ...also]) {
      const place = this.#placeOf.get(id)
      if (place !== undefined && allowed.has(id)) found.set(id, scores[place] ?? 0)
    }
    return found
  }

  /** Lets the best window of each long note count in its score. */
  #blend(scores: Float32Array, windows: Float32Array) {
    const best = new Float32Array(scores.length).fill(Number.NEGATIVE_INFINITY)
    const { owners } = this.#windowPlaces
    for (let place = 0; place < windows.length; place++) {
      const whole = (owners[place] as number) - 1
      if (whole >= 0 && (windows[place] as number) > (best[whole] as number))
        best[whole] = windows[place] as number
    }
    for (let whole = 0; whole < best.length; whole++) {
      const window = best[whole] as number
      if (window === Number.NEGATIVE_INFINITY) continue
      scores[whole] = (1 - windowShare) * (scores[whole] as number) + windowShare * window
    }
  }

  #nearest(scores: Float32Array, allowed: Allowed, most: number): number[] {
    const { owners } = this.#places
    const top = new Top(most)
    for (let place = 0; place < scores.length; place++) {
      const id = owners[place] as number
      if (id !== 0 && allowed.has(id)) top.offer(id, scores[place] as number)
    }
    return top.ids()
  }

  async #refresh() {
    const { revision, erased, generation } = this.#db
      .prepare<[], State>('SELECT revision, erased, generation FROM search_state')
      .get() ?? { revision: 0, erased: 0, generation: null }
    if (generation !== this.#generation) this.#forgetAll(generation)
    const isFirst = this.#revision < 0
    if (isFirst) await this.#loadAll()
    else if (revision !== this.#revision) await this.#loadChanged()
    if (erased !== this.#erased && !isFirst) this.#dropErased()
    this.#revision = revision
    this.#erased = erased
  }

  #forgetAll(generation: number | null) {
    for (const id of [...this.#placeOf.keys()]) this.#drop(id)
    this.#generation = generation
    this.#revision = -1
  }

  async #loadAll() {
    const generation = this.#generation
    const { last, count } = this.#db
      .prepare<[number | null], { last: number; count: number }>(
        `SELECT coalesce(max(source), 0) AS last, count(*) AS count
         FROM search_vectors WHERE generation = ?`,
      )
      .get(generation) ?? { last: 0, count: 0 }
    this.#wholes.reserve(count)
    for (let from = 0; from < last; from += batch) {
      this.#load(from, from + batch)
      await othersTurn()
    }
  }

  async #loadChanged() {
    const changed = this.#db
      .prepare<[number], number>('SELECT id FROM search_sources WHERE revision > ? ORDER BY id')
      .pluck()
      .all(this.#revision)
    for (const [count, id] of changed.entries()) {
      this.#drop(id)
      this.#load(id - 1, id)
      if (count % batch === batch - 1) await othersTurn()
    }
  }

  /** Reads the sources (after, last]. */
  #load(after: number, last: number) {
    const wholes = this.#db.prepare<unknown[], VectorRow>(
      `SELECT v.source, v.vector, s.lang FROM search_vectors v JOIN search_sources s ON s.id = v.source
       WHERE v.generation = ? AND v.source > ? AND v.source <= ? AND s.found = 1`,
    )
    for (const row of wholes.iterate(this.#generation, after, last)) this.#putWhole(row)
    const long = this.#db.prepare<unknown[], LongRow>(
      `SELECT source, windows FROM search_details
       WHERE is_long = 1 AND generation = ? AND source > ? AND source <= ?`,
    )
    for (const row of long.iterate(this.#generation, after, last)) this.#putWindows(row)
  }

  #putWhole({ source, vector, lang }: VectorRow) {
    const place = this.#places.take(source)
    this.#placeOf.set(source, place)
    this.#wholes.reserve(place + 1)
    this.#wholes.put(place, this.#centre(vectorOf(vector), lang, 'passage'))
  }

  #putWindows(row: LongRow) {
    const whole = this.#placeOf.get(row.source)
    // In the bin: its whole was not read either.
    if (whole === undefined) return
    const places = Array.from({ length: windowCount(row) }, () => this.#windowPlaces.take(whole + 1))
    this.#windows.reserve(this.#windowPlaces.end)
    for (const [at, place] of places.entries()) putWindow(row, at, this.#windows, place)
    this.#windowsOf.set(row.source, places)
  }

  #drop(id: number) {
    const place = this.#placeOf.get(id)
    if (place === undefined) return
    this.#placeOf.delete(id)
    this.#places.free(place)
    for (const window of this.#windowsOf.get(id) ?? noWindows) this.#windowPlaces.free(window)
    this.#windowsOf.delete(id)
  }

  #dropErased() {
    const ids = new Set(
      this.#db.prepare<[], number>('SELECT id FROM search_sources WHERE found = 1').pluck().all(),
    )
    for (const id of [...this.#placeOf.keys()]) if (!ids.has(id)) this.#drop(id)
  }
}

/** Cosines of a vector with the first `end` places of an arena. */
async function compared(
  arena: VectorArena,
  end: number,
  vector: Float32Array,
  signal: AbortSignal | undefined,
): Promise<Float32Array> {
  const cosines = new Float32Array(end)
  for (let from = 0; from < end; from += scanned) {
    if (from > 0) {
      await othersTurn()
      signal?.throwIfAborted()
    }
    arena.compare(vector, from, Math.min(end, from + scanned), cosines)
  }
  return cosines
}

const othersTurn = () => new Promise((resolve) => setImmediate(resolve))

/** The raw vector of a row. */
export function vectorOf(blob: Buffer): Float32Array {
  return new Float32Array(blob.buffer.slice(blob.byteOffset, blob.byteOffset + blob.byteLength))
}

/** The row of a raw vector. */
export function blobOf(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)
}
