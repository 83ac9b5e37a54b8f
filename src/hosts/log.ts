import pino from 'pino'
import type { Log } from '../engine/index.ts'

/** Codes, ids and counts on stderr; never a word of the user's text. Quiet unless LEERSPOOR_LOG asks for more. */
export function createLog(name: string): Log {
  const logger = pino({ name, level: process.env.LEERSPOOR_LOG ?? 'error' }, pino.destination(2))
  return {
    info: (message, data) => logger.info(data ?? {}, message),
    warn: (message, data) => logger.warn(data ?? {}, message),
    error: (message, data) => logger.error(data ?? {}, message),
  }
}
