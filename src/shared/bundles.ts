import { z } from 'zod'
import {
  dateSchema,
  idSchema,
  instantSchema,
  langSchema,
  maxTitleLength,
  publicIdSchema,
  undoableSchema,
} from './common.ts'
import {
  aiRoles,
  aiTypes,
  companies,
  dataClasses,
  entryFilterSchema,
  frontiers,
  kindSchema,
  learningModes,
  pageSize,
  statusSchema,
  workSplits,
} from './entries.ts'
import { command, query } from './rpc.ts'

/** A month, YYYY-MM: the finest time that ever leaves. */
export const monthSchema = z.string().regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])$/)

/** An Ed25519 public key as 64 hexadecimal characters. */
export const keySchema = z.string().regex(/^[0-9a-f]{64}$/)

/** Eight words that stand for a key, from the English BIP-39 list whatever the language of the interface. */
export const keyWordsSchema = z.array(z.string()).length(8)

/** Kinds of entry that can travel, and the type and version of item each becomes. */
export const itemTypes = {
  experiment: 'experiment/1',
  learning: 'learning/1',
  promptRecipe: 'promptRecipe/1',
  risk: 'risk/1',
  proposal: 'proposal/1',
} as const
export type SharedKind = keyof typeof itemTypes
export const sharedKinds = Object.keys(itemTypes) as [SharedKind, ...SharedKind[]]

const effectSchema = z.int().min(-2).max(2)

/** The most characters of a name, a process or a tool in an item. */
export const maxLabelLength = 120

const labelSchema = z.string().min(1).max(maxLabelLength)

/**
 * Everything an item may say (domain.md §7); what is absent was not said or left out. Built field by field
 * from this list, never by taking away from an entry.
 */
export const bundleItemSchema = z.strictObject({
  type: z.enum(Object.values(itemTypes)),
  shareId: publicIdSchema,
  lang: langSchema,
  title: z.string().min(1).max(maxTitleLength),
  passage: z.string().min(1).optional(),
  month: monthSchema.optional(),
  process: labelSchema.optional(),
  goals: z.array(labelSchema).min(1).max(12).optional(),
  tools: z.array(labelSchema).min(1).max(12).optional(),
  aiType: z.enum(aiTypes).optional(),
  aiRole: z.enum(aiRoles).exclude(['therapist']).optional(),
  secondaryAiRole: z.enum(aiRoles).exclude(['therapist']).optional(),
  workSplit: z.enum(workSplits).optional(),
  frontier: z.enum(frontiers).optional(),
  learningMode: z.enum(learningModes).optional(),
  aimEffects: z
    .strictObject({
      competenceCreativity: effectSchema.optional(),
      productivity: effectSchema.optional(),
      autonomy: effectSchema.optional(),
      workClimate: effectSchema.optional(),
    })
    .refine((effects) => Object.keys(effects).length > 0)
    .optional(),
  withWhom: z.enum(companies).optional(),
  dataClass: z.enum(dataClasses).exclude(['specialCategory']).optional(),
  by: z.strictObject({ as: z.enum(['alias', 'name']), name: labelSchema }).optional(),
})
export type BundleItem = z.infer<typeof bundleItemSchema>

/** Fields that go along by themselves and can each be left out. */
export const droppableFields = [
  'month',
  'process',
  'goals',
  'tools',
  'aiType',
  'aiRole',
  'secondaryAiRole',
  'workSplit',
  'frontier',
  'learningMode',
  'aimEffects',
  'by',
] as const
export type DroppableField = (typeof droppableFields)[number]

/** Fields that stay behind unless they are added. */
export const addableFields = ['withWhom', 'dataClass'] as const
export type AddableField = (typeof addableFields)[number]

/** Why an entry cannot be ticked yet. */
const blockSchema = z.enum(['therapist', 'specialCategory', 'kindFirst'])
export type Block = z.infer<typeof blockSchema>

const candidateSchema = z.object({
  id: idSchema,
  kind: kindSchema,
  status: statusSchema,
  title: z.string(),
  lang: z.string(),
  month: monthSchema,
  processName: z.string().nullable(),
  /** Fields of the item that would go along if it were ticked now. */
  goes: z.array(z.string()),
  block: blockSchema.nullable(),
  /** Months in which it went into a bundle before. */
  sharedIn: z.array(monthSchema),
})
export type Candidate = z.infer<typeof candidateSchema>

/** What a found place may say something about. `own` was selected by hand, `ownName` is on the own list. */
const findingKinds = [
  'email',
  'phone',
  'iban',
  'bsn',
  'card',
  'address',
  'caseNumber',
  'birthDate',
  'ip',
  'person',
  'ownName',
  'group',
  'own',
] as const
const findingKindSchema = z.enum(findingKinds)
export type FindingKind = z.infer<typeof findingKindSchema>

/** A text of an item: `goals.0` is the first goal. */
const textFieldSchema = z.string().regex(/^(?:title|passage|process|by|(?:goals|tools)\.(?:[0-9]|1[01]))$/)

const findingSchema = z.object({
  id: z.string(),
  kind: findingKindSchema,
  field: textFieldSchema,
  /** Place in the text of that field, in UTF-16 units. */
  start: z.int(),
  end: z.int(),
  text: z.string(),
  placeholder: z.string(),
  decision: z.enum(['mask', 'keep']).nullable(),
})
export type Finding = z.infer<typeof findingSchema>

/** How the sender is shown with the items. Anonymous items still share one key within a team. */
export const senderSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('anonymous') }),
  z.object({ as: z.enum(['alias', 'name']), name: z.string().trim().min(1).max(maxLabelLength) }),
])
export type Sender = z.infer<typeof senderSchema>

/** The copy of one entry that is being made ready. The entry itself stays as it is. */
const draftItemSchema = z.object({
  entryId: idSchema,
  shareId: publicIdSchema,
  kind: z.enum(sharedKinds),
  lang: langSchema,
  /** Texts of the copy, unmasked; findings point into these. */
  texts: z.record(z.string(), z.string()),
  /** The item as it would be written now, masks applied. */
  item: bundleItemSchema,
  dropped: z.array(z.enum(droppableFields)),
  added: z.array(z.enum(addableFields)),
  /** Which fields have something to drop or add. */
  available: z.array(z.enum([...droppableFields, ...addableFields])),
  /** The text of the entry, to choose passages from. Empty when the copy had to be rewritten. */
  source: z.string(),
  findings: z.array(findingSchema),
})
export type DraftItem = z.infer<typeof draftItemSchema>

const bundleDraftSchema = z.object({
  id: idSchema,
  sender: senderSchema,
  lang: langSchema,
  items: z.array(draftItemSchema),
  undecided: z.int(),
  updatedAt: instantSchema,
})
export type BundleDraft = z.infer<typeof bundleDraftSchema>

const draftIdInput = z.object({ draftId: idSchema })

/** A text that replaces one that may not leave as it is. */
const rewriteSchema = z.object({
  title: z.string().trim().min(1).max(maxTitleLength),
  passage: z.string().default(''),
})

const chosenSchema = z.object({ entryId: idSchema, rewrite: rewriteSchema.optional() })
export type Chosen = z.infer<typeof chosenSchema>

const itemPatchSchema = z.strictObject({
  title: z.string().trim().min(1).max(maxTitleLength).optional(),
  passage: z.string().optional(),
  /** A more general name for the work process ("een klantproces"). */
  process: z.string().trim().min(1).max(maxLabelLength).optional(),
  dropped: z.array(z.enum(droppableFields)).optional(),
  added: z.array(z.enum(addableFields)).optional(),
})
export type ItemPatch = z.infer<typeof itemPatchSchema>

const previewSchema = z.object({
  /** The literal text of each item file. */
  items: z.array(z.object({ shareId: publicIdSchema, entryId: idSchema, json: z.string() })),
  /** The page for people without Leerspoor, as it is in the file. */
  page: z.string(),
  manifest: z.string(),
  name: z.string(),
  /** Size of the file in bytes. */
  bytes: z.int(),
  /** Entries outside the bin, for "3 of 68". */
  entries: z.int(),
  maskedPlaces: z.int(),
  /** Each masked text, and how often it was found in the finished file. Signing refuses unless all are 0. */
  masked: z.array(z.object({ text: z.string(), kind: findingKindSchema, count: z.int() })),
  /** Fields of the finished file that hold energy or an exact time, and that hold a local id. */
  privateFields: z.int(),
  localIds: z.int(),
})
export type Preview = z.infer<typeof previewSchema>

/** Largest piece of a file, in base64 characters: 512 KiB of bytes. */
const maxPieceLength = (512 * 1024 * 4) / 3 + 4

const stageIdSchema = publicIdSchema

const senderStateSchema = z.enum(['new', 'known', 'own', 'changed'])

const signerSchema = z.object({ key: keySchema, words: keyWordsSchema })

const checkedItemSchema = z.object({
  shareId: publicIdSchema,
  type: z.string(),
  /** null: made with a newer version, cannot be taken over. */
  item: bundleItemSchema.nullable(),
})

/** What a bundle says, checked without any vault. */
const verifiedSchema = z.object({
  bundleId: publicIdSchema,
  month: monthSchema,
  sequence: z.int(),
  expires: monthSchema.nullable(),
  signer: signerSchema,
  /** Places that were masked, by kind; kinds of a newer version are possible. */
  maskedCounts: z.record(z.string(), z.int()),
  items: z.array(checkedItemSchema),
  bytes: z.int(),
})
export type Verified = z.infer<typeof verifiedSchema>

/** How an item stands to what the team library has. */
const itemStateSchema = z.enum(['new', 'updated', 'known', 'unknownType'])

const inspectionSchema = verifiedSchema.extend({
  sender: z.object({
    state: senderStateSchema,
    /** Names the items are credited to; an anonymous sender has none. */
    names: z.array(z.string()),
    /** Month of the first bundle with this key, or with the key it differs from. */
    knownSince: monthSchema.nullable(),
  }),
  items: z.array(checkedItemSchema.extend({ state: itemStateSchema })),
  /** This very bundle is in the library. */
  present: z.boolean(),
  /** It was in the library and was taken out. */
  removedBefore: z.boolean(),
})
export type Inspection = z.infer<typeof inspectionSchema>

const ownNameSchema = z.object({ id: idSchema, name: z.string() })
export type OwnName = z.infer<typeof ownNameSchema>

const sharedRecordSchema = z.object({
  bundleId: publicIdSchema,
  teamName: z.string(),
  sharedOn: dateSchema,
  /** Names of the fields that went along. */
  fields: z.array(z.string()),
})
export type SharedRecord = z.infer<typeof sharedRecordSchema>

export const bundles = {
  /** Own notes that may be shared; those marked never to share are not among them. */
  candidates: query
    .input(
      z.object({
        filter: entryFilterSchema.default({}),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(pageSize),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(candidateSchema) })),
  /** Bundles being made, newest first. They outlive closing the window. */
  drafts: query.output(
    z.array(z.object({ id: idSchema, titles: z.array(z.string()), updatedAt: instantSchema })),
  ),
  draft: query.input(draftIdInput).output(bundleDraftSchema),
  /**
   * Copies the chosen entries into a draft; with `draftId` it changes what that draft holds and keeps the
   * work on what stays. `share-never`, `share-rewrite-first`, `share-kind-first`, `bundle-empty`.
   */
  prepare: command
    .input(
      z.object({
        draftId: idSchema.optional(),
        chosen: z.array(chosenSchema).max(500),
        sender: senderSchema.default({ as: 'anonymous' }),
        /** Language of the page inside the file. */
        lang: langSchema,
      }),
    )
    .output(bundleDraftSchema),
  /** Changes one copy; what was decided for texts that are still there stays decided. */
  edit: command
    .input(z.object({ draftId: idSchema, entryId: idSchema, patch: itemPatchSchema }))
    .output(bundleDraftSchema),
  /** A decision counts for every place with the same text, so that nothing masked stays readable elsewhere. */
  decide: command
    .input(
      z.object({
        draftId: idSchema,
        findingIds: z.union([z.array(z.string()).min(1).max(5000), z.literal('undecided')]),
        decision: z.enum(['mask', 'keep']),
      }),
    )
    .output(bundleDraftSchema),
  /** Masks a text selected by hand, wherever it stands in the bundle. */
  maskOwn: command
    .input(
      z.object({
        draftId: idSchema,
        entryId: idSchema,
        field: textFieldSchema,
        start: z.int().min(0),
        end: z.int().min(1),
      }),
    )
    .output(bundleDraftSchema),
  discard: command.input(draftIdInput).output(z.void()),
  /** The file as it would leave now for that team; without one for a stand-in key, whose words may differ a few bytes in length. */
  preview: query
    .input(draftIdInput.extend({ teamId: idSchema.nullable().default(null) }))
    .output(previewSchema),
  /** How often a word stands in what leaves, without regard to case, and in which items. */
  findWord: query
    .input(draftIdInput.extend({ word: z.string().trim().min(1).max(200) }))
    .output(z.object({ count: z.int(), entryIds: z.array(idSchema) })),
  /**
   * Signs with the key of the team and gives the file. Signing the same draft again gives the same file.
   * `bundle-undecided`, `bundle-leaks`, `bundle-empty`, `bundle-too-large`, `team-missing`.
   */
  sign: command.input(draftIdInput.extend({ teamId: idSchema })).output(
    z.object({
      name: z.string(),
      file: z.instanceof(Blob),
      bundleId: publicIdSchema,
      items: z.int(),
      words: keyWordsSchema,
    }),
  ),
  /** What of an entry went where. Only on this device. */
  shared: query.input(z.object({ entryId: idSchema })).output(z.array(sharedRecordSchema)),
  /** Brings a file in, piece by piece, into memory. Works without an open vault. `bundle-too-large`. */
  stage: command
    .input(
      z.object({
        stageId: stageIdSchema.optional(),
        /** Bytes staged so far; a piece out of order is `bundle-not-staged`. */
        offset: z.int().min(0),
        piece: z.base64().max(maxPieceLength),
      }),
    )
    .output(z.object({ stageId: stageIdSchema, bytes: z.int() })),
  unstage: command.input(z.object({ stageId: stageIdSchema })).output(z.void()),
  /** Checks a staged file. Needs no vault. `bundle-*`. */
  verify: query.input(z.object({ stageId: stageIdSchema })).output(verifiedSchema),
  /** Checks a staged file and says what it would add. */
  inspect: query.input(z.object({ stageId: stageIdSchema })).output(inspectionSchema),
  /**
   * Adds a staged file to the team library. Doing it again adds nothing. A sender whose key changed is
   * refused (`bundle-sender-changed`) until the words were compared.
   */
  accept: command
    .input(
      z.object({
        stageId: stageIdSchema,
        teamId: idSchema.nullable().default(null),
        wordsCompared: z.boolean().default(false),
      }),
    )
    .output(
      undoableSchema.partial().extend({
        bundleId: publicIdSchema,
        added: z.int(),
        updated: z.int(),
        known: z.int(),
        unknown: z.int(),
      }),
    ),
  ownNames: query.output(z.array(ownNameSchema)),
  /** `name-empty`, `name-taken`. */
  addOwnName: command.input(z.object({ name: z.string().max(maxLabelLength) })).output(ownNameSchema),
  removeOwnName: command.input(z.object({ id: idSchema })).output(z.void()),
}
