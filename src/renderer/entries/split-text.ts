import { maxTextBytes } from '../../shared/common.ts'
import { textBytes } from '../../shared/text.ts'

/**
 * Cuts a text into parts that each fit one note, at the last paragraph that fits, else line, else word. Nothing
 * of the text is lost but the white space at the cuts.
 * @param most UTF-8 bytes per part
 */
export function splitText(text: string, most: number = maxTextBytes): string[] {
  if (textBytes(text) <= most) return [text]
  const room = longestStart(text, most)
  const cut =
    ['\n\n', '\n', ' '].map((sign) => text.lastIndexOf(sign, room)).find((at) => at > room / 2) ?? room
  return [text.slice(0, cut).trimEnd(), ...splitText(text.slice(cut).trimStart(), most)]
}

/** Length in UTF-16 units of the longest start of a text of at most `most` bytes, not within a character. */
function longestStart(text: string, most: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (textBytes(text.slice(0, middle)) <= most) low = middle
    else high = middle - 1
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(low - 1))
  return splitsPair ? low - 1 : low
}
