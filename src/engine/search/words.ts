import { stemmer as dutchStem } from '@orama/stemmers/dutch'
import { stemmer as englishStem } from '@orama/stemmers/english'
import type { Lang } from '../../shared/common.ts'

/** A word where it stands in a text. */
export interface Token {
  /** lower case, without diacritics: as the full-text table keeps it */
  word: string
  /** UTF-16 units */
  start: number
  end: number
}

const wordPattern = /[\p{L}\p{N}\p{M}\p{Co}]+/gu
const plain = /^[a-z0-9]+$/

/** Cuts a text into words as FTS5's unicode61 with remove_diacritics 2 does. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(wordPattern)) {
    const word = foldWord(match[0])
    if (word) tokens.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

/** The words of a text in their order, as the full-text table keeps them. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ word }) => word)
}

/** Whether the words stand in the text one after another. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${words.join(' ')} `)
}

/** A word as the full-text table keeps it. */
function foldWord(text: string): string {
  const lower = text.toLowerCase()
  return plain.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

export function stemOf(word: string, lang: Lang): string {
  return lang === 'nl' ? dutchStem(word) : englishStem(word)
}

/** The stems of a word in either language: what a question asks for may be in both. */
export function stemsOf(word: string): string[] {
  return [...new Set([stemOf(word, 'nl'), stemOf(word, 'en')])].filter((stem) => stem.length > 1)
}

/** Of the letters in a text, the share that is not in Latin script, 0–1. */
export function otherScriptShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length === 0) return 0
  return letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length / letters.length
}

/** Above this share of unknown script a text gets no vector: what is left of it says nothing. */
export const otherScriptLimit = 1 / 3
