import type { Lang } from '../../shared/common.ts'
import { toAppError } from '../../shared/errors.ts'
import { type Words, wordsFor } from '../../shared/strings/index.ts'

/** Where a command speaks: with --json one object on stdout; words for people go to stderr. */
export interface Output {
  words: Words
  lang: Lang
  json: boolean
  /** The result: `value` as JSON, or `text` to read. */
  result(value: unknown, text: string): void
  /** Something to know beside the result. */
  say(text: string): void
}

export function createOutput(json: boolean, lang: Lang): Output {
  return {
    words: wordsFor(lang),
    lang,
    json,
    result: (value, text) => process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
  }
}

/** The language of the environment: Dutch when it says so, English otherwise. */
export function environmentLang(env: NodeJS.ProcessEnv = process.env): Lang {
  const said = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return said.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}

/** Exit codes, as docs/cli.md lists them. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  locked: 3,
  missing: 4,
  held: 5,
  nothing: 6,
  changed: 10,
  notABundle: 11,
  refused: 12,
  interrupted: 130,
} as const

const codeOfError = new Map<string, number>([
  ['cancelled', exitCodes.interrupted],
  ['vault-locked', exitCodes.locked],
  ['wrong-passphrase', exitCodes.locked],
  ['vault-missing', exitCodes.missing],
  ['vault-held', exitCodes.held],
  ['bundle-changed', exitCodes.changed],
  ['bundle-not-a-bundle', exitCodes.notABundle],
  ['bundle-truncated', exitCodes.notABundle],
  ['bundle-too-large', exitCodes.refused],
  ['bundle-newer', exitCodes.refused],
  ['bundle-encrypted', exitCodes.refused],
  ['bundle-unsafe', exitCodes.refused],
  ['bundle-expired', exitCodes.refused],
  ['bundle-sender-changed', exitCodes.refused],
])

/** Says what went wrong and gives the exit code of it. */
export function report(error: unknown, output: Output): number {
  const { code, data } = toAppError(error)
  if (output.json) process.stdout.write(`${JSON.stringify({ error: { code, data } })}\n`)
  output.say(output.words(`errors.${code}`, data))
  return codeOfError.get(code) ?? exitCodes.failed
}
