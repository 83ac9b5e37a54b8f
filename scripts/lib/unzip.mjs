// @ts-check
import { createWriteStream } from 'node:fs'
import { mkdir, open, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { configure, Reader, TextWriter, ZipReader } from '@zip.js/zip.js'

const kindMask = 0o170000
const link = 0o120000

/**
 * Unpacks a zip archive with the modes and links it holds. Only for an archive whose hash was checked: names
 * are trusted.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} rename where an entry goes below the folder; undefined leaves it out
 */
export async function unzip(archive, folder, rename) {
  configure({ useWebWorkers: false })
  const file = await open(archive)
  try {
    const zip = new ZipReader(new FileReader(file))
    for await (const entry of zip.getEntriesGenerator()) {
      const name = rename(entry.filename)
      if (name && !entry.directory) await unpack(entry, join(folder, name))
    }
    await zip.close()
  } finally {
    await file.close()
  }
}

/**
 * @param {import('@zip.js/zip.js').FileEntry} entry
 * @param {string} target
 */
async function unpack(entry, target) {
  const mode = entry.externalFileAttributes >>> 16
  await mkdir(dirname(target), { recursive: true })
  if ((mode & kindMask) === link) return symlink(await entry.getData(new TextWriter()), target)
  await entry.getData(Writable.toWeb(createWriteStream(target, { mode: mode & 0o777 || 0o644 })))
}

/**
 * Reads a large archive piece by piece instead of holding it in memory.
 * @extends {Reader<import('node:fs/promises').FileHandle>}
 */
class FileReader extends Reader {
  /** @param {import('node:fs/promises').FileHandle} file */
  constructor(file) {
    super(file)
    this.file = file
  }

  /** @override */
  async init() {
    this.size = (await this.file.stat()).size
    await super.init?.()
  }

  /**
   * @override
   * @param {number} index
   * @param {number} length
   */
  async readUint8Array(index, length) {
    const { bytesRead, buffer } = await this.file.read(Buffer.alloc(length), 0, length, index)
    return new Uint8Array(buffer.buffer, buffer.byteOffset, bytesRead)
  }
}
