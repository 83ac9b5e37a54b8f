import { ORPCError } from '@orpc/server'
import { AppError } from '../shared/errors.ts'
import { traceOf } from '../shared/trace.ts'
import type { Log } from './context.ts'
import { withDiskCode } from './db/sqlite-errors.ts'

/**
 * Wraps a call so that only codes of the closed list leave the engine. What was not expected is logged by
 * the name of its class and the place it came from, never with its message, which may hold text.
 */
export function answerWithCodes(log: Log) {
  return async <T>(call: { next: () => Promise<T>; path: readonly string[] }): Promise<T> => {
    try {
      return await call.next()
    } catch (error) {
      throw wireError(error, call.path.join('.'), log)
    }
  }
}

function wireError(error: unknown, path: string, log: Log): unknown {
  const known = withDiskCode(error)
  if (known instanceof AppError) return new ORPCError(known.code, { status: 400, data: known.data })
  if (known instanceof ORPCError) {
    if (known.code === 'BAD_REQUEST')
      return new ORPCError('invalid-input', { status: 400, data: { call: path } })
    if (known.code !== 'INTERNAL_SERVER_ERROR') return known
  }
  if (known instanceof Error && known.name === 'AbortError')
    return new ORPCError('cancelled', { status: 400 })
  log.error('call failed', { call: path, ...traceOf(known) })
  return new ORPCError('internal', { status: 500 })
}
