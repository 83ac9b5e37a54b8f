import { wordsToConfirm } from '../../shared/vault.ts'

/** How many recovery words there are. */
export const wordCount = 24

/**
 * Places (1…24) of the words to type over: one from each part of the list, so that a sheet of which a column
 * or the end is missing is noticed.
 * @param random a whole number from 0 up to `below`
 */
export function placesToAsk(random: (below: number) => number = secureRandom): number[] {
  const part = wordCount / wordsToConfirm
  return Array.from({ length: wordsToConfirm }, (_, index) => index * part + random(part) + 1)
}

/** What a typed word is, beside the word it should be. */
export type WordState = 'empty' | 'typing' | 'right' | 'wrong'

export function wordState(answer: string, word: string | undefined): WordState {
  const typed = tidyWord(answer)
  if (typed === '') return 'empty'
  if (typed === word) return 'right'
  return word?.startsWith(typed) ? 'typing' : 'wrong'
}

/** Recovery words as they were typed or pasted: one space between, no capitals, no numbers. */
export function tidyWords(text: string): string {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ')
}

export function countWords(text: string): number {
  return text.toLowerCase().match(/\p{L}+/gu)?.length ?? 0
}

function tidyWord(answer: string): string {
  return answer.trim().toLowerCase()
}

function secureRandom(below: number): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value % below
}
