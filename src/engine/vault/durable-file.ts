import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file so that after a crash either the old or the new one is there: temp, fsync, rename, fsync. */
export function writeDurably(file: string, content: string) {
  const temp = `${file}.new`
  try {
    const handle = openSync(temp, 'w', 0o600)
    try {
      // Writes on after a short write; on a full disk that ends in an error, never in half a file.
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temp, file)
  } catch (error) {
    rmSync(temp, { force: true })
    throw error
  }
  syncFolder(dirname(file))
}

/** Makes renames in a folder last. Windows cannot open a folder; there the rename itself is durable. */
export function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export function syncFile(file: string) {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes sure a file exists that only its owner can read, before a library opens it. */
export function makePrivate(file: string) {
  closeSync(openSync(file, 'a', 0o600))
}
