import { initReactI18next } from 'react-i18next'
import { type Lang, langSchema } from '../shared/common.ts'
import { createStrings } from '../shared/strings/index.ts'
import { firstLook } from './first-look.ts'

/** The language this computer asks for, when the person has not chosen one. */
export function systemLang(): Lang {
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())
  return wished.map((tag) => langSchema.safeParse(tag)).find((read) => read.success)?.data ?? 'nl'
}

/** The words of the page. */
export const strings = createStrings(firstLook.lang ?? systemLang()).use(initReactI18next)
initReactI18next.init(strings)

/** Speaks the given language from now on, also to screen readers. */
export function speak(lang: Lang) {
  document.documentElement.lang = lang
  if (strings.language !== lang) void strings.changeLanguage(lang)
}
