import { detectAll } from 'tinyld/light'
import type { Lang } from '../../shared/common.ts'

/** Fewer words than this tell too little: a lone name shares letters with one language by accident. */
const leastWords = 2

/** The language of a text; Dutch when nothing tells, as for a lone name. */
export function detectLanguage(text: string): Lang {
  return guessLanguage(text) ?? 'nl'
}

/** As `detectLanguage`, but null when the text is too short or too odd to tell. */
export function guessLanguage(text: string): Lang | null {
  if (text.trim().split(/\s+/).length < leastWords) return null
  const [best] = detectAll(text, { only: ['nl', 'en'] })
  return best?.lang === 'nl' || best?.lang === 'en' ? best.lang : null
}
