import type { Asked } from './collection.ts'
import { mostEvidence } from './evidence.ts'
import type { Journal } from './journal.ts'
import { areaUnderRoc } from './statistics.ts'

/** A question: is there an answer, and was something called found? */
export interface Called {
  answerable: boolean
  found: boolean
  evidence: number
}

/** How well questions with an answer are told from those without. Shares are 0–1, null of no questions. */
export interface Honesty {
  n: number
  /** chance that a question with an answer has more evidence than one without */
  auc: number | null
  answerableCalledNone: number | null
  unanswerableCalledFound: number | null
}

export async function callOut(journal: Journal, asked: Asked[]): Promise<Record<string, Called[]>> {
  const called: Record<string, Called[]> = {}
  for (const { text, answers, set } of asked) {
    const { strong } = await journal.find(text, true)
    const one = {
      answerable: answers.length > 0,
      found: strong,
      evidence: await mostEvidence(journal.recall, text),
    }
    called[set] = [...(called[set] ?? []), one]
  }
  return called
}

export function honestyOf(called: Called[]): Honesty {
  const answerable = called.filter((each) => each.answerable)
  const others = called.filter((each) => !each.answerable)
  const evidence = (some: Called[]) => some.map((each) => each.evidence)
  const share = (some: Called[], found: boolean) =>
    some.length === 0 ? null : some.filter((each) => each.found === found).length / some.length
  return {
    n: called.length,
    auc: areaUnderRoc(evidence(answerable), evidence(others)),
    answerableCalledNone: share(answerable, false),
    unanswerableCalledFound: share(others, true),
  }
}
