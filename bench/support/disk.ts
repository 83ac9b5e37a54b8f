import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the disk itself takes to keep four pages. */
export function openDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-bench-'))
  const file = openSync(join(folder, 'file'), 'w')
  const pages = Buffer.alloc(16 * 1024, 1)
  return {
    write() {
      writeSync(file, pages, 0, pages.length, 0)
      fdatasyncSync(file)
    },
    close() {
      closeSync(file)
      rmSync(folder, { recursive: true })
    },
  }
}
