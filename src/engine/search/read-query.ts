import { maxQueryLength } from '../../shared/search.ts'
import { normaliseText } from '../../shared/text.ts'
import { type Token, tokensOf, wordsOf } from './words.ts'

/** What a person asked, taken apart. */
export interface ReadQuery {
  /** as the model reads it */
  text: string
  /** every word in order, quoted ones too */
  tokens: Token[]
  /** distinct words */
  words: string[]
  /** what stood between quotation marks, as words */
  phrases: string[][]
  /** the last word, when it may still be being typed */
  unfinished: string | null
}

const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]/g

export function readQuery(input: string): ReadQuery {
  const text = normaliseText(input.slice(0, maxQueryLength)).trim()
  const tokens = tokensOf(text)
  const words = [...new Set(tokens.map(({ word }) => word))]
  const phrases = [...text.matchAll(quoted)]
    .map((match) => wordsOf(match[1] ?? ''))
    .filter((phrase) => phrase.length > 0)
  const last = tokens.at(-1)
  const open = last !== undefined && last.end === text.length && !/\s$/.test(input)
  return { text, tokens, words, phrases, unfinished: open ? last.word : null }
}
