import { existsSync } from 'node:fs'
import { loadCentring } from '../../src/engine/model/centring.ts'
import { Embedder } from '../../src/engine/model/embedder.ts'
import { findModel } from '../../src/engine/model/model-folder.ts'
import type { Prefix } from '../../src/engine/model/protocol.ts'
import { wholeText } from '../../src/engine/search/passages.ts'
import { startChild } from '../../src/hosts/child-process.ts'
import { modelsFolder, processEntry } from '../../src/hosts/places.ts'
import type { Lang } from '../../src/shared/common.ts'
import { cachePlace } from './cache.ts'
import { readEntries, readLines } from './collection.ts'
import { launcherOf } from './launch-embedder.ts'
import { readVectors, writeVectors } from './vectors-file.ts'

export type VectorsOfLang = Record<Lang, Float32Array[]>

/** What the model itself makes of the entries of the retrieval collection, in their order. */
export function rawEntries(): Promise<Float32Array[]> {
  return vectorsOf(
    'entries',
    readEntries().map(({ title, body }) => wholeText(title, body)),
    'passage',
  )
}

/** The same by language. */
export async function realVectors(): Promise<VectorsOfLang> {
  const entries = readEntries()
  const all = await rawEntries()
  const of = (lang: Lang) => all.filter((_, at) => entries[at]?.lang === lang)
  return { nl: of('nl'), en: of('en') }
}

/** What the model itself makes of the judged questions. */
export function rawQuestions(): Promise<Float32Array[]> {
  return vectorsOf(
    'questions',
    readQuestions().map(({ text }) => text),
    'query',
  )
}

/** The same, centred as the engine does. */
export async function realQuestions(): Promise<Float32Array[]> {
  const questions = readQuestions()
  const centre = loadCentring(findModel(modelsFolder()))
  const raw = await rawQuestions()
  return raw.map((vector, at) => centre(vector, questions[at]?.lang ?? null, 'query'))
}

const readQuestions = () => readLines<{ text: string; lang: Lang }>('queries.jsonl')

/** Read by the model once, then kept. */
async function vectorsOf(name: string, texts: string[], prefix: Prefix): Promise<Float32Array[]> {
  const { fingerprint } = findModel(modelsFolder())
  const file = cachePlace(`${name}-${fingerprint}.f32`)
  if (!existsSync(file)) writeVectors(file, await embedAll(texts, prefix))
  return readVectors(file)
}

async function embedAll(texts: string[], prefix: Prefix): Promise<Float32Array[]> {
  const launch = launcherOf(() => startChild(processEntry('embedder')))
  const embedder = new Embedder({ launch, models: modelsFolder(), onState: () => {} })
  try {
    const vectors: Float32Array[] = []
    for (const text of texts) {
      const [embedding] = await embedder.embed([text], prefix)
      if (embedding) vectors.push(embedding.vector)
    }
    return vectors
  } finally {
    embedder.stop()
  }
}
