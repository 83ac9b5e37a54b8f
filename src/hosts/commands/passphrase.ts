import { closeSync, readSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { AppError } from '../../shared/errors.ts'
import { UsageError } from './command.ts'

/**
 * The passphrase from a file descriptor, from LEERSPOOR_PASSPHRASE, or typed at a terminal without echo.
 * Never from the arguments, which every program of this computer can read.
 * @throws AppError `vault-locked` when there is none and nobody to ask, `cancelled` when it was not given
 */
export async function readPassphrase(descriptor: number | undefined, question: string): Promise<string> {
  if (descriptor !== undefined) {
    if (!Number.isInteger(descriptor) || descriptor < 0) throw new UsageError()
    return readLine(descriptor)
  }
  const given = process.env.LEERSPOOR_PASSPHRASE
  if (given) return given
  if (!process.stdin.isTTY) throw new AppError('vault-locked')
  return ask(question)
}

function readLine(descriptor: number): string {
  const bytes = Buffer.alloc(4096)
  let length = 0
  for (;;) {
    const read = readPiece(descriptor, bytes.subarray(length))
    length += read
    if (read === 0 || length === bytes.length || bytes.subarray(0, length).includes(10)) break
  }
  if (descriptor > 2) closeSync(descriptor)
  return bytes.toString('utf8', 0, length).split(/\r?\n/, 1)[0] ?? ''
}

/** Throws `vault-locked` when nothing can be read there. */
function readPiece(descriptor: number, into: Buffer): number {
  try {
    return readSync(descriptor, into, 0, into.length, null)
  } catch (error) {
    throw new AppError('vault-locked', {}, { cause: error })
  }
}

function ask(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  // Only now, with the echo off, is it time to type.
  process.stderr.write(question)
  return new Promise((done, fail) => {
    // Ctrl+C and Ctrl+D close the line without an answer.
    lines.on('close', () => {
      process.stderr.write('\n')
      fail(new AppError('cancelled'))
    })
    lines.on('SIGINT', () => lines.close())
    lines.question('', (answer) => {
      done(answer)
      lines.close()
    })
  })
}
