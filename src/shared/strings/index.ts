import { createInstance, type i18n, type TFunction } from 'i18next'
import type { Lang } from '../common.ts'
import { en } from './en/index.ts'
import { nl } from './nl/index.ts'
import type { Translated } from './translated.ts'

const catalogues: Record<Lang, Translated<typeof nl>> = { nl, en }

/** The one catalogue of words, as i18next serves it: keys are `domain.key`, plurals `key_one`, `key_other`. */
export function createStrings(lang: Lang): i18n {
  const strings = createInstance({
    lng: lang,
    supportedLngs: ['nl', 'en'],
    resources: { nl: { translation: catalogues.nl }, en: { translation: catalogues.en } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  // With the words at hand and initAsync off, init has finished when it returns.
  void strings.init()
  return strings
}

export type Words = TFunction

/** Translator for one language, for doors without a page. */
export function wordsFor(lang: Lang): Words {
  return createStrings(lang).getFixedT(lang)
}
