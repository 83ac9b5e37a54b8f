/** A query with its judged answers: grade 2 = what is meant, 1 = useful but partial. */
export interface Judged {
  id: string
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

/** Queries of this type have no answer and are left out of the figures. */
const unanswerable = 'none'

/** nDCG@10 (gain 2^grade − 1, discount log2(rank + 1)) and recall@10, means over queries. */
export function measure(queries: Judged[], answers: string[][]): Measured {
  const scored = queries.flatMap((query, at) =>
    query.type === unanswerable
      ? []
      : [
          {
            type: query.type,
            ndcg10: ndcg(answers[at] ?? [], query.relevant),
            recall10: recall(answers[at] ?? [], query.relevant),
          },
        ],
  )
  const types = [...new Set(scored.map(({ type }) => type))]
  return {
    ...meanOf(scored),
    byType: Object.fromEntries(
      types.map((type) => [type, meanOf(scored.filter((each) => each.type === type))]),
    ),
  }
}

function meanOf(scored: { ndcg10: number; recall10: number }[]): Figures {
  const mean = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return {
    ndcg10: mean(scored.map((each) => each.ndcg10)),
    recall10: mean(scored.map((each) => each.recall10)),
    n: scored.length,
  }
}

function ndcg(ids: string[], relevant: Record<string, number>): number {
  const gain = (grades: number[]) =>
    grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
  const ideal = gain(Object.values(relevant).sort((a, b) => b - a))
  return ideal === 0 ? 0 : gain(ids.map((id) => relevant[id] ?? 0)) / ideal
}

function recall(ids: string[], relevant: Record<string, number>): number {
  const wanted = Object.keys(relevant)
  return wanted.filter((id) => ids.slice(0, 10).includes(id)).length / Math.max(1, wanted.length)
}
