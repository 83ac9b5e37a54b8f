import { eld } from 'eld/small'
import type { Lang } from '../../shared/common.ts'

eld.setLanguageSubset(['nl', 'en'])

/** The language of a text; Dutch when nothing tells, as for a lone name. */
export function detectLanguage(text: string): Lang {
  return guessLanguage(text) ?? 'nl'
}

/** As `detectLanguage`, but null when the text is too short or too odd to tell. */
export function guessLanguage(text: string): Lang | null {
  const found = eld.detect(text)
  if (found.language !== 'nl' && found.language !== 'en') return null
  const scores = found.getScores()
  // Names such as "DeepL" share letters with one language only by accident; a real one shares with both.
  return found.isReliable() || Object.keys(scores).length > 1 ? found.language : null
}
