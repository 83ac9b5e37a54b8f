/** Where an error came from: names and places, never its message, which may hold text. */
export function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, message, stack = '' } = error
  const behind = stack.indexOf(message) + message.length
  const places =
    stack.startsWith(`${name}: ${message}`) || message === '' ? stack.slice(behind).split('\n') : []
  const at = places.filter((line) => /^\s+at /.test(line)).map((line) => line.trim())
  const cause = error.cause instanceof Error ? error.cause.name : undefined
  return { name, cause, at: at.slice(0, 4) }
}
