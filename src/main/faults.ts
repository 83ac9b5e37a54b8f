import { isErrorCode } from '../shared/errors.ts'

/** One line on stderr for what was not expected: where it came from, and no text of the person's. */
export function logFault(place: string, error: unknown) {
  const name = error instanceof Error ? error.name : typeof error
  const code = error instanceof Error && 'code' in error && isErrorCode(error.code) ? ` ${error.code}` : ''
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const trace = stack.split('\n').filter((line) => /^\s+at /.test(line))
  process.stderr.write(`Leerspoor: ${place}: ${name}${code}\n${trace.slice(0, 8).join('\n')}\n`)
}

/** What nobody expected while starting: said with its message, since no text of the person's is near yet. */
export function failStart(error: unknown): never {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`Leerspoor could not start: ${text}\n`)
  process.exit(1)
}
