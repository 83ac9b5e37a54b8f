import { z } from 'zod'
import { dateSchema, idSchema, langSchema, undoableSchema } from './common.ts'
import { aims, entryFilterSchema, kindSchema, statusSchema } from './entries.ts'
import { command, query } from './rpc.ts'

/** What a hit comes from: one's own entry, or an item of the team library. */
const sourceKinds = ['entry', 'team-item'] as const
const sourceKindSchema = z.enum(sourceKinds)
export type SourceKind = z.infer<typeof sourceKindSchema>

const sourceSchema = z.object({ kind: sourceKindSchema, id: z.string() })

/** Where to look. Nothing mixes team items with one's own notes unless 'both' is asked for. */
const searchScopeSchema = z.enum(['own', 'team', 'both'])
export type SearchScope = z.infer<typeof searchScopeSchema>

/** Spans to mark in a text: [start, end) in UTF-16 units, in order, not overlapping. */
const marksSchema = z.array(z.tuple([z.int(), z.int()]))
export type Marks = z.infer<typeof marksSchema>

const passageSchema = z.object({ text: z.string(), marks: marksSchema })

/** Which of the two is the older note; what it says comes first, what the newer one says later. */
const opposed = { found: z.enum(['older', 'newer']) }

/** Why something was found. Each is a fact about the hit; none is a measure. */
const reasonSchema = z.discriminatedUnion('code', [
  /** These words or quoted phrases of the question stand in it as they are. */
  z.object({ code: z.literal('literal'), words: z.array(z.string()) }),
  /** This word of the text is a form, a part, a compound or another spelling of a word of the question. */
  z.object({ code: z.literal('word'), word: z.string() }),
  z.object({ code: z.literal('sameMeaning') }),
  /** As `sameMeaning`; `lang` is the language of what was found. */
  z.object({ code: z.literal('sameMeaningOtherLanguage'), lang: langSchema }),
  z.object({ code: z.literal('relatedTopic') }),
  z.object({ code: z.literal('sameProcess'), name: z.string() }),
  z.object({ code: z.literal('sameTool'), name: z.string() }),
  z.object({ code: z.literal('linkedByYou') }),
  /** It says what is being written, in the same words. */
  z.object({ code: z.literal('sameText') }),
  /** It says what is being written, in words so like that it is one statement. */
  z.object({ code: z.literal('sameStatement') }),
  /** In like sentences one word or its denial stands opposite the other. `sentence` is the one of the origin. */
  z.object({
    code: z.literal('oppositeWords'),
    first: z.string(),
    later: z.string(),
    sentence: passageSchema,
    ...opposed,
  }),
  z.object({ code: z.literal('oppositeStatus'), first: statusSchema, later: statusSchema, ...opposed }),
  z.object({
    code: z.literal('oppositeFrontier'),
    first: z.enum(['inside', 'outside']),
    later: z.enum(['inside', 'outside']),
    ...opposed,
  }),
  /** The effect on one aim: more at first and less later, or the other way round. */
  z.object({
    code: z.literal('oppositeEffect'),
    aim: z.enum(aims),
    first: z.enum(['more', 'less']),
    later: z.enum(['more', 'less']),
    ...opposed,
  }),
])
export type Reason = z.infer<typeof reasonSchema>

/** 'strong': about this. 'some': nearby; alone they mean that nothing was found about this. */
const hitGroupSchema = z.enum(['strong', 'some'])
export type HitGroup = z.infer<typeof hitGroupSchema>

const searchHitSchema = z.object({
  source: sourceSchema,
  kind: kindSchema,
  title: z.string(),
  titleMarks: marksSchema,
  lang: langSchema,
  /** day of an own entry */
  occurredOn: dateSchema.optional(),
  /** month of a team item, YYYY-MM */
  month: z.string().optional(),
  /** The part of the text that fits best. */
  passage: passageSchema,
  reasons: z.array(reasonSchema),
  group: hitGroupSchema,
  /** Others that say almost the same and were left out for it. */
  alike: z
    .array(z.object({ source: sourceSchema, title: z.string(), occurredOn: dateSchema.optional() }))
    .optional(),
})
export type SearchHit = z.infer<typeof searchHitSchema>

/**
 * What became of meaning in this answer; in every case but 'ready' it was found by word.
 * 'ended': the model keeps stopping; it is tried again later.
 * 'notLatin': the text is in a script the model does not know. 'off': not asked for, or nothing to embed.
 */
const meaningStateSchema = z.enum(['ready', 'starting', 'missing', 'damaged', 'ended', 'notLatin', 'off'])
export type MeaningState = z.infer<typeof meaningStateSchema>

/** What a question can be narrowed by from within, as in `soort:risico sinds:maart`. */
export const filterKeys = ['kind', 'tool', 'process', 'lang', 'since', 'until'] as const
const filterKeySchema = z.enum(filterKeys)
export type FilterKey = z.infer<typeof filterKeySchema>

const readFilterSchema = z.object({
  /** where it stands in the question: [from, to) in UTF-16 units */
  from: z.int(),
  to: z.int(),
  key: filterKeySchema,
  /** What it was taken for, in the language of the key; null: it names nothing known and was looked for as words. */
  label: z.string().nullable(),
})
export type ReadFilter = z.infer<typeof readFilterSchema>

const searchAnswerSchema = z.object({
  /** Best first. */
  hits: z.array(searchHitSchema),
  /** The filters that stood in the question; absent where none are read. */
  filters: z.array(readFilterSchema).optional(),
  meaning: meaningStateSchema,
  /** milliseconds in the engine */
  tookMs: z.number(),
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>

/** The model: not started, starting, in use, not there, or not as it was shipped. */
const modelStateSchema = z.enum(['idle', 'starting', 'ready', 'missing', 'damaged', 'ended'])
export type ModelState = z.infer<typeof modelStateSchema>

export const searchStatusSchema = z.object({
  model: modelStateSchema,
  /** The file that is missing or damaged. */
  problemFile: z.string().nullable(),
  paused: z.boolean(),
  /** Much is left to read and the computer runs on its battery: only what is written now is read. */
  waitsForMains: z.boolean(),
  /** Things that can be found. */
  total: z.int(),
  /** Of those, things done: found by meaning, or by word only. */
  indexed: z.int(),
  pending: z.int(),
  /** Of those indexed, the ones in another script: found by word only. */
  wordsOnly: z.int(),
  /**
   * Why what was read before is read again, while that lasts. 'beside': what was read is searched until all is
   * done. 'replacing': it was read by another model, and what is pending is found by word only.
   */
  renewal: z.enum(['beside', 'replacing']).nullable(),
})
export type SearchStatus = z.infer<typeof searchStatusSchema>

/** What reading for meaning is doing, as a door says it in one sentence. */
export function readingState(status: SearchStatus) {
  if (status.pending === 0) return status.total === 0 ? 'empty' : 'complete'
  if (status.model === 'missing' || status.model === 'damaged') return 'stopped'
  if (status.paused) return 'paused'
  if (status.waitsForMains) return 'waiting'
  return status.renewal ?? 'reading'
}

/** Hits in one answer unless asked otherwise. */
const hitsPerAnswer = 30

/** Hits of an answer by word that one by meaning follows in a moment: more than a screen shows. */
export const firstHits = 12

/** Of a longer text only this much is read, in UTF-16 units: a pasted page fits. */
export const maxQueryLength = 4000

/** What a person puts away: a likeness for some days, or a contradiction that is none for good. */
const dismissalSchema = z.enum(['likeness', 'contradiction'])
export type Dismissal = z.infer<typeof dismissalSchema>

const limitSchema = z.int().min(1).max(200)

/** What can be taken for what is being typed: `insert` in the place of [from, to), in UTF-16 units. */
const completionSchema = z.object({
  from: z.int(),
  to: z.int(),
  options: z.array(z.object({ insert: z.string(), label: z.string(), detail: z.string().optional() })),
})
export type Completion = z.infer<typeof completionSchema>
export type CompletionOption = Completion['options'][number]

export const search = {
  /**
   * Ask twice: `meaning: false` answers by word at once, `meaning: true` when the model has read the
   * question. Aborting the call ends the work. Of a long text the first page is read.
   */
  find: query
    .input(
      z.object({
        text: z.string(),
        meaning: z.boolean(),
        filter: entryFilterSchema.default({}),
        scope: searchScopeSchema.default('own'),
        limit: limitSchema.default(hitsPerAnswer),
      }),
    )
    .output(searchAnswerSchema),
  /**
   * What resembles an entry, or a line being typed. Empty when nothing truly does. What says the same comes first,
   * then what says the opposite. Without what was put away.
   */
  related: query
    .input(
      z.object({
        to: z.union([
          z.object({ entryId: z.string() }),
          z.object({
            text: z.string(),
            lang: langSchema.optional(),
            exceptId: z.string().optional(),
          }),
        ]),
        scope: searchScopeSchema.default('own'),
        limit: limitSchema.default(5),
      }),
    )
    .output(searchAnswerSchema),
  /**
   * Completes a filter that is being typed at the caret: its key in the language asked for, its value in the
   * language of the key. Between words every key is offered.
   */
  complete: query
    .input(z.object({ text: z.string(), caret: z.int().min(0), lang: langSchema.default('nl') }))
    .output(completionSchema),
  /** Everything that resembles one thing, near or far, because a person asked: also what was put away. */
  alike: query
    .input(
      z.object({
        source: sourceSchema,
        scope: searchScopeSchema.default('both'),
        limit: limitSchema.default(hitsPerAnswer),
      }),
    )
    .output(searchAnswerSchema),
  /** Puts away what was found beside an entry, from both sides of the pair. */
  dismiss: command
    .input(z.object({ entryId: idSchema, found: sourceSchema, what: dismissalSchema }))
    .output(undoableSchema),
  status: query.output(searchStatusSchema),
  /** Starts the model ahead of the first question; call it when the search field gets focus. */
  warm: command.output(z.void()),
  /** Stops reading entries for meaning until resumed, also after a restart. */
  pause: command.output(searchStatusSchema),
  /** Goes on reading, on a battery too. */
  resume: command.output(searchStatusSchema),
  /** A door tells what the computer runs on, where it knows. */
  onBattery: command.input(z.object({ onBattery: z.boolean() })).output(z.void()),
  /** Reads everything again, beside what was read. Loses nothing a person wrote. */
  rebuild: command.output(searchStatusSchema),
}
