import { type Goal, signed } from './goals.ts'
import type { Honesty } from './honesty.ts'
import type { Measured } from './measure.ts'
import type { Difference } from './statistics.ts'

export const baselineNames = ['centred', 'byWord', 'bm25', 'uncentred', 'rankFusion'] as const

/** All that one run found. */
export interface Evaluation {
  ours: Measured
  baselines: Record<(typeof baselineNames)[number], Measured>
  /** ours minus centred: over all questions, and by type */
  gain: Difference & { byType: Record<string, Difference> }
  goals: Goal[]
  /** by set of questions */
  honesty: Record<string, Honesty>
  /** of an answer by meaning, in the engine */
  medianMs: number
}

const nothing = { ndcg10: 0, recall10: 0, n: 0 }

/** The evaluation as a person reads it. */
export function reportOf({ ours, baselines, gain, goals, honesty, medianMs }: Evaluation): string {
  const types = Object.keys(ours.byType)
  const line = (name: string, of: (from: Measured) => typeof nothing, difference: Difference | undefined) =>
    row(name, [
      String(of(ours).n),
      of(ours).ndcg10.toFixed(3),
      of(ours).recall10.toFixed(3),
      ...baselineNames.map((each) => of(baselines[each]).ndcg10.toFixed(3)),
      difference ? spanOf(difference) : '',
    ])
  return [
    'nDCG@10 of Leerspoor, and of what others do over the same entries with the same model',
    '',
    row('', [
      'n',
      'nDCG@10',
      'recall@10',
      'centred',
      'by word',
      'BM25',
      'uncentred',
      'rank fusion',
      'ours − centred, 90%',
    ]),
    line('all', (from) => from, gain),
    ...types.map((type) => line(type, (from) => from.byType[type] ?? nothing, gain.byType[type])),
    '',
    ...goals.map(({ goal, value, kept }) => `${kept ? 'kept  ' : 'MISSED'}  ${goal}: ${value}`),
    '',
    row('is there an answer?', ['n', 'AUC', 'has one, called none', 'has none, called found']),
    ...Object.entries(honesty).map(([set, each]) =>
      row(set, [
        String(each.n),
        each.auc?.toFixed(3) ?? '-',
        percent(each.answerableCalledNone),
        percent(each.unanswerableCalledFound),
      ]),
    ),
    '',
    `an answer takes ${medianMs.toFixed(1)} ms in the engine (median, reading the question included)`,
  ].join('\n')
}

const spanOf = ({ mean, low, high }: Difference) => `${signed(mean)} [${signed(low)}, ${signed(high)}]`

const percent = (share: number | null) => (share === null ? '-' : `${Math.round(share * 100)}%`)

/** Cells as wide as what stands above them may be. */
function row(name: string, [n = '', ...cells]: string[]): string {
  return (
    name.padEnd(20) +
    n.padStart(5) +
    cells.map((cell) => cell.padStart(Math.max(11, cell.length + 2))).join('')
  ).trimEnd()
}
