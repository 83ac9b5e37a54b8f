import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../shared/errors.ts'

export const modelName = 'leerspoor-e5-small-q4'

/** Numbers per vector. */
export const dimensions = 384

/** Files that decide what a vector is; the others only say how it is used. */
const vectorFiles = ['onnx/model_q4.onnx', 'tokenizer.json', 'config.json']

/** The files a model folder cannot do without. */
const neededFiles = [...vectorFiles, 'tokenizer_config.json', 'centring.json']

export interface ModelFolder {
  path: string
  /** Names the model in the index: vectors of two fingerprints are never compared. */
  fingerprint: string
  /** SHA-256 in hexadecimal, by file */
  sums: ReadonlyMap<string, string>
}

/**
 * Reads the checksums of the model in `models`; the files themselves are not read.
 * @throws AppError `model-missing` or `model-damaged` with the file
 */
export function findModel(models: string): ModelFolder {
  const path = join(models, modelName)
  const sums = readSums(path)
  const print = createHash('sha256')
  for (const file of vectorFiles) print.update(`${file} ${sums.get(file)}\n`)
  return { path, sums, fingerprint: print.digest('hex').slice(0, 16) }
}

/**
 * Compares every file with its checksum.
 * @throws AppError `model-missing` or `model-damaged` with the first file that is not as it was shipped
 */
export async function verifyModel(folder: ModelFolder): Promise<void> {
  for (const [file, expected] of folder.sums) {
    const path = join(folder.path, file)
    await access(path).catch(() => {
      throw new AppError('model-missing', { file })
    })
    const hash = createHash('sha256')
    await pipeline(createReadStream(path), hash).catch(() => {
      throw new AppError('model-damaged', { file })
    })
    if (hash.digest('hex') !== expected) throw new AppError('model-damaged', { file })
  }
}

/** Reads one small file of the model, checked. Throws as `verifyModel` does. */
export function readModelFile(folder: ModelFolder, file: string): string {
  const bytes = readOr(join(folder.path, file), () => new AppError('model-missing', { file }))
  const sum = createHash('sha256').update(bytes).digest('hex')
  if (sum !== folder.sums.get(file)) throw new AppError('model-damaged', { file })
  return bytes.toString('utf8')
}

/** SHA256SUMS as coreutils writes it: hash, two spaces, path. */
function readSums(path: string): Map<string, string> {
  const name = 'SHA256SUMS'
  const text = readOr(join(path, name), () => new AppError('model-missing', { file: name })).toString('utf8')
  const sums = new Map<string, string>()
  for (const line of text.split('\n').filter((each) => each.trim())) {
    const match = /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line.trim())
    const [, sum, file] = match ?? []
    if (!sum || !file || file.includes('..')) throw new AppError('model-damaged', { file: name })
    sums.set(file, sum)
  }
  if (neededFiles.some((file) => !sums.has(file))) throw new AppError('model-damaged', { file: name })
  return sums
}

function readOr(path: string, error: () => AppError): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw error()
  }
}
