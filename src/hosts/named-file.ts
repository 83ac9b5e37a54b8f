import { readFile, rm, writeFile } from 'node:fs/promises'
import { AppError, type ErrorCode } from '../shared/errors.ts'

/** Reads a file a person named. Throws `file-missing`, `disk-*`. */
export async function readNamedFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw named(error, file)
  }
}

/** Writes a file that was not there; one that cannot be finished leaves nothing behind. Throws `file-exists`, `disk-*`. */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: 'wx' })
  } catch (error) {
    const known = named(error, file)
    if (known.code !== 'file-exists') await rm(file, { force: true })
    throw known
  }
}

const codes: Record<string, ErrorCode> = {
  EEXIST: 'file-exists',
  ENOENT: 'file-missing',
  EISDIR: 'file-missing',
  ENOTDIR: 'file-missing',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
}

function named(error: unknown, file: string): AppError {
  const code = error instanceof Error && 'code' in error ? codes[String(error.code)] : undefined
  return new AppError(code ?? 'disk-error', { file }, { cause: error })
}
