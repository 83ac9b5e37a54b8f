import { z } from 'zod'
import {
  type AddableField,
  addableFields,
  type Block,
  type BundleItem,
  bundleItemSchema,
  type DroppableField,
  droppableFields,
  itemTypes,
  maxLabelLength,
  type Sender,
  sharedKinds,
} from '../../shared/bundles.ts'
import { maxTitleLength } from '../../shared/common.ts'
import { aims, type Entry } from '../../shared/entries.ts'
import type { ReadDb } from '../db/database.ts'

/**
 * The copy of an entry that is edited before it leaves. It holds only what an item may hold, read field by
 * field; the entry itself is never changed.
 */
export const copySchema = z.strictObject({
  kind: z.enum(sharedKinds),
  lang: z.enum(['nl', 'en']),
  title: z.string(),
  passage: z.string(),
  process: z.string(),
  goals: z.array(z.string()),
  tools: z.array(z.string()),
  /** The choices of the entry; each value is one an item may have. */
  choices: bundleItemSchema
    .pick({
      month: true,
      aiType: true,
      aiRole: true,
      secondaryAiRole: true,
      workSplit: true,
      frontier: true,
      learningMode: true,
      aimEffects: true,
      withWhom: true,
      dataClass: true,
    })
    .strict(),
  dropped: z.array(z.enum(droppableFields)),
  added: z.array(z.enum(addableFields)),
  /** Texts selected by hand to be masked. */
  ownMasks: z.array(z.string()),
  /** The entry may not leave as it is; its texts were written anew. */
  rewritten: z.boolean(),
})
export type Copy = z.infer<typeof copySchema>

/** Why an entry cannot be copied as it is. `neverShare` is not among them: such an entry is not offered. */
export function blockOf(entry: Entry): Block | null {
  if (!isShared(entry.kind)) return 'kindFirst'
  if (entry.aiRole === 'therapist' || entry.secondaryAiRole === 'therapist') return 'therapist'
  return entry.dataClass === 'specialCategory' ? 'specialCategory' : null
}

function isShared(kind: Entry['kind']): kind is Copy['kind'] {
  return kind in itemTypes
}

/** Copies what may leave. `rewrite` replaces the texts of an entry that is blocked. */
export function copyOf(db: ReadDb, entry: Entry, rewrite?: { title: string; passage: string }): Copy {
  if (!isShared(entry.kind)) throw new TypeError('an entry without a kind has no copy')
  return {
    kind: entry.kind,
    lang: entry.lang,
    title: rewrite?.title ?? entry.title,
    passage: rewrite?.passage ?? '',
    process: nameOf(db, 'processes', entry.processId),
    goals: entry.goalIds.map((id) => nameOf(db, 'goals', id)),
    tools: entry.toolIds.map((id) => nameOf(db, 'tools', id)),
    choices: choicesOf(entry),
    dropped: [],
    added: [],
    ownMasks: [],
    rewritten: rewrite !== undefined,
  }
}

function choicesOf(entry: Entry): Copy['choices'] {
  const choices: Copy['choices'] = { month: entry.occurredOn.slice(0, 7) }
  const { aiType, aiRole, secondaryAiRole, workSplit, frontier, learningMode, withWhom, dataClass } = entry
  if (aiType) choices.aiType = aiType
  if (aiRole && aiRole !== 'therapist') choices.aiRole = aiRole
  if (secondaryAiRole && secondaryAiRole !== 'therapist') choices.secondaryAiRole = secondaryAiRole
  if (workSplit) choices.workSplit = workSplit
  if (frontier) choices.frontier = frontier
  if (learningMode) choices.learningMode = learningMode
  if (withWhom) choices.withWhom = withWhom
  if (dataClass && dataClass !== 'specialCategory') choices.dataClass = dataClass
  const effects = aims.flatMap((aim) => {
    const effect = entry.aimEffects[aim]
    return effect === null ? [] : [[aim, effect] as const]
  })
  if (effects.length > 0) choices.aimEffects = Object.fromEntries(effects)
  return choices
}

function nameOf(db: ReadDb, table: 'processes' | 'goals' | 'tools', id: string | null): string {
  if (id === null) return ''
  return db.prepare<[string], string>(`SELECT name FROM ${table} WHERE id = ?`).pluck().get(id) ?? ''
}

/** Which fields of a copy hold something that can be left out or added. */
export function availableFields(copy: Copy, sender: Sender): (DroppableField | AddableField)[] {
  const { process, goals, tools, choices } = copy
  const held: Partial<Record<DroppableField | AddableField, unknown>> = {
    ...choices,
    process,
    goals: goals.length,
    tools: tools.length,
    by: sender.as !== 'anonymous',
  }
  return [...droppableFields, ...addableFields].filter((field) => Boolean(held[field]))
}

/** The texts of a copy that go along, by field. `goals.0` is the first goal. */
export function textsOf(copy: Copy, sender: Sender): Map<string, string> {
  const goes = (field: DroppableField) => !copy.dropped.includes(field)
  const texts = new Map([['title', copy.title]])
  if (copy.passage.trim()) texts.set('passage', copy.passage)
  if (copy.process && goes('process')) texts.set('process', copy.process)
  if (goes('goals')) for (const [place, goal] of copy.goals.entries()) texts.set(`goals.${place}`, goal)
  if (goes('tools')) for (const [place, tool] of copy.tools.entries()) texts.set(`tools.${place}`, tool)
  if (sender.as !== 'anonymous' && goes('by')) texts.set('by', sender.name)
  return texts
}

/**
 * The item that leaves, put together from nothing: its texts as they were masked, its choices as far as they
 * were not left out.
 * @param texts of `textsOf`, masked
 */
export function itemOf(
  shareId: string,
  copy: Copy,
  sender: Sender,
  texts: ReadonlyMap<string, string>,
): BundleItem {
  const item: BundleItem = {
    type: itemTypes[copy.kind],
    shareId,
    lang: copy.lang,
    title: cut(texts.get('title') ?? '', maxTitleLength),
  }
  const label = (field: string) => cut(texts.get(field) ?? '', maxLabelLength)
  const list = (field: string, length: number) =>
    Array.from({ length }, (_, place) => label(`${field}.${place}`)).filter(Boolean)
  const passage = texts.get('passage')?.normalize('NFC').trim()
  const goals = list('goals', copy.goals.length)
  const tools = list('tools', copy.tools.length)
  if (passage) item.passage = passage
  if (texts.has('process')) item.process = label('process')
  if (goals.length > 0) item.goals = goals
  if (tools.length > 0) item.tools = tools
  if (sender.as !== 'anonymous' && texts.has('by')) item.by = { as: sender.as, name: label('by') }
  return Object.assign(item, keptChoices(copy))
}

function keptChoices({ choices, dropped, added }: Copy): Copy['choices'] {
  const left: ReadonlySet<string> = new Set(dropped)
  const extra: ReadonlySet<string> = new Set(addableFields.filter((field) => !added.includes(field)))
  return Object.fromEntries(
    Object.entries(choices).filter(([field]) => !left.has(field) && !extra.has(field)),
  )
}

/** A mask can be longer than what it hides; a label that no longer fits is cut. */
function cut(text: string, length: number): string {
  const tidy = text.normalize('NFC').trim()
  if (tidy.length <= length) return tidy
  const room = tidy.slice(0, length - 1)
  return `${room.isWellFormed() ? room : room.slice(0, -1)}…`
}
