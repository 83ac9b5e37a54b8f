import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadCentring } from '../../src/engine/model/centring.ts'
import { Embedder } from '../../src/engine/model/embedder.ts'
import { dimensions, findModel } from '../../src/engine/model/model-folder.ts'
import type { Prefix } from '../../src/engine/model/protocol.ts'
import { wholeText } from '../../src/engine/search/passages.ts'
import { startChild } from '../../src/hosts/child-process.ts'
import { modelsFolder, processEntry } from '../../src/hosts/places.ts'
import type { Lang } from '../../src/shared/common.ts'
import { cachePlace } from './cache.ts'
import { readEntries, readLines } from './collection.ts'
import { launcherOf } from './launch-embedder.ts'

export type VectorsOfLang = Record<Lang, Float32Array[]>

/** What the model itself makes of the entries of the retrieval collection, as it gives it. */
export async function realVectors(): Promise<VectorsOfLang> {
  const entries = readEntries()
  const all = await vectorsOf(
    'entries',
    entries.map(({ title, body }) => wholeText(title, body)),
    'passage',
  )
  const of = (lang: Lang) => all.filter((_, at) => entries[at]?.lang === lang)
  return { nl: of('nl'), en: of('en') }
}

/** The judged questions, centred as the engine does. */
export async function realQuestions(): Promise<Float32Array[]> {
  const questions = readLines<{ text: string; lang: Lang }>('queries.jsonl')
  const all = await vectorsOf(
    'questions',
    questions.map(({ text }) => text),
    'query',
  )
  const centre = loadCentring(findModel(modelsFolder()))
  return all.map((vector, at) => centre(vector, questions[at]?.lang ?? null, 'query'))
}

/** Read by the model once, then kept. */
async function vectorsOf(name: string, texts: string[], prefix: Prefix): Promise<Float32Array[]> {
  const { fingerprint } = findModel(modelsFolder())
  const file = cachePlace(`${name}-${fingerprint}.f32`)
  if (!existsSync(file)) {
    const vectors = await embedAll(texts, prefix)
    writeFileSync(file, Buffer.concat(vectors.map(({ buffer }) => new Uint8Array(buffer))))
  }
  const { buffer, byteOffset, length } = readFileSync(file)
  const numbers = new Float32Array(buffer.slice(byteOffset, byteOffset + length))
  return texts.map((_, at) => numbers.slice(at * dimensions, (at + 1) * dimensions))
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
