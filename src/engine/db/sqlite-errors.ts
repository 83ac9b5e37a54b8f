import { AppError, type ErrorCode } from '../../shared/errors.ts'

const codes: readonly [prefix: string, code: ErrorCode][] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'disk-read-only'],
  ['SQLITE_IOERR', 'disk-error'],
  ['SQLITE_CANTOPEN', 'disk-error'],
  ['SQLITE_CORRUPT', 'vault-damaged'],
  ['SQLITE_NOTADB', 'vault-damaged'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'disk-read-only'],
  ['EACCES', 'disk-read-only'],
  ['EIO', 'disk-error'],
]

/** Gives failures of SQLite and the file system their code; leaves everything else as it is. */
export function withDiskCode(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error
  const found = codes.find(([prefix]) => String(error.code).startsWith(prefix))
  return found ? new AppError(found[1], {}, { cause: error }) : error
}
