import type { Marks, SearchHit } from '../../shared/search.ts'

/** The longest passage that is one or two sentences, in UTF-16 units. */
const longestSentence = 220

/**
 * What to mark in the passage of a hit: the words that match, or the whole sentence when it is its meaning
 * that does.
 */
export function passageMarks({ passage, reasons }: SearchHit): Marks {
  if (passage.marks.length > 0) return passage.marks
  const byMeaning = reasons.some(({ code }) => meaningCodes.has(code))
  return byMeaning && passage.text.length <= longestSentence ? [[0, passage.text.length]] : []
}

const meaningCodes: ReadonlySet<string> = new Set(['sameMeaning', 'sameMeaningOtherLanguage', 'relatedTopic'])
