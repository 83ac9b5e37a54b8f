import { z } from 'zod'
import { dateSchema, instantSchema } from './common.ts'

/** Fields that belong to one kind (domain.md §2). `''` and `null` = not said. */

export const outcomes = ['met', 'partly', 'notMet', 'inconclusive'] as const
export const verdicts = ['adopt', 'adapt', 'reject'] as const
export const decisions = ['adopt', 'adapt', 'reject', 'park'] as const
export const severities = ['none', 'minor', 'major', 'critical'] as const
export const causes = [
  'inventedFact',
  'omission',
  'wrongCalc',
  'bias',
  'dataLeak',
  'overTrust',
  'unclearPrompt',
  'toolChange',
  'copyright',
  'other',
] as const
export const catchers = ['self', 'colleague', 'recipient', 'system', 'afterHarm'] as const
export const reports = ['none', 'internalProcedure', 'unknown'] as const
const answers = ['yes', 'no', 'unknown'] as const

/** The longest statement of a learning, in characters. */
export const maxStatementLength = 280

const text = z.string()
const lines = z.array(z.string().min(1)).max(24)
const answer = z.enum(answers).nullable()

export const experimentFieldsSchema = z.object({
  hypothesis: text,
  test: text,
  metric: text,
  successCriterion: text,
  /** minutes a run, expected before the try */
  predictedSavingMin: z.int().min(-6000).max(6000).nullable(),
  /** how sure the threshold will be met */
  confidencePct: z.int().min(50).max(99).nullable(),
  dueOn: dateSchema.nullable(),
  outcome: z.enum(outcomes).nullable(),
  verdict: z.enum(verdicts).nullable(),
  /** Said when it is rounded off: what was seen, what holds elsewhere too, what speaks against it. */
  seen: text,
  holds: text,
  against: text,
})

export const learningFieldsSchema = z.object({
  statement: text.max(maxStatementLength),
  appliesWhen: text,
  notWhen: text,
  confidence: z.int().min(1).max(5).nullable(),
  reuseCount: z.int().min(0).max(9999),
})

/** What a version of a recipe consists of: changing it after a test makes the next version. */
export const recipeTextSchema = z.object({
  promptText: text,
  persona: text,
  inputs: lines,
  doNotInclude: text,
  checkSteps: lines,
  failsWhen: text,
})

export const recipeTestSchema = z.object({
  version: z.int(),
  tool: z.string().max(120),
  date: dateSchema,
  ok: z.boolean(),
  note: text,
})

export const riskFieldsSchema = z.object({
  severity: z.enum(severities).nullable(),
  nearMiss: z.boolean(),
  cause: z.enum(causes).nullable(),
  caughtBy: z.enum(catchers).nullable(),
  mitigation: text,
  reportedVia: z.enum(reports).nullable(),
})

export const proposalFieldsSchema = z.object({
  promise: text,
  currentSituation: text,
  problem: text,
  /** up to three times why */
  causes: lines.max(3),
  expectation: text,
  test: text,
  metric: text,
  successCriterion: text,
  newWay: text,
  checkPoint: text,
  stopRule: text,
  aimLines: z.object({
    competenceCreativity: text,
    productivity: text,
    autonomy: text,
    workClimate: text,
  }),
  toolAllowed: answer,
  personalData: answer,
  peopleAffected: answer,
  officerNeeded: answer,
  trialWeeks: z.int().min(2).max(8).nullable(),
  trialPeople: text,
  trialMetric: text,
  trialOwnerRole: text,
  trialHours: z.int().min(0).max(9999).nullable(),
  /** what speaks against it was looked at */
  counterEvidenceSeen: z.boolean(),
  counterEvidence: lines,
  rejectedInstead: text,
  decision: z.enum(decisions).nullable(),
  rationale: text,
  deciderRole: text,
  revisitOn: dateSchema.nullable(),
  credits: lines,
})

/** What the engine keeps of a kind, beside what a person writes. */
export const experimentSchema = experimentFieldsSchema.extend({
  /** Which round of the same question this is. */
  iteration: z.int().min(1),
  /** From here on what was expected stands as it was written. */
  startedAt: instantSchema.nullable(),
})

export const recipeSchema = recipeTextSchema.extend({
  version: z.int().min(1),
  /** oldest first */
  testedWith: z.array(recipeTestSchema),
})

export const proposalSchema = proposalFieldsSchema.extend({ version: z.int().min(1) })

/** The fields of its own kind; those of every other kind are null. */
export const kindDetailsSchema = z.object({
  experiment: experimentSchema.nullable(),
  learning: learningFieldsSchema.nullable(),
  promptRecipe: recipeSchema.nullable(),
  risk: riskFieldsSchema.nullable(),
  proposal: proposalSchema.nullable(),
})
export type KindDetails = z.infer<typeof kindDetailsSchema>
export type DetailedKind = keyof KindDetails
export type DetailsOf<K extends DetailedKind> = NonNullable<KindDetails[K]>

/** What a person can change of the fields of a kind. */
export const kindPatchSchema = z.object({
  experiment: experimentFieldsSchema.partial().strict().optional(),
  learning: learningFieldsSchema.partial().strict().optional(),
  promptRecipe: recipeTextSchema.partial().strict().optional(),
  risk: riskFieldsSchema.partial().strict().optional(),
  proposal: proposalFieldsSchema.partial().strict().optional(),
})

/** An entry of a kind before anything of that kind was said. */
export const emptyDetails: { [K in DetailedKind]: DetailsOf<K> } = {
  experiment: {
    hypothesis: '',
    test: '',
    metric: '',
    successCriterion: '',
    predictedSavingMin: null,
    confidencePct: null,
    dueOn: null,
    outcome: null,
    verdict: null,
    seen: '',
    holds: '',
    against: '',
    iteration: 1,
    startedAt: null,
  },
  learning: { statement: '', appliesWhen: '', notWhen: '', confidence: null, reuseCount: 0 },
  promptRecipe: {
    promptText: '',
    persona: '',
    inputs: [],
    doNotInclude: '',
    checkSteps: [],
    failsWhen: '',
    version: 1,
    testedWith: [],
  },
  risk: {
    severity: null,
    nearMiss: false,
    cause: null,
    caughtBy: null,
    mitigation: '',
    reportedVia: null,
  },
  proposal: {
    promise: '',
    currentSituation: '',
    problem: '',
    causes: [],
    expectation: '',
    test: '',
    metric: '',
    successCriterion: '',
    newWay: '',
    checkPoint: '',
    stopRule: '',
    aimLines: { competenceCreativity: '', productivity: '', autonomy: '', workClimate: '' },
    toolAllowed: null,
    personalData: null,
    peopleAffected: null,
    officerNeeded: null,
    trialWeeks: null,
    trialPeople: '',
    trialMetric: '',
    trialOwnerRole: '',
    trialHours: null,
    counterEvidenceSeen: false,
    counterEvidence: [],
    rejectedInstead: '',
    decision: null,
    rationale: '',
    deciderRole: '',
    revisitOn: null,
    credits: [],
    version: 1,
  },
}

/** Every kind with fields of its own. */
export const detailedKinds = Object.keys(emptyDetails) as DetailedKind[]

/** What a person expected beforehand: it stands as written once the run has started. */
export const expectedBefore = [
  'hypothesis',
  'successCriterion',
  'predictedSavingMin',
  'confidencePct',
] as const satisfies readonly (keyof DetailsOf<'experiment'>)[]
