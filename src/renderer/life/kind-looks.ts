import {
  catchers,
  causes,
  type DetailedKind,
  type DetailsOf,
  decisions,
  reports,
  severities,
} from '../../shared/kinds.ts'

/** How a field of a kind is asked; a list of words is a choice out of them. */
type Look =
  | 'text'
  | 'lines'
  | 'date'
  | 'flag'
  | { unit?: 'minutes' | 'percent'; from: number; to: number }
  | readonly string[]

export interface FieldLook {
  field: string
  look: Look
}

type LooksOf<K extends DetailedKind> = { field: keyof DetailsOf<K> & string; look: Look }[]

/** The fields a person fills in, in the order they are asked. A verdict is given in the room. */
export const looksOfKind: { [K in DetailedKind]: LooksOf<K> } = {
  experiment: [
    { field: 'hypothesis', look: 'text' },
    { field: 'test', look: 'text' },
    { field: 'metric', look: 'text' },
    { field: 'successCriterion', look: 'text' },
    { field: 'predictedSavingMin', look: { unit: 'minutes', from: -6000, to: 6000 } },
    { field: 'confidencePct', look: { unit: 'percent', from: 50, to: 99 } },
    { field: 'dueOn', look: 'date' },
    { field: 'seen', look: 'text' },
    { field: 'holds', look: 'text' },
    { field: 'against', look: 'text' },
  ],
  learning: [
    { field: 'statement', look: 'text' },
    { field: 'appliesWhen', look: 'text' },
    { field: 'notWhen', look: 'text' },
    { field: 'confidence', look: { from: 1, to: 5 } },
    { field: 'reuseCount', look: { from: 0, to: 9999 } },
  ],
  promptRecipe: [
    { field: 'promptText', look: 'text' },
    { field: 'persona', look: 'text' },
    { field: 'inputs', look: 'lines' },
    { field: 'doNotInclude', look: 'text' },
    { field: 'checkSteps', look: 'lines' },
    { field: 'failsWhen', look: 'text' },
  ],
  risk: [
    { field: 'severity', look: severities },
    { field: 'nearMiss', look: 'flag' },
    { field: 'cause', look: causes },
    { field: 'caughtBy', look: catchers },
    { field: 'mitigation', look: 'text' },
    { field: 'reportedVia', look: reports },
  ],
  proposal: [
    { field: 'promise', look: 'text' },
    { field: 'currentSituation', look: 'text' },
    { field: 'problem', look: 'text' },
    { field: 'causes', look: 'lines' },
    { field: 'expectation', look: 'text' },
    { field: 'test', look: 'text' },
    { field: 'metric', look: 'text' },
    { field: 'successCriterion', look: 'text' },
    { field: 'newWay', look: 'text' },
    { field: 'checkPoint', look: 'text' },
    { field: 'stopRule', look: 'text' },
    { field: 'trialWeeks', look: { from: 2, to: 8 } },
    { field: 'counterEvidence', look: 'lines' },
    { field: 'counterEvidenceSeen', look: 'flag' },
    { field: 'rejectedInstead', look: 'text' },
    { field: 'decision', look: decisions },
    { field: 'rationale', look: 'text' },
    { field: 'deciderRole', look: 'text' },
    { field: 'revisitOn', look: 'date' },
  ],
}
