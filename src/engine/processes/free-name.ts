import { AppError } from '../../shared/errors.ts'
import { normaliseText } from '../../shared/text.ts'

/** A name as the vault keeps it. Throws `name-empty`, and `name-taken` when one of the others is the same. */
export function freeName(others: readonly string[], name: string): string {
  const tidy = tidyLine(name)
  if (!tidy) throw new AppError('name-empty')
  // SQLite folds the case of a to z only; a person also sees É and é as one.
  if (others.some((other) => isSameName(other, tidy))) throw new AppError('name-taken')
  return tidy
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** One line of text without stray space. */
export function tidyLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ').trim()
}
