import { z } from 'zod'
import { idSchema, instantSchema, undoableSchema } from './common.ts'
import {
  type Entry,
  entryRowSchema,
  entrySchema,
  type Kind,
  kinds,
  type Status,
  type statusesOfKind,
  statusSchema,
} from './entries.ts'
import { recipeTestSchema, recipeTextSchema } from './kinds.ts'
import { command, query } from './rpc.ts'

/** What must be so before an entry can go to its next state. */
export const needs = [
  'hypothesis',
  'successCriterion',
  'measurementOrOutcome',
  'verdict',
  'statement',
  'reuseOrSupport',
  'freshPassed',
  'okTests',
  'cause',
  'process',
  'problem',
  'evidence',
  'aimCheck',
  'counterEvidence',
  'bundle',
  'decision',
  'rationale',
  'revisitOn',
  'adopted',
  'adapted',
  'parked',
] as const
export const needSchema = z.enum(needs)
export type Need = z.infer<typeof needSchema>

type StatusOf<K extends Kind> = (typeof statusesOfKind)[K][number]

interface MoveOf<K extends Kind> {
  from: StatusOf<K>
  to: StatusOf<K>
  needs: readonly Need[]
}

export interface Move {
  from: Status
  to: Status
  needs: readonly Need[]
}

/**
 * The life of every kind: what is not here cannot happen. Archiving stands apart from it, and undo takes back
 * any of these. An unsorted entry takes the first state of the kind it is given.
 */
export const moves: { [K in Kind]: readonly MoveOf<K>[] } = {
  unsorted: [],
  experiment: [
    { from: 'idea', to: 'planned', needs: ['hypothesis', 'successCriterion'] },
    { from: 'planned', to: 'running', needs: [] },
    { from: 'running', to: 'measured', needs: ['measurementOrOutcome'] },
    { from: 'measured', to: 'concluded', needs: ['verdict'] },
  ],
  learning: [
    { from: 'raw', to: 'worded', needs: ['statement'] },
    { from: 'worded', to: 'confirmed', needs: ['reuseOrSupport'] },
    { from: 'confirmed', to: 'stale', needs: ['freshPassed'] },
    { from: 'stale', to: 'confirmed', needs: [] },
    { from: 'stale', to: 'refuted', needs: [] },
  ],
  promptRecipe: [
    { from: 'draft', to: 'works', needs: ['okTests'] },
    { from: 'works', to: 'stale', needs: [] },
    { from: 'stale', to: 'works', needs: ['okTests'] },
    { from: 'stale', to: 'retired', needs: [] },
  ],
  risk: [
    { from: 'noted', to: 'understood', needs: ['cause'] },
    { from: 'understood', to: 'mitigated', needs: [] },
    { from: 'mitigated', to: 'closed', needs: [] },
    { from: 'closed', to: 'returned', needs: [] },
    { from: 'returned', to: 'understood', needs: ['cause'] },
  ],
  proposal: [
    {
      from: 'draft',
      to: 'selfChecked',
      needs: ['process', 'problem', 'evidence', 'aimCheck', 'counterEvidence'],
    },
    { from: 'selfChecked', to: 'shared', needs: ['bundle'] },
    { from: 'shared', to: 'discussed', needs: [] },
    { from: 'discussed', to: 'trial', needs: [] },
    { from: 'trial', to: 'decided', needs: ['decision', 'rationale', 'revisitOn'] },
    { from: 'decided', to: 'implemented', needs: ['adopted'] },
    { from: 'decided', to: 'draft', needs: ['adapted'] },
    { from: 'decided', to: 'discussed', needs: ['parked'] },
    { from: 'implemented', to: 'evaluated', needs: [] },
    { from: 'evaluated', to: 'standard', needs: [] },
    { from: 'evaluated', to: 'withdrawn', needs: [] },
  ],
}

export function movesFrom(kind: Kind, from: Status): readonly Move[] {
  return moves[kind].filter((move) => move.from === from)
}

export function findMove(kind: Kind, from: Status, to: Status): Move | undefined {
  return movesFrom(kind, from).find((move) => move.to === to)
}

/** What a need looks at: the entry itself and what stands around it. */
export interface MoveFacts {
  entry: Pick<
    Entry,
    | 'processId'
    | 'aimEffects'
    | 'freshUntil'
    | 'measurements'
    | 'experiment'
    | 'learning'
    | 'promptRecipe'
    | 'risk'
    | 'proposal'
  >
  /** the day it is here */
  today: string
  /** entries that support this one */
  supports: number
  /** entries this one leans on, by a link */
  evidence: number
  /** It went out in a bundle. */
  isShared: boolean
}

/** How often a learning must have been reused or supported, and a recipe tested, to count. */
export const twice = 2

/** Good tests of the recipe as it is written now. */
function okTests({ promptRecipe }: MoveFacts['entry']): number {
  return (
    promptRecipe?.testedWith.filter((test) => test.ok && test.version === promptRecipe.version).length ?? 0
  )
}

const isMet: Record<Need, (facts: MoveFacts) => boolean> = {
  hypothesis: ({ entry }) => isSaid(entry.experiment?.hypothesis),
  successCriterion: ({ entry }) => isSaid(entry.experiment?.successCriterion),
  measurementOrOutcome: ({ entry }) => entry.measurements.length > 0 || entry.experiment?.outcome != null,
  verdict: ({ entry }) => entry.experiment?.verdict != null,
  statement: ({ entry }) => isSaid(entry.learning?.statement),
  reuseOrSupport: ({ entry, supports }) => (entry.learning?.reuseCount ?? 0) >= twice || supports >= twice,
  freshPassed: ({ entry, today }) => entry.freshUntil !== null && entry.freshUntil < today,
  okTests: ({ entry }) => okTests(entry) >= twice,
  cause: ({ entry }) => entry.risk?.cause != null,
  process: ({ entry }) => entry.processId !== null,
  problem: ({ entry }) => isSaid(entry.proposal?.problem),
  evidence: ({ evidence }) => evidence > 0,
  aimCheck: ({ entry }) => Object.values(entry.aimEffects).every((effect) => effect !== null),
  counterEvidence: ({ entry }) => entry.proposal?.counterEvidenceSeen === true,
  bundle: ({ isShared }) => isShared,
  decision: ({ entry }) => entry.proposal?.decision != null,
  rationale: ({ entry }) => isSaid(entry.proposal?.rationale),
  revisitOn: ({ entry }) => entry.proposal?.decision !== 'park' || entry.proposal.revisitOn !== null,
  adopted: ({ entry }) => entry.proposal?.decision === 'adopt',
  adapted: ({ entry }) => entry.proposal?.decision === 'adapt',
  parked: ({ entry }) => entry.proposal?.decision === 'park',
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

/** What is still lacking for a move, in the order of the table. */
export function lacksFor(move: Move, facts: MoveFacts): Need[] {
  return move.needs.filter((need) => !isMet[need](facts))
}

const changedSchema = undoableSchema.extend({ entry: entrySchema })

/** The kinds that can grow out of an entry. */
const grownKindSchema = z.enum(['experiment', 'learning', 'proposal'])

export const life = {
  /** Where an entry can go from here, and what each step still lacks. */
  next: query
    .input(z.object({ id: idSchema }))
    .output(z.array(z.object({ to: statusSchema, lacks: z.array(needSchema) }))),
  /** What came of an entry, and what is offered to make of it. */
  followUp: query.input(z.object({ id: idSchema })).output(
    z.object({
      /** The round a verdict to adapt made ready. */
      nextRound: entryRowSchema.nullable(),
      offers: z.array(grownKindSchema),
    }),
  ),
  /** Makes an entry out of another: linked to it, in the same work, about the same tools and goals. */
  grow: command
    .input(
      z.object({
        fromId: idSchema,
        kind: grownKindSchema,
        title: z.string(),
        statement: z.string().optional(),
      }),
    )
    .output(changedSchema),
  /** Entries past their date, those AI could not do yet first. */
  retests: query.output(z.array(entryRowSchema.extend({ freshUntil: z.string(), outside: z.boolean() }))),
  /** Experiments that run and whose day to round them off has come, the longest waiting first. */
  due: query.output(z.array(entryRowSchema.extend({ dueOn: z.string() }))),
  /** The test log of a recipe; the test is of the version there is now. */
  logTest: command
    .input(
      z.object({
        id: idSchema,
        test: recipeTestSchema.omit({ version: true }).partial({ date: true, note: true }),
      }),
    )
    .output(changedSchema),
  /** Earlier versions of a recipe, newest first: those that were tested before they were changed. */
  recipeVersions: query
    .input(z.object({ id: idSchema }))
    .output(z.array(recipeTextSchema.extend({ version: z.int(), at: instantSchema }))),
}

/** The table as Markdown, for docs/kinds.md. */
export function movesAsMarkdown(): string {
  const rows = kinds.flatMap((kind) =>
    moves[kind].map((move) => {
      const lacks = move.needs.map((need) => `\`${need}\``).join(', ')
      return `| ${kind} | \`${move.from}\` | \`${move.to}\` | ${lacks || 'nothing'} |`
    }),
  )
  return ['| kind | from | to | needs |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
