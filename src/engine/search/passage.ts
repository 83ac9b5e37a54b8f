import type { Lang } from '../../shared/common.ts'
import type { Marks } from '../../shared/search.ts'
import type { LexicalResult } from './lexical.ts'
import { type Window, windowsOf } from './passages.ts'
import { stemOf, type Token, tokensOf, wordsOf } from './words.ts'

/** What of a text answers the words of a question. */
export interface WordMatches {
  isLiteral(word: string): boolean
  /** another form or spelling, or a compound */
  isVariant(word: string): boolean
}

/** No word was asked for. */
export const noMatches: WordMatches = { isLiteral: () => false, isVariant: () => false }

export function wordMatches(words: LexicalResult, lang: Lang): WordMatches {
  const { literal, variants, stems, prefix } = words
  // The same words come back in hit after hit, and a stem takes its time.
  const known = new Map<string, boolean>()
  const answers = (word: string) =>
    variants.has(word) || stems.has(stemOf(word, lang)) || (prefix !== null && word.startsWith(prefix))
  return {
    isLiteral: (word) => literal.has(word),
    isVariant(word) {
      if (literal.has(word)) return false
      const before = known.get(word)
      if (before !== undefined) return before
      const now = answers(word)
      known.set(word, now)
      return now
    },
  }
}

/** The longest passage shown, in UTF-16 units. */
const longestPassage = 280

/** Markdown signs at the begin of a line, and those around words. */
const lineSigns = /^[ \t]*(?:#{1,6}|[-*+>]|\d+[.)])[ \t]+/gm
const wordSigns = /\*\*|__|`/g

/** A window of a body as it is shown: one line, without Markdown's signs. */
export function passageText(body: string, window: Window): string {
  const text = body
    .slice(window.start, window.end)
    .replace(lineSigns, '')
    .replace(wordSigns, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= longestPassage) return text
  const cut = text.lastIndexOf(' ', longestPassage)
  return `${text.slice(0, cut > 0 ? cut : longestPassage).toWellFormed()}…`
}

/** The window with the most words of the question, literal ones first; null when none has any. */
export function wordiestWindow(body: string, lang: Lang, matches: WordMatches): Window | null {
  let best: Window | null = null
  let most = 0
  for (const window of windowsOf(body, lang)) {
    const words = new Set(wordsOf(body.slice(window.start, window.end)))
    let worth = 0
    for (const word of words) worth += matches.isLiteral(word) ? 1 : matches.isVariant(word) ? 0.7 : 0
    if (worth > most) {
      most = worth
      best = window
    }
  }
  return best
}

/** Spans of the words in a text that answer the question. */
export function marksIn(text: string, matches: WordMatches): Marks {
  return tokensOf(text)
    .filter(({ word }) => matches.isLiteral(word) || matches.isVariant(word))
    .map(({ start, end }: Token): [number, number] => [start, end])
}
