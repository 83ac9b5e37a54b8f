import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import { AppError, type ErrorCode } from '../shared/errors.ts'
import { plainName } from './plain-name.ts'

/** Asks where to put a file and writes it there, whole or not at all. */
export async function saveFile(contents: WebContents, name: string, file: Blob): Promise<{ saved: boolean }> {
  const options = { defaultPath: join(app.getPath('downloads'), plainName(name)) }
  const window = BrowserWindow.fromWebContents(contents)
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || !filePath) return { saved: false }
  await writeWhole(filePath, Buffer.from(await file.arrayBuffer()))
  return { saved: true }
}

async function writeWhole(path: string, bytes: Uint8Array) {
  const beside = `${path}.${process.pid}.part`
  try {
    await writeFile(beside, bytes, { flag: 'wx' })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw diskError(error)
  }
}

function diskError(error: unknown): AppError {
  const codes: Record<string, ErrorCode> = {
    ENOSPC: 'disk-full',
    EROFS: 'disk-read-only',
    EACCES: 'disk-read-only',
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new AppError(codes[code] ?? 'disk-error', {}, { cause: error })
}
