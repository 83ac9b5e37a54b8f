import { existsSync } from 'node:fs'
import { loadCentring } from '../../src/engine/model/centring.ts'
import { Embedder } from '../../src/engine/model/embedder.ts'
import { findModel } from '../../src/engine/model/model-folder.ts'
import type { Embedding, Prefix } from '../../src/engine/model/protocol.ts'
import { wholeText } from '../../src/engine/search/passages.ts'
import { startChild } from '../../src/hosts/child-process.ts'
import { modelsFolder, processEntry } from '../../src/hosts/places.ts'
import type { Lang } from '../../src/shared/common.ts'
import { cachePlace } from './cache.ts'
import { readEntries, readLines } from './collection.ts'
import { launcherOf } from './launch-embedder.ts'
import { readVectors, writeVectors } from './vectors-file.ts'

export type VectorsOfLang = Record<Lang, Float32Array[]>

interface Text {
  lang: Lang
  text: string
}

/** Not all words are needed to know how words are spread: of every note as many. */
const wordsOfNote = 8

/** What the model itself makes of the entries of the retrieval collection, in their order and as it gives it. */
export const rawEntries = () => vectorsOf('entries', readNotes(), 'passage', ({ vector }) => [vector])

/** What it makes of the judged questions. */
export const rawQuestions = () => vectorsOf('questions', readQuestions(), 'query', ({ vector }) => [vector])

/** Of entries, by language. */
export const realVectors = async () => byLang(await rawEntries())

/** Of words in entries, by language. */
export const realWords = async () =>
  byLang(
    await vectorsOf('words', readNotes(), 'passage', ({ words, vector }) =>
      Array.from({ length: wordsOfNote }, (_, at) => words[at % words.length] ?? vector),
    ),
  )

/** Judged questions, centred as the engine does. */
export async function realQuestions(): Promise<Float32Array[]> {
  const centre = loadCentring(findModel(modelsFolder()))
  const questions = readQuestions()
  return (await rawQuestions()).map((vector, at) => centre(vector, questions[at]?.lang ?? null, 'query'))
}

const readQuestions = () => readLines<Text>('queries.jsonl')

const readNotes = (): Text[] =>
  readEntries().map(({ lang, title, body }) => ({ lang, text: wholeText(title, body) }))

function byLang(vectors: Float32Array[]): VectorsOfLang {
  const notes = readNotes()
  const each = vectors.length / notes.length
  const of = (lang: Lang) => vectors.filter((_, at) => notes[Math.floor(at / each)]?.lang === lang)
  return { nl: of('nl'), en: of('en') }
}

/** Read by the model once, then kept. */
async function vectorsOf(
  name: string,
  texts: Text[],
  prefix: Prefix,
  wanted: (embedding: Embedding) => Float32Array[],
): Promise<Float32Array[]> {
  const { fingerprint } = findModel(modelsFolder())
  const file = cachePlace(`${name}-${fingerprint}.f32`)
  if (!existsSync(file)) writeVectors(file, (await embedAll(texts, prefix)).flatMap(wanted))
  return readVectors(file)
}

async function embedAll(texts: Text[], prefix: Prefix): Promise<Embedding[]> {
  const launch = launcherOf(() => startChild(processEntry('embedder')))
  const embedder = new Embedder({ launch, models: modelsFolder(), onState: () => {} })
  try {
    const embeddings: Embedding[] = []
    for (const { text } of texts) embeddings.push(await embedder.embed([text], prefix))
    return embeddings
  } finally {
    embedder.stop()
  }
}
