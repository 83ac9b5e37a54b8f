import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createJournal } from '../../../tests/eval/journal.ts'
import { type Judged, measure } from '../../../tests/eval/measure.ts'
import { readLines } from '../../support/collection.ts'
import type { Row } from '../../support/figure.ts'
import { rawEntries, rawQuestions } from '../../support/real-vectors.ts'
import { exactlyNearest } from '../../support/vector-search.ts'
import { fusedByRank, fusedList } from './others.ts'

const best = 10

/** What each recipe finds of what was judged, in the collection of tests/eval. */
export async function measureQuality(folder: string): Promise<Row[]> {
  const entries = readLines<{ id: string } & Parameters<typeof journal.add>[0][number]>('entries.jsonl')
  const queries = readLines<Judged>('queries.jsonl')
  const vectors = await rawEntries()
  const questions = await rawQuestions()
  const journal = createJournal(join(folder, 'judged.db'), randomBytes(32))
  try {
    journal.add(entries)
    await journal.readAll(() => {})
    const own: string[][] = []
    for (const { text } of queries) own.push((await journal.find(text, true)).ids)
    const words = queries.map(({ text }) => journal.bm25(text))
    const near = questions.map((question) =>
      exactlyNearest(question, vectors, fusedList).map((at) => entries[at]?.id ?? ''),
    )
    const fused = words.map((list, at) => fusedByRank([list, near[at] ?? []], best))
    const row = (what: string, answers: string[][]): Row => {
      const { ndcg10, recall10, n } = measure(queries, answers)
      return {
        what: `quality: ${what}`,
        value: ndcg10,
        unit: '',
        runs: n,
        how: `nDCG@10 on tests/eval; recall@10 ${recall10.toFixed(3)}`,
      }
    }
    return [
      row('Leerspoor', own),
      row('plain FTS5, BM25 of any word', words),
      row('vectors alone, not centred', near),
      row('reciprocal rank fusion of both', fused),
    ]
  } finally {
    journal.close()
  }
}
