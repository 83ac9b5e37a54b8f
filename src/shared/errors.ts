/**
 * Everything that is expected to go wrong, by code. A door turns a code into a sentence
 * (`strings/<lang>/errors.ts`); whatever is not in this list is `internal` and logged without user text.
 */
export const errorCodes = [
  'internal',
  'invalid-input',
  'cancelled',
  'engine-ended',
  // the place the vault lives in
  'node-too-old',
  'disk-full',
  'disk-read-only',
  'disk-error',
  'file-exists',
  'file-missing',
  'folder-synced',
  // vault
  'vault-locked',
  'vault-missing',
  'vault-exists',
  'vault-held',
  'vault-damaged',
  'vault-newer',
  'header-missing',
  'header-damaged',
  'header-newer',
  'wrong-passphrase',
  'wrong-words',
  'words-confirmed',
  'passphrase-short',
  'passphrase-common',
  'key-store-missing',
  'key-store-mismatch',
  'backup-missing',
  'backup-damaged',
  // entries
  'entry-missing',
  'entry-changed',
  'text-too-long',
  'text-empty',
  // the life of a kind, measuring
  'move-impossible',
  'move-lacks',
  'fields-of-other-kind',
  'expectation-fixed',
  'claim-fixed',
  'watch-empty',
  'undo-gone',
  'undo-changed',
  // processes, goals, tools
  'name-empty',
  'name-taken',
  'name-missing',
  'merge-self',
  'goal-circle',
  // search
  'model-missing',
  'model-damaged',
  'model-ended',
  // bundles
  'bundle-not-a-bundle',
  'bundle-changed',
  'bundle-truncated',
  'bundle-too-large',
  'bundle-newer',
  'bundle-encrypted',
  'bundle-unsafe',
  'bundle-expired',
  'bundle-empty',
  'bundle-undecided',
  'bundle-leaks',
  'bundle-sender-changed',
  'bundle-not-staged',
  'bundle-missing',
  'team-missing',
  'share-never',
  'share-rewrite-first',
  'share-kind-first',
  // doors
  'hotkey-taken',
  'hotkey-invalid',
  'not-here',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Facts that belong in the sentence: counts, file names, door names. Never a word of the user's text. */
export type ErrorData = Record<string, string | number | boolean>

/** An expected failure. `code` comes from the closed list; `data` fills the sentence. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.data = data
  }
}

const known: ReadonlySet<string> = new Set(errorCodes)

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && known.has(value)
}

/** Reads the code and data from whatever a call threw, on either side of a door. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof Error && error.name === 'AbortError') return new AppError('cancelled')
  if (error instanceof Error && 'code' in error && isErrorCode(error.code)) {
    return new AppError(error.code, 'data' in error ? asErrorData(error.data) : {})
  }
  return new AppError('internal', {}, { cause: error })
}

function asErrorData(data: unknown): ErrorData {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)),
  )
}
