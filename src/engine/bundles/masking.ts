import type { Finding, FindingKind, Sender } from '../../shared/bundles.ts'
import type { Lang } from '../../shared/common.ts'
import { type Words, wordsFor } from '../../shared/strings/index.ts'
import { type Copy, textsOf } from './copy.ts'
import { type Found, mergeOverlaps, occurrences, type Searchable, searchable } from './detectors/detector.ts'
import { foldKey, type Span } from './detectors/fold.ts'

export type Decision = 'mask' | 'keep'

/** Places the detectors find in a text. */
export type Find = (text: string) => readonly Found[]

/** What masking looks at of one item of a draft. */
export interface Maskable {
  entryId: string
  copy: Copy
}

interface MaskedItem {
  entryId: string
  findings: Finding[]
  /** The texts of `textsOf`, masked. */
  texts: Map<string, string>
}

/** A text that must not be found anywhere in the file. */
interface MaskedText {
  text: string
  kind: FindingKind
}

export interface Masking {
  items: MaskedItem[]
  undecided: number
  /** by key of `foldKey` */
  masked: Map<string, MaskedText>
  /** Places that were masked, by kind. */
  counts: Record<string, number>
  /** Every mask that stands in a text. */
  placeholders: Set<string>
}

/** One text of one item while it is being masked. */
interface Field {
  entryId: string
  lang: Lang
  field: string
  text: string
  search: Searchable
  places: { span: Span; kind: FindingKind; key: string; decision: Decision | null }[]
}

/**
 * Finds and masks over a whole bundle at once. A decision is about a text, not a place: what is masked in one
 * item is masked in all, also where no detector saw it, so that none of it stays readable elsewhere.
 * @param decisionOf by key of the text
 */
export function maskAll(
  items: readonly Maskable[],
  sender: Sender,
  find: Find,
  decisionOf: (key: string) => Decision | null,
): Masking {
  const ownMasks = items.flatMap(({ copy }) => copy.ownMasks)
  const ownKeys = new Set(ownMasks.map(foldKey))
  const fields = items.flatMap((item) => fieldsOf(item, sender))
  for (const field of fields) findPlaces(field, find, ownKeys, decisionOf)
  const masked = new Map<string, MaskedText>()
  for (const text of ownMasks) masked.set(foldKey(text), { text, kind: 'own' })
  for (const { text, places } of fields) {
    for (const { span, kind, key, decision } of places) {
      if (decision === 'mask') masked.set(key, { text: text.slice(span.start, span.end), kind })
    }
  }
  for (const field of fields) addTwins(field, masked)
  return applyMasks(items, fields, masked)
}

function fieldsOf({ entryId, copy }: Maskable, sender: Sender): Field[] {
  return [...textsOf(copy, sender)].map(([field, text]) => {
    return { entryId, lang: copy.lang, field, text, search: searchable(text), places: [] }
  })
}

/** What the detectors and the person's own selections say about a text. The name one chose is not looked at. */
function findPlaces(
  field: Field,
  find: Find,
  ownKeys: ReadonlySet<string>,
  decisionOf: (key: string) => Decision | null,
) {
  const detected = field.field === 'by' ? [] : find(field.text)
  const own = [...ownKeys].flatMap((key) =>
    occurrences(field.search, key).map((span) => ({ ...span, kind: 'own' as const })),
  )
  field.places = mergeOverlaps([...detected, ...own]).map(({ kind, ...span }) => {
    const key = foldKey(field.text.slice(span.start, span.end))
    return { span, kind, key, decision: kind === 'own' ? 'mask' : decisionOf(key) }
  })
}

/** Adds the places where a masked text stands that nothing had found. */
function addTwins(field: Field, masked: ReadonlyMap<string, MaskedText>) {
  for (const [key, { kind }] of masked) {
    for (const span of occurrences(field.search, key)) {
      if (field.places.some((place) => overlap(place.span, span))) continue
      field.places.push({ span, kind, key, decision: 'mask' })
    }
  }
  field.places.sort((a, b) => a.span.start - b.span.start)
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function applyMasks(
  items: readonly Maskable[],
  fields: readonly Field[],
  masked: Map<string, MaskedText>,
): Masking {
  const numbers = new Numbering()
  const counts: Record<string, number> = {}
  const placeholders = new Set<string>()
  const byEntry = new Map<string, MaskedItem>(
    items.map(({ entryId }) => [entryId, { entryId, findings: [], texts: new Map() }]),
  )
  for (const field of fields) {
    const item = byEntry.get(field.entryId)
    if (!item) continue
    item.findings.push(...findingsOf(field, numbers))
    const spans = spansToMask(field, masked)
    for (const span of spans) {
      counts[span.kind] = (counts[span.kind] ?? 0) + 1
      placeholders.add(numbers.placeholder(span.kind, keyAt(field, span), field.lang))
    }
    item.texts.set(field.field, maskedText(field, spans, numbers))
  }
  const all = [...byEntry.values()]
  const undecided = all.flatMap(({ findings }) => findings).filter(({ decision }) => decision === null).length
  return { items: all, undecided, masked, counts, placeholders }
}

function findingsOf({ entryId, field, text, lang, places }: Field, numbers: Numbering): Finding[] {
  return places.map(({ span, kind, key, decision }) => ({
    id: `${entryId}:${field}:${span.start}:${span.end}`,
    kind,
    field,
    ...span,
    text: text.slice(span.start, span.end),
    placeholder: numbers.placeholder(kind, key, lang),
    decision,
  }))
}

/** Places decided to be masked, and masked texts inside places that are kept or not yet decided. */
function spansToMask(field: Field, masked: ReadonlyMap<string, MaskedText>) {
  const decided = field.places
    .filter(({ decision }) => decision === 'mask')
    .map(({ span, kind }) => ({ ...span, kind }))
  const inside = [...masked].flatMap(([key, { kind }]) =>
    occurrences(field.search, key).map((span) => ({ ...span, kind })),
  )
  return mergeOverlaps([...decided, ...inside])
}

function maskedText(field: Field, spans: readonly (Span & { kind: FindingKind })[], numbers: Numbering) {
  let result = ''
  let at = 0
  for (const span of spans) {
    result += field.text.slice(at, span.start)
    result += numbers.placeholder(span.kind, keyAt(field, span), field.lang)
    at = span.end
  }
  return result + field.text.slice(at)
}

function keyAt(field: Field, span: Span): string {
  return foldKey(field.text.slice(span.start, span.end))
}

/** The same text gets the same number all through a bundle, in the order texts first appear. */
class Numbering {
  readonly #numbers = new Map<string, number>()
  readonly #last = new Map<FindingKind, number>()

  placeholder(kind: FindingKind, key: string, lang: Lang): string {
    const name = `${kind} ${key}`
    let number = this.#numbers.get(name)
    if (number === undefined) {
      number = (this.#last.get(kind) ?? 0) + 1
      this.#last.set(kind, number)
      this.#numbers.set(name, number)
    }
    return `[${wordsIn(lang)(`bundleFile.mask.${kind}`)} ${number}]`
  }
}

const translators = new Map<Lang, Words>()

function wordsIn(lang: Lang): Words {
  const words = translators.get(lang) ?? wordsFor(lang)
  translators.set(lang, words)
  return words
}
