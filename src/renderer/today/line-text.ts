import { readCapture, signOfKind } from '../../shared/capture.ts'
import type { Kind } from '../../shared/entries.ts'

/** The line with the sign of a kind in front, in place of the one it had. */
export function lineWithKind(line: string, kind: Kind): string {
  const { text } = readCapture(line)
  return kind === 'unsorted' ? text : `${signOfKind[kind]} ${text}`
}

/** Words a line needs before it is worth looking for what was learned earlier. */
export const wordsBeforeRelated = 5

export function hasEnoughWords(line: string): boolean {
  return readCapture(line).text.split(/\s+/).filter(Boolean).length >= wordsBeforeRelated
}

const titled = /\b(?:mevrouw|meneer|mijnheer|mw\.|mevr\.|dhr\.|mrs?\.|ms\.)\s+\p{Lu}/iu
const twoNames =
  /(?<![.!?]\s|^)\b\p{Lu}[\p{Ll}'’-]+ (?:(?:van|de|der|den|ten|ter|el|al) )*\p{Lu}[\p{Ll}'’-]+/u
const firstName = /^\p{Lu}\p{Ll}+ (?:(?:van|de|der|den|ten|ter) )+\p{Lu}\p{Ll}+/u

/**
 * Does this look like the name of a person? A hint only: it misses names and takes some things for one.
 * @param known names of tools, processes and goals, which are no persons
 */
export function looksLikeName(line: string, known: readonly string[]): boolean {
  let { text } = readCapture(line)
  for (const name of known) if (name) text = text.replaceAll(name, '…')
  return titled.test(text) || twoNames.test(text) || firstName.test(text)
}
