import type { Entry, EntryPatch, Kind } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import {
  type DetailedKind,
  type DetailsOf,
  detailedKinds,
  emptyDetails,
  expectedBefore,
  type KindDetails,
} from '../../shared/kinds.ts'
import { isTextTooLong, normaliseText } from '../../shared/text.ts'

type Patch = Pick<EntryPatch, DetailedKind>

/**
 * The fields of a kind after a change.
 * @param own what the entry has of that kind, maybe from before it was another
 * @throws AppError `fields-of-other-kind`, `expectation-fixed`, `text-too-long`
 */
export function changedDetails<Own extends KindDetails>(own: Own, kind: Kind, patch: Patch): Own {
  const given = detailedKinds.filter((name) => patch[name] !== undefined)
  if (given.some((name) => name !== kind)) throw new AppError('fields-of-other-kind')
  if (kind === 'unsorted' || given.length === 0) return own
  const change = withoutGaps(tidied(patch[kind]) as object)
  if (own.experiment) assertExpectationStands(own.experiment, change)
  return { ...own, [kind]: { ...own[kind], ...change } }
}

/** What was expected cannot be made to fit what was seen. */
function assertExpectationStands(before: DetailsOf<'experiment'>, change: Partial<DetailsOf<'experiment'>>) {
  if (before.startedAt === null) return
  const changes = expectedBefore.some((field) => field in change && change[field] !== before[field])
  if (changes) throw new AppError('expectation-fixed')
}

/** Every text as the vault keeps text. */
function tidied(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = normaliseText(value)
    if (isTextTooLong(text)) throw new AppError('text-too-long')
    return text
  }
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidied(part)]))
}

function withoutGaps(value: object) {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined))
}

/** True when a change of a recipe makes another recipe of it. */
export function isOtherRecipe(before: Entry['promptRecipe'], after: Entry['promptRecipe']): boolean {
  const textOf = (recipe: Entry['promptRecipe']) => {
    const { version: _version, testedWith: _tests, ...text } = recipe ?? emptyDetails.promptRecipe
    return JSON.stringify(text)
  }
  return textOf(before) !== textOf(after)
}
