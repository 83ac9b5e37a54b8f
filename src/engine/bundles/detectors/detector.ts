import type { FindingKind } from '../../../shared/bundles.ts'
import { checkedNumbers } from './checked-numbers.ts'
import { type Folded, fold, type Span, unfold } from './fold.ts'
import { nameDetectors, ownNameDetector } from './names.ts'
import { patternDetectors } from './patterns.ts'

/** A place in a text that may say something about a person or a case. */
export interface Found extends Span {
  kind: FindingKind
}

/** Finds places of one kind, as spans of the folded text, in time linear in its length. */
export interface Detector {
  kind: FindingKind
  find(folded: Folded): Span[]
}

/** When spans overlap, the kind that comes first here names the whole. */
const precedence: readonly FindingKind[] = [
  'own',
  'ownName',
  'email',
  'iban',
  'bsn',
  'card',
  'phone',
  'birthDate',
  'ip',
  'address',
  'caseNumber',
  'person',
  'group',
]

/**
 * All places found in a text, in order, none overlapping; overlapping finds become one place that covers all.
 * @param ownNames names, nicknames and project words the person listed
 */
export function detect(text: string, ownNames: readonly string[]): Found[] {
  const folded = fold(text)
  const detectors = [...checkedNumbers, ...patternDetectors, ...nameDetectors, ownNameDetector(ownNames)]
  const found = detectors.flatMap(({ kind, find }) =>
    find(folded).map((span) => ({ kind, ...unfold(text, folded, span) })),
  )
  return mergeOverlaps(found)
}

/** One place for each run of overlapping ones. */
export function mergeOverlaps(found: readonly Found[]): Found[] {
  const merged: Found[] = []
  for (const next of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (!last || next.start >= last.end) {
      merged.push({ ...next })
      continue
    }
    last.end = Math.max(last.end, next.end)
    if (precedence.indexOf(next.kind) < precedence.indexOf(last.kind)) last.kind = next.kind
  }
  return merged
}

const letterOrDigit = /[\p{L}\p{N}]/u

/** A text ready to be searched for texts without regard to how they are written. */
export interface Searchable {
  original: string
  folded: Folded
}

export function searchable(text: string): Searchable {
  return { original: text, folded: fold(text, { lower: true }) }
}

/**
 * Every place where the text with this key stands, whatever its case, accents' form, look-alikes or invisible
 * characters; as a whole word, so that "Jan" is not found in "januari".
 * @param key from `foldKey`
 */
export function occurrences({ original, folded }: Searchable, key: string): Span[] {
  if (!key) return []
  const spans: Span[] = []
  for (let at = folded.text.indexOf(key); at >= 0; at = folded.text.indexOf(key, at + 1)) {
    const end = at + key.length
    const joinsBefore = joins(folded.text.charAt(at - 1), key.charAt(0))
    const joinsAfter = joins(key.charAt(key.length - 1), folded.text.charAt(end))
    if (!joinsBefore && !joinsAfter) spans.push(unfold(original, folded, { start: at, end }))
  }
  return spans
}

function joins(left: string, right: string): boolean {
  return letterOrDigit.test(left) && letterOrDigit.test(right)
}
