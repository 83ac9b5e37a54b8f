import type { Lang } from '../../shared/common.ts'

type Detector = typeof import('eld/small')['eld']

let loading: Promise<void> | undefined
let detector: Detector | undefined

/**
 * Loads what tells languages apart; from then on the functions below can be used. It holds the letters of sixty
 * languages, and loading it takes as long as all else an engine needs to start: so not at the start.
 */
export function prepareLanguage(): Promise<void> {
  loading ??= import('eld/small').then(({ eld }) => {
    eld.setLanguageSubset(['nl', 'en'])
    detector = eld
  })
  return loading
}

/** The language of a text; Dutch when nothing tells, as for a lone name. */
export function detectLanguage(text: string): Lang {
  return guessLanguage(text) ?? 'nl'
}

/** As `detectLanguage`, but null when the text is too short or too odd to tell. */
export function guessLanguage(text: string): Lang | null {
  if (!detector) throw new Error('prepareLanguage() comes first')
  const found = detector.detect(text)
  if (found.language !== 'nl' && found.language !== 'en') return null
  const scores = found.getScores()
  // Names such as "DeepL" share letters with one language only by accident; a real one shares with both.
  return found.isReliable() || Object.keys(scores).length > 1 ? found.language : null
}
