import { maxTitleLength } from './common.ts'
import type { Kind } from './entries.ts'

/** The sign that sets a kind at the start of a captured line (domain.md §6). */
export const signOfKind = {
  experiment: '?',
  learning: '=',
  promptRecipe: '>',
  risk: '!',
  proposal: '+',
} as const satisfies Partial<Record<Kind, string>>

export type SignedKind = keyof typeof signOfKind

const kindOfSign = new Map<string, Kind>(
  Object.entries(signOfKind).map(([kind, sign]) => [sign, kind as SignedKind]),
)

export interface CapturedLine {
  kind: Kind
  /** the line without its sign, trimmed */
  text: string
}

/** Reads the sign in front of a captured line; without one the kind is `unsorted`. */
export function readCapture(line: string): CapturedLine {
  const trimmed = line.trim()
  const kind = kindOfSign.get(trimmed.charAt(0))
  return kind ? { kind, text: trimmed.slice(1).trim() } : { kind: 'unsorted', text: trimmed }
}

/**
 * Title and body of a captured text. A text of one short line is a title; of a longer one the title is
 * its first sentence cut at a word, and the whole text is the body.
 */
export function titleAndBody(text: string): { title: string; body: string } {
  if (text.length <= maxTitleLength && !text.includes('\n')) return { title: text, body: '' }
  return { title: titleOf(text), body: text }
}

/** The first sentence of a text, cut at a word to fit a title. */
export function titleOf(text: string): string {
  const firstLine = text.trim().split('\n', 1)[0] ?? ''
  const sentence = /^.*?[.!?](?=\s|$)/u.exec(firstLine)?.[0] ?? firstLine
  if (sentence.length <= maxTitleLength) return sentence
  const room = wholeCharacters(sentence, maxTitleLength - 1)
  const atWord = room.replace(/\s+\S*$/u, '')
  return `${atWord || room}…`
}

/** The start of a text that fits in `most` UTF-16 units, ending between two characters as people see them. */
function wholeCharacters(text: string, most: number): string {
  const { index } = new Intl.Segmenter().segment(text).containing(most) ?? { index: most }
  // One heap of combining marks can be longer than a whole title.
  return text.slice(0, index || most).toWellFormed()
}
