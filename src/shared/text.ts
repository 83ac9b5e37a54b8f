import { maxTextBytes } from './common.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the point
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

const encoder = new TextEncoder()

/**
 * Text as the vault keeps it: NFC, newlines as \n, no control characters but \n and \t,
 * lone surrogates replaced by U+FFFD (domain.md §2).
 */
export function normaliseText(text: string): string {
  // Controls go first: what they stood between may compose.
  return text.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed().normalize('NFC')
}

/** Size of a text in UTF-8 bytes. */
export function textBytes(text: string): number {
  return encoder.encode(text).length
}

/** True when the text is too long for one field of an entry. */
export function isTextTooLong(text: string): boolean {
  // A UTF-16 unit is at least a third of its UTF-8 bytes, so short texts need no encoding.
  return text.length * 3 > maxTextBytes && textBytes(text) > maxTextBytes
}
