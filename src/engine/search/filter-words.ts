import type { Lang } from '../../shared/common.ts'
import { type Kind, kinds } from '../../shared/entries.ts'
import { type FilterKey, filterKeys } from '../../shared/search.ts'
import { type Words, wordsFor } from '../../shared/strings/index.ts'
import { wordsOf } from './words.ts'

export const langs = ['nl', 'en'] as const satisfies Lang[]

/** The catalogue, made once: a question is read at every key. */
export const catalogue: Readonly<Record<Lang, Words>> = { nl: wordsFor('nl'), en: wordsFor('en') }

/** Words as they are looked up: small letters, no diacritics, one space between. */
export function fold(text: string): string {
  return wordsOf(text).join(' ')
}

/** A key as it is written, and whose word it is. */
export interface WrittenKey {
  key: FilterKey
  lang: Lang
}

/** `tool` is the same word in both: first come, Dutch. `language` is what one tries before `lang`. */
const writtenKeys = new Map<string, WrittenKey>([
  ['language', { key: 'lang', lang: 'en' }],
  ...langs
    .toReversed()
    .flatMap((lang) => filterKeys.map((key) => [keyWord(key, lang), { key, lang }] as const)),
])

export function keyWord(key: FilterKey, lang: Lang): string {
  return catalogue[lang](`search.filterWord.${key}`)
}

export function readKey(word: string): WrittenKey | null {
  return writtenKeys.get(fold(word)) ?? null
}

const kindWords = new Map<string, Kind>(
  langs.flatMap((lang) =>
    kinds.flatMap((kind) => kindNames(kind, lang).map((name) => [fold(name), kind] as const)),
  ),
)

/** A kind by its name, in the singular and in the plural. */
export function kindNames(kind: Kind, lang: Lang): [string, string] {
  const t = catalogue[lang]
  return [t(`entries.kind.${kind}`), t(`entries.kinds.${kind}`)]
}

export function kindNamed(value: string): Kind | null {
  return kindWords.get(fold(value)) ?? null
}

const langWords = new Map<string, Lang>(
  langs.flatMap((lang) => [
    [lang, lang] as const,
    ...langs.map((of) => [fold(langName(lang, of)), lang] as const),
  ]),
)

/** The name of a language, in Dutch or English. */
export function langName(lang: Lang, of: Lang): string {
  return catalogue[of](`entries.lang.${lang}`)
}

export function langNamed(value: string): Lang | null {
  return langWords.get(fold(value)) ?? null
}
