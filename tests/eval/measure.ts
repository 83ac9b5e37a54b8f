import { meanOf } from './statistics.ts'

/** A query with its judged answers: grade 2 = what is meant, 1 = useful but partial; nothing relevant = no answer. */
export interface Judged {
  text: string
  type: string
  relevant: Record<string, number>
}

interface Figures {
  ndcg10: number
  recall10: number
  n: number
}

export interface Measured extends Figures {
  byType: Record<string, Figures>
}

/** How one question was answered. */
export interface Score {
  type: string
  ndcg10: number
  recall10: number
}

export const isAnswerable = ({ relevant }: Pick<Judged, 'relevant'>): boolean =>
  Object.values(relevant).some((grade) => grade > 0)

/** nDCG@10 (gain 2^grade − 1, discount log2(rank + 1)) and recall@10 of each question that has an answer. */
export function scoresOf(queries: Judged[], answers: string[][]): Score[] {
  return queries.flatMap((query, at) => {
    const ids = answers[at] ?? []
    const { type, relevant } = query
    return isAnswerable(query) ? [{ type, ndcg10: ndcg(ids, relevant), recall10: recall(ids, relevant) }] : []
  })
}

/** Means over questions that have an answer. */
export function measure(queries: Judged[], answers: string[][]): Measured {
  const scores = scoresOf(queries, answers)
  const byType = Map.groupBy(scores, ({ type }) => type)
  return {
    ...figuresOf(scores),
    byType: Object.fromEntries([...byType].map(([type, some]) => [type, figuresOf(some)])),
  }
}

function figuresOf(scores: Score[]): Figures {
  return {
    ndcg10: meanOf(scores.map(({ ndcg10 }) => ndcg10)),
    recall10: meanOf(scores.map(({ recall10 }) => recall10)),
    n: scores.length,
  }
}

function ndcg(ids: string[], relevant: Record<string, number>): number {
  const gain = (grades: number[]) =>
    grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
  const ideal = gain(Object.values(relevant).sort((a, b) => b - a))
  return gain(ids.map((id) => relevant[id] ?? 0)) / ideal
}

function recall(ids: string[], relevant: Record<string, number>): number {
  const wanted = Object.keys(relevant).filter((id) => (relevant[id] ?? 0) > 0)
  return wanted.filter((id) => ids.slice(0, 10).includes(id)).length / wanted.length
}
