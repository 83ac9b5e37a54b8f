import { ORPCError } from '@orpc/server'
import { toAppError } from '../shared/errors.ts'
import { logFault } from './faults.ts'

/** Wraps a call of a page so that only codes of the closed list leave. */
export async function answerWithCodes<T>(call: {
  next: () => Promise<T>
  path: readonly string[]
}): Promise<T> {
  try {
    return await call.next()
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
      throw new ORPCError('invalid-input', { status: 400, data: { call: call.path.join('.') } })
    }
    const { code, data } = toAppError(error)
    if (code === 'internal') logFault(call.path.join('.'), error)
    throw new ORPCError(code, { status: 400, data })
  }
}
