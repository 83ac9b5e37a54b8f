import type { ReadDb } from '../../src/engine/db/database.ts'
import { loadCentring } from '../../src/engine/model/centring.ts'
import { findModel } from '../../src/engine/model/model-folder.ts'
import { windowCount } from '../../src/engine/search/details.ts'
import { Top } from '../../src/engine/search/top.ts'
import { VectorArena } from '../../src/engine/search/vector-arena.ts'
import { Vectors, vectorOf } from '../../src/engine/search/vectors.ts'
import { modelsFolder } from '../../src/hosts/places.ts'
import type { Lang } from '../../src/shared/common.ts'
import { silent } from './vault.ts'

// The engine's own search among vectors: the one file of the bench that knows how it is called.

/** Everything in a vault, as the engine has it in memory after opening. */
export async function loadVectors(db: ReadDb): Promise<Vectors> {
  const vectors = new Vectors({ read: db, log: silent }, loadCentring(findModel(modelsFolder())))
  await vectors.refresh()
  return vectors
}

/** What has to be read to load them: a whole of each note, and the windows of long ones. */
export function* rowsOf(db: ReadDb): Generator<Buffer> {
  yield* db.prepare<[], Buffer>('SELECT vector FROM search_vectors').pluck().iterate()
  yield* windowsOf(db)
}

/** How many vectors those are. */
export function countVectors(db: ReadDb): number {
  let count = Number(db.prepare('SELECT count(*) FROM search_vectors').pluck().get())
  for (const windows of windowsOf(db)) count += windowCount({ windows })
  return count
}

const windowsOf = (db: ReadDb) =>
  db.prepare<[], Buffer>('SELECT windows FROM search_details WHERE is_long = 1').pluck().iterate()

/** The nearest notes, their windows compared too. */
export function nearestNotes(vectors: Vectors, question: Float32Array, count: number) {
  return vectors.near(question, { allowed: { has: () => true }, most: count })
}

/** One centred vector for each note, as the vault has it. */
export function* wholesOf(db: ReadDb): Generator<Float32Array> {
  const centre = loadCentring(findModel(modelsFolder()))
  const rows = db.prepare<[], { lang: Lang; vector: Buffer }>(
    `SELECT s.lang, v.vector FROM search_vectors v JOIN search_sources s ON s.id = v.source
     ORDER BY v.source`,
  )
  for (const { lang, vector } of rows.iterate()) yield centre(vectorOf(vector), lang, 'passage')
}

/** Vectors in memory as the engine has them, without a vault around. Their numbers are their places, from 0 on. */
export class Scan {
  readonly #arena = new VectorArena()
  #count = 0

  constructor(vectors: Iterable<Float32Array>) {
    for (const vector of vectors) {
      this.#arena.reserve(this.#count + 1)
      this.#arena.put(this.#count++, vector)
    }
  }

  get count(): number {
    return this.#count
  }

  nearest(question: Float32Array, count: number): number[] {
    const cosines = new Float32Array(this.#count)
    this.#arena.compare(question, 0, this.#count, cosines)
    const top = new Top(count)
    for (let at = 0; at < cosines.length; at++) top.offer(at, cosines[at] ?? 0)
    return top.ids()
  }
}

/** The same by 32-bit numbers: what any other search is judged by. */
export function exactlyNearest(question: Float32Array, vectors: readonly Float32Array[], count: number) {
  const top = new Top(count)
  for (const [at, vector] of vectors.entries()) {
    let cosine = 0
    for (let place = 0; place < vector.length; place++) {
      cosine += (question[place] ?? 0) * (vector[place] ?? 0)
    }
    top.offer(at, cosine)
  }
  return top.ids()
}
