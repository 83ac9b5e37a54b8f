import type { TFunction } from 'i18next'

/** A list of sentences from the catalogue. */
export function sentencesOf(t: TFunction, key: string): string[] {
  const list: unknown = t(key, { returnObjects: true })
  return Array.isArray(list) ? list.map(String) : []
}
