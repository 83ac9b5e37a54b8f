import type { Lang } from '../../shared/common.ts'
import type { ReadDb } from '../db/database.ts'
import type { Centre } from '../model/centring.ts'
import type { Allowed } from './scope.ts'
import { Slots } from './slots.ts'
import { Top } from './top.ts'
import { VectorArena } from './vector-arena.ts'

/** Parts of a source in the index: all of it; windows of a long body follow. */
export const wholePart = 0
export const firstWindowPart = 1

/** What meaning says of one source. */
export interface Meaning {
  /** blend of the whole and its best window; only its order means something */
  score: number
  /** part of the window that fits best, or the whole */
  part: number
}

/** What a comparison should answer. */
export interface Near {
  allowed: Allowed
  /** how many of the nearest */
  most: number
  /** sources wanted wherever they are */
  also?: Iterable<number>
}

interface VectorRow {
  source: number
  part: number
  vector: Buffer
  lang: Lang
}

/** A window of a long body. */
interface WindowPlace {
  slot: number
  part: number
}

/** Sources read in one go before others get their turn. */
const batch = 500

/** Vectors compared in one go before others get their turn. */
const scanned = 200_000

/** Share of the best window of a long note in its score. */
const windowShare = 0.4

const noWindows: readonly WindowPlace[] = []

/**
 * All vectors, decrypted once and kept in memory, since each search in the encrypted file would decrypt
 * them all. Follows the index by its revision number.
 */
export class Vectors {
  readonly #db: ReadDb
  readonly #model: string
  readonly #centre: Centre
  readonly #wholes = new VectorArena()
  readonly #windows = new VectorArena()
  /** numbers of sources by the place of their whole, and the other way round */
  readonly #places = new Slots()
  readonly #placeOf = new Map<number, number>()
  readonly #windowPlaces = new Slots()
  readonly #windowsOf = new Map<number, WindowPlace[]>()
  #revision = -1
  #erased = -1
  #refreshing: Promise<void> | null = null

  constructor(db: ReadDb, model: string, centre: Centre) {
    this.#db = db
    this.#model = model
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
   * @throws when `signal` is aborted, also half-way
   */
  async near(
    vector: Float32Array,
    { allowed, most, also = [] }: Near,
    signal?: AbortSignal,
  ): Promise<Map<number, Meaning>> {
    await this.refresh()
    const wholes = await compared(this.#wholes, this.#places.end, vector, signal)
    const windows = await compared(this.#windows, this.#windowPlaces.end, vector, signal)
    const parts = new Map<number, number>()
    for (const [id, places] of this.#windowsOf) {
      const whole = this.#placeOf.get(id)
      const best = bestOf(places, windows)
      if (whole === undefined || best === undefined) continue
      const cosine = windows[best.slot] ?? 0
      wholes[whole] = (1 - windowShare) * (wholes[whole] ?? 0) + windowShare * cosine
      parts.set(id, best.part)
    }
    const found = new Map<number, Meaning>()
    for (const id of [...this.#nearest(wholes, allowed, most), ...also]) {
      const place = this.#placeOf.get(id)
      if (place === undefined || !allowed.has(id)) continue
      found.set(id, { score: wholes[place] ?? 0, part: parts.get(id) ?? wholePart })
    }
    return found
  }

  #nearest(scores: Float32Array, allowed: Allowed, most: number): number[] {
    const { owners, end } = this.#places
    const top = new Top(most)
    for (let place = 0; place < end; place++) {
      const id = owners[place] as number
      if (id !== 0 && allowed.has(id)) top.offer(id, scores[place] as number)
    }
    return top.ids()
  }

  async #refresh() {
    const state = this.#db
      .prepare<[], { revision: number; erased: number }>('SELECT revision, erased FROM search_state')
      .get() ?? { revision: 0, erased: 0 }
    if (state.revision === this.#revision && state.erased === this.#erased) return
    const isFirst = this.#revision < 0
    if (isFirst) await this.#loadAll()
    else await this.#loadChanged()
    if (state.erased !== this.#erased && !isFirst) this.#dropErased()
    this.#revision = state.revision
    this.#erased = state.erased
  }

  async #loadAll() {
    const { last, vectors } = this.#db
      .prepare<[string], { last: number; vectors: number }>(
        `SELECT coalesce(max(source), 0) AS last, sum(part = ${wholePart}) AS vectors
         FROM search_vectors WHERE model = ?`,
      )
      .get(this.#model) ?? { last: 0, vectors: 0 }
    this.#wholes.reserve(vectors)
    const read = this.#db.prepare<[string, number, number], VectorRow>(
      `SELECT v.source, v.part, v.vector, s.lang FROM search_vectors v JOIN search_sources s ON s.id = v.source
       WHERE v.model = ? AND v.source > ? AND v.source <= ? AND s.found = 1 ORDER BY v.source, v.part`,
    )
    for (let from = 0; from < last; from += batch) {
      for (const row of read.iterate(this.#model, from, from + batch)) this.#put(row)
      await othersTurn()
    }
  }

  async #loadChanged() {
    const changed = this.#db
      .prepare<[number], number>('SELECT id FROM search_sources WHERE revision > ? ORDER BY id')
      .pluck()
      .all(this.#revision)
    const read = this.#db.prepare<[string, number], VectorRow>(
      `SELECT v.source, v.part, v.vector, s.lang FROM search_vectors v JOIN search_sources s ON s.id = v.source
       WHERE v.model = ? AND v.source = ? AND s.found = 1 ORDER BY v.part`,
    )
    for (const [count, id] of changed.entries()) {
      this.#drop(id)
      for (const row of read.all(this.#model, id)) this.#put(row)
      if (count % batch === batch - 1) await othersTurn()
    }
  }

  #put({ source, part, vector, lang }: VectorRow) {
    const role = part === wholePart ? 'likeness' : 'passage'
    const centred = this.#centre(vectorOf(vector), lang, role)
    if (part === wholePart) {
      const place = this.#places.take(source)
      this.#placeOf.set(source, place)
      this.#wholes.reserve(place + 1)
      this.#wholes.put(place, centred)
      return
    }
    const slot = this.#windowPlaces.take(source)
    this.#windows.reserve(slot + 1)
    this.#windows.put(slot, centred)
    const places = this.#windowsOf.get(source)
    if (places) places.push({ slot, part })
    else this.#windowsOf.set(source, [{ slot, part }])
  }

  #drop(id: number) {
    const place = this.#placeOf.get(id)
    if (place === undefined) return
    this.#placeOf.delete(id)
    this.#places.free(place)
    for (const { slot } of this.#windowsOf.get(id) ?? noWindows) this.#windowPlaces.free(slot)
    this.#windowsOf.delete(id)
  }

  #dropErased() {
    const ids = new Set(
      this.#db.prepare<[], number>('SELECT id FROM search_sources WHERE found = 1').pluck().all(),
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

function bestOf(places: readonly WindowPlace[], cosines: Float32Array): WindowPlace | undefined {
  let best: WindowPlace | undefined
  for (const place of places) {
    if (!best || (cosines[place.slot] ?? 0) > (cosines[best.slot] ?? 0)) best = place
  }
  return best
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
