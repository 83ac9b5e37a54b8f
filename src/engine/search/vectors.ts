import { isDeepStrictEqual } from 'node:util'
import type { Lang } from '../../shared/common.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import type { EngineContext } from '../context.ts'
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

/** What of the index is in memory. */
interface State {
  revision: number
  erased: number
  generation: number | null
}

interface VectorRow {
  vector: Buffer
  lang: Lang
  /** of a long note */
  windows: Buffer | null
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
 * them all. Follows the index by its revision number. A generation that comes into use takes the place of the
 * other note by note, behind the questions: both are of one model, so that those in memory can answer meanwhile.
 */
export class Vectors {
  readonly #context: Pick<EngineContext, 'read' | 'log'>
  readonly #centre: Centre
  readonly #wholes = new VectorArena()
  readonly #windows = new VectorArena()
  /** numbers of sources by the place of their whole, and the other way round; places of windows, by their whole + 1 */
  readonly #places = new Slots()
  readonly #placeOf = new Map<number, number>()
  readonly #windowPlaces = new Slots()
  readonly #windowsOf = new Map<number, number[]>()
  #known: State | null = null
  #refreshing: Promise<void> | null = null
  #stopped = false

  constructor(context: Pick<EngineContext, 'read' | 'log'>, centre: Centre) {
    this.#context = context
    this.#centre = centre
  }

  /** Nothing is read from the vault any more. */
  stop() {
    this.#stopped = true
  }

  /**
   * Brings memory up to date with the index.
   * @throws AppError `cancelled` when stopped
   */
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

  /** Goes on until nothing changed meanwhile: whoever joins half-way asks about what there is by then. */
  async #refresh() {
    for (let now = this.#state(); !isDeepStrictEqual(now, this.#known); now = this.#state()) {
      await this.#follow(now)
    }
  }

  #state(): State {
    const state = this.#context.read
      .prepare<[], State>('SELECT revision, erased, generation FROM search_state')
      .get()
    return state ?? { revision: 0, erased: 0, generation: null }
  }

  async #follow(now: State) {
    const known = this.#known ?? { ...now, revision: -1 }
    await this.#reload(this.#changedSince(known.revision))
    if (now.erased !== known.erased) this.#dropErased()
    this.#known = now
    if (now.generation !== known.generation) void this.#takeOver()
  }

  /** Puts the generation in use in the place of what is here, which answers until then. */
  async #takeOver() {
    try {
      const ids = this.#changedSince(-1)
      await othersTurn()
      await this.#reload(ids)
    } catch (error) {
      const { code } = toAppError(error)
      if (code !== 'cancelled') this.#context.log.warn('search: loading stopped', { code })
    }
  }

  #changedSince(revision: number): number[] {
    return this.#context.read
      .prepare<[number], number>('SELECT id FROM search_sources WHERE revision > ? ORDER BY id')
      .pluck()
      .all(revision)
  }

  /** Puts what the vault has of these sources in the place of what is here. */
  async #reload(ids: number[]) {
    for (const [count, id] of ids.entries()) {
      if (count % batch === batch - 1) await othersTurn()
      if (this.#stopped) throw new AppError('cancelled')
      this.#drop(id)
      this.#load(id)
    }
  }

  #load(id: number) {
    const row = this.#context.read
      .prepare<[number], VectorRow>(
        `SELECT v.vector, s.lang, d.windows FROM search_vectors v JOIN search_sources s ON s.id = v.source
         LEFT JOIN search_details d INDEXED BY search_details_long ON d.is_long = 1 AND d.generation = v.generation AND d.source = v.source
         WHERE v.generation = (SELECT generation FROM search_state) AND v.source = ? AND s.found = 1`,
      )
      .get(id)
    if (!row) return
    const place = this.#places.take(id)
    this.#placeOf.set(id, place)
    this.#wholes.reserve(place + 1)
    this.#wholes.put(place, this.#centre(vectorOf(row.vector), row.lang, 'passage'))
    if (row.windows) this.#putWindows(id, place, { windows: row.windows })
  }

  #putWindows(id: number, whole: number, row: { windows: Buffer }) {
    const places = Array.from({ length: windowCount(row) }, () => this.#windowPlaces.take(whole + 1))
    this.#windows.reserve(this.#windowPlaces.end)
    for (const [at, place] of places.entries()) putWindow(row, at, this.#windows, place)
    this.#windowsOf.set(id, places)
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
      this.#context.read.prepare<[], number>('SELECT id FROM search_sources WHERE found = 1').pluck().all(),
    )
    for (const id of this.#placeOf.keys()) if (!ids.has(id)) this.#drop(id)
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
