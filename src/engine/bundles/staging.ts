import { randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { limits } from './container/limits.ts'

/** Files that may be on their way in at the same time; the oldest makes room. */
const maxFiles = 4

interface StagedFile {
  pieces: Buffer[]
  bytes: number
}

/**
 * Files brought in piece by piece, since no door can carry a whole one in a frame. They are kept in memory
 * only and go with the engine.
 */
export class Staging {
  readonly #files = new Map<string, StagedFile>()

  /** Throws `bundle-too-large`, and `bundle-not-staged` for a piece out of order. */
  add(stageId: string | undefined, offset: number, piece: Buffer): { stageId: string; bytes: number } {
    const id = stageId ?? this.#begin()
    const file = this.#files.get(id)
    if (!file || file.bytes !== offset) throw new AppError('bundle-not-staged')
    if (file.bytes + piece.length > limits.fileBytes) {
      this.#files.delete(id)
      throw new AppError('bundle-too-large')
    }
    file.pieces.push(piece)
    file.bytes += piece.length
    return { stageId: id, bytes: file.bytes }
  }

  /** The whole file. Throws `bundle-not-staged`. */
  file(stageId: string): Buffer {
    const file = this.#files.get(stageId)
    if (!file) throw new AppError('bundle-not-staged')
    const whole = Buffer.concat(file.pieces)
    file.pieces = [whole]
    return whole
  }

  remove(stageId: string) {
    this.#files.delete(stageId)
  }

  #begin(): string {
    const [oldest] = this.#files.keys()
    if (oldest !== undefined && this.#files.size >= maxFiles) this.#files.delete(oldest)
    const id = randomBytes(16).toString('hex')
    this.#files.set(id, { pieces: [], bytes: 0 })
    return id
  }
}
