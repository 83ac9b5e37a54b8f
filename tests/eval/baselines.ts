import { guessLanguage } from '../../src/engine/search/language.ts'
import type { Journal, Whole } from './journal.ts'

/** What others do with the same entries and the same model: ids of the collection, best first. */
export interface BaselineAnswers {
  /** cosine of whole entry and question, the mean of its language taken from each */
  centred: string[][]
  /** the same without centring, as most tools do */
  uncentred: string[][]
  bm25: string[][]
  /** BM25 and the uncentred cosine by reciprocal rank */
  rankFusion: string[][]
}

/** Hits each list brings to the fusion of ranks, and its usual constant. */
const fusedList = 100
const fusionConstant = 60

export async function answerPlainly(journal: Journal, texts: string[]): Promise<BaselineAnswers> {
  const raw = journal.wholes()
  const centred = raw.map((whole) => ({
    ...whole,
    vector: journal.centre(whole.vector, whole.lang, 'passage'),
  }))
  const answers: BaselineAnswers = { centred: [], uncentred: [], bm25: [], rankFusion: [] }
  for (const text of texts) {
    const question = await journal.embed(text)
    const byWords = journal.bm25(text, fusedList)
    const byVector = nearest(raw, question)
    answers.centred.push(nearest(centred, journal.centre(question, guessLanguage(text), 'query')))
    answers.uncentred.push(byVector)
    answers.bm25.push(byWords)
    answers.rankFusion.push(fusedByRank([byWords, byVector.slice(0, fusedList)]))
  }
  return answers
}

/** All of them; vectors have length 1. */
function nearest(wholes: Whole[], question: Float32Array): string[] {
  const cosine = (vector: Float32Array) =>
    vector.reduce((sum, value, at) => sum + value * (question[at] ?? 0), 0)
  return byScore(new Map(wholes.map(({ id, vector }) => [id, cosine(vector)])))
}

/** Reciprocal rank fusion: each list adds 1 / (60 + rank). */
export function fusedByRank(lists: string[][]): string[] {
  const scores = new Map<string, number>()
  for (const list of lists) {
    for (const [at, id] of list.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (fusionConstant + at + 1))
    }
  }
  return byScore(scores)
}

function byScore(scores: Map<string, number>): string[] {
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id)
}
