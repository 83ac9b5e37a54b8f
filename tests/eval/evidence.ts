import { lookCloser } from '../../src/engine/search/closer-look.ts'
import { fuse, fuseCloser, lookedAt } from '../../src/engine/search/fuse.ts'
import { searchWords } from '../../src/engine/search/lexical.ts'
import { factsOf } from '../../src/engine/search/present.ts'
import { readQuery } from '../../src/engine/search/read-query.ts'
import { evidenceOf } from '../../src/engine/search/reasons.ts'
import type { Recall } from '../../src/engine/search/recall.ts'

/**
 * The most that speaks for any hit being about the question. An answer does not tell this number, so the steps of
 * `find` are gone through here.
 */
export async function mostEvidence(recall: Recall, text: string): Promise<number> {
  const { read } = recall.context
  const query = readQuery(text)
  const words = searchWords(read, query, await recall.vocabulary())
  const question = await recall.read(query.text, 'query')
  if (question.state !== 'ready') throw new Error(`the model is ${question.state}`)
  const allowed = recall.sources('own', {})
  const also = [...words.coverage.keys(), ...words.phrases.keys()]
  const near = await recall.near(question.whole, { allowed, most: lookedAt, also })
  const first = fuse(words, near, { allowed, most: lookedAt })
  const closer = lookCloser(
    read,
    question,
    first.map(({ id }) => id),
  )
  const evidence = fuseCloser(words, first, closer).map((hit) => {
    const facts = factsOf(read, hit.id)
    return facts ? evidenceOf(hit, words.weight, question, facts.lang) : 0
  })
  return Math.max(0, ...evidence)
}
