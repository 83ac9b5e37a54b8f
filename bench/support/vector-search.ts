import type { ReadDb } from '../../src/engine/db/database.ts'
import { loadCentring } from '../../src/engine/model/centring.ts'
import { dimensions, findModel } from '../../src/engine/model/model-folder.ts'
import { scanMeaning } from '../../src/engine/search/fuse.ts'
import { quantise, type VectorSource, Vectors, vectorOf, wholePart } from '../../src/engine/search/vectors.ts'
import { modelsFolder } from '../../src/hosts/places.ts'
import type { Lang } from '../../src/shared/common.ts'

type Sources = ReadonlyMap<number, VectorSource>

/** The engine's own search among vectors: the one file of the bench that knows how it is called. */
export const vectorSearch = {
  /** Everything in a vault, as the engine loads it after opening. */
  load(db: ReadDb): Promise<Sources> {
    const model = findModel(modelsFolder())
    return new Vectors(db, model.fingerprint, loadCentring(model)).sources()
  },

  /** The same vectors as the vault has them, centred and not made any smaller: what the others are judged by. */
  loadExact(db: ReadDb): Sources {
    const centre = loadCentring(findModel(modelsFolder()))
    const rows = db
      .prepare<[], { source: number; part: number; lang: Lang; vector: Buffer }>(
        `SELECT v.source, v.part, s.lang, v.vector FROM search_vectors v JOIN search_sources s ON s.id = v.source
         ORDER BY v.source, v.part`,
      )
      .all()
    const sources = new Map<number, VectorSource>()
    for (const [id, parts] of Map.groupBy(rows, ({ source }) => source)) {
      const all = parts.flatMap(({ vector, lang }) => [...centre(vectorOf(vector), lang, 'passage')])
      sources.set(
        id,
        sourceOf(
          id,
          Float32Array.from(all) as unknown as Int8Array,
          parts.map(({ part }) => part),
        ),
      )
    }
    return sources
  },

  /** So many vectors that were never in a vault. */
  synthetic(count: number, next: () => Float32Array): Sources {
    const sources = new Map<number, VectorSource>()
    for (let id = 1; id <= count; id++) {
      const numbers = new Int8Array(dimensions)
      const source = sourceOf(id, numbers, [wholePart])
      source.scales[0] = quantise(next(), numbers, 0)
      sources.set(id, source)
    }
    return sources
  },

  /** Numbers of the nearest sources, best first. */
  async nearest(question: Float32Array, sources: Sources, count: number): Promise<number[]> {
    const found = await scanMeaning(question, sources.values(), undefined)
    const best: { id: number; score: number }[] = []
    for (const [id, { score }] of found) {
      if (best.length === count && score <= (best.at(-1)?.score ?? 0)) continue
      const at = best.findIndex((each) => each.score < score)
      best.splice(at < 0 ? best.length : at, 0, { id, score })
      if (best.length > count) best.pop()
    }
    return best.map(({ id }) => id)
  },
}

/** One centred vector for each note, as the vault has it. */
export function wholesOf(db: ReadDb): Float32Array[] {
  const centre = loadCentring(findModel(modelsFolder()))
  return db
    .prepare<[], { lang: Lang; vector: Buffer }>(
      `SELECT s.lang, v.vector FROM search_vectors v JOIN search_sources s ON s.id = v.source
       WHERE v.part = ${wholePart} ORDER BY v.source`,
    )
    .all()
    .map(({ lang, vector }) => centre(vectorOf(vector), lang, 'passage'))
}

function sourceOf(id: number, vectors: Int8Array, parts: number[]): VectorSource {
  const scales = new Float32Array(parts.length).fill(1)
  return {
    id,
    kind: 'entry',
    sourceId: String(id),
    lang: 'nl',
    vectors,
    scales,
    parts: Int16Array.from(parts),
  }
}
