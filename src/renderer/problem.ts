import { type ErrorCode, toAppError } from '../shared/errors.ts'
import { strings } from './i18n.ts'

/** What went wrong, as a sentence a person can use. */
export function sentenceOf(error: unknown): string {
  const { code, data } = toAppError(error)
  return strings.t(`errors.${code}`, data)
}

export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error !== null && error !== undefined && toAppError(error).code === code
}
