import { median } from '../../bench/support/statistics.ts'
import { answerPlainly } from './baselines.ts'
import type { Asked } from './collection.ts'
import { goalsOf } from './goals.ts'
import { callOut, honestyOf } from './honesty.ts'
import type { Journal } from './journal.ts'
import { isAnswerable, type Judged, measure, scoresOf } from './measure.ts'
import type { Evaluation } from './report.ts'
import { type Difference, pairedDifference } from './statistics.ts'

/** Puts every question to a journal that was read, and to the baselines beside it. */
export async function evaluate(journal: Journal, queries: Judged[], asked: Asked[]): Promise<Evaluation> {
  const texts = queries.map(({ text }) => text)
  const answers: { ids: string[]; tookMs: number }[] = []
  const byWord: string[][] = []
  for (const text of texts) {
    answers.push(await journal.find(text, true))
    byWord.push((await journal.find(text, false)).ids)
  }
  const own = answers.map(({ ids }) => ids)
  const plain = await answerPlainly(journal, texts)
  const ours = measure(queries, own)
  const gain = gainOf(queries, own, plain.centred)
  const baselines = {
    centred: measure(queries, plain.centred),
    byWord: measure(queries, byWord),
    bm25: measure(queries, plain.bm25),
    uncentred: measure(queries, plain.uncentred),
    rankFusion: measure(queries, plain.rankFusion),
  }
  const called = await callOut(journal, [...asked, ...queries.map(askedOf)])
  return {
    ours,
    baselines,
    gain,
    goals: goalsOf(ours, baselines.centred, gain),
    honesty: Object.fromEntries(Object.entries(called).map(([set, some]) => [set, honestyOf(some)])),
    medianMs: median(answers.map(({ tookMs }) => tookMs)),
  }
}

function gainOf(queries: Judged[], ours: string[][], theirs: string[][]): Evaluation['gain'] {
  const scores = scoresOf(queries, ours)
  const others = scoresOf(queries, theirs)
  const between = (isMeant: (type: string) => boolean): Difference => {
    const [mine, other] = [scores, others].map((some) =>
      some.filter(({ type }) => isMeant(type)).map(({ ndcg10 }) => ndcg10),
    )
    return pairedDifference(mine ?? [], other ?? [])
  }
  const types = [...new Set(scores.map(({ type }) => type))]
  return {
    ...between(() => true),
    byType: Object.fromEntries(types.map((type) => [type, between((each) => each === type)])),
  }
}

/** A judged query as a question whether there is an answer. */
function askedOf(query: Judged): Asked {
  return { text: query.text, answers: isAnswerable(query) ? Object.keys(query.relevant) : [], set: 'judged' }
}
