/**
 * A text as detectors read it: compatibility forms, look-alike letters, dashes and spaces brought to one
 * form, invisible characters gone. Every unit remembers the place in the original it came from.
 */
export interface Folded {
  text: string
  /** Start and end in the original of each unit of `text`. */
  starts: Int32Array
  ends: Int32Array
}

/** [start, end) in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** Zero width, direction marks, soft hyphen, variation selectors, tags: nothing that is seen. */
const invisible = /\p{Default_Ignorable_Code_Point}/u

/** Cyrillic and Greek letters that look like a Latin one. */
const lookAlikes = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    ѕ: 's',
    і: 'i',
    ј: 'j',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    ո: 'n',
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    Ѕ: 'S',
    І: 'I',
    Ј: 'J',
    Ԛ: 'Q',
    Ԝ: 'W',
    α: 'a',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    υ: 'u',
    ι: 'i',
    κ: 'k',
    ϲ: 'c',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
  }),
)

const dashes = /[\u00ad\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/u
const blanks = /[\p{Zs}\t]/u

function foldCharacter(character: string): string {
  let folded = ''
  for (const part of character.normalize('NFKC')) {
    if (dashes.test(part)) folded += '-'
    else if (blanks.test(part)) folded += ' '
    else folded += lookAlikes.get(part) ?? (part === '’' || part === '‘' ? "'" : part)
  }
  return folded
}

function foldUnit(unit: string, lower: boolean): string {
  if (!lower) return unit
  return unit === '\n' ? ' ' : unit.toLowerCase()
}

/** Folds a text; with `lower` also its case and its newlines, to compare texts with. Blanks in a row are one. */
export function fold(text: string, options: { lower?: boolean } = {}): Folded {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const start = at
    at += character.length
    const plain = character.length === 1 && character.charCodeAt(0) < 0x80 && character !== '\t'
    if (!plain && invisible.test(character)) continue
    const unit = foldUnit(plain ? character : foldCharacter(character), options.lower ?? false)
    if (unit === ' ' && parts.at(-1) === ' ') continue
    parts.push(unit)
    for (let index = 0; index < unit.length; index++) {
      starts.push(start)
      ends.push(at)
    }
  }
  return { text: parts.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** What two texts have in common when a reader takes them for the same. */
export function foldKey(text: string): string {
  return fold(text, { lower: true }).text.trim()
}

const mark = /\p{M}/u

/** The span in the original of a span in the folded text, with the accents that belong to its last letter. */
export function unfold(original: string, folded: Folded, span: Span): Span {
  const start = folded.starts[span.start] ?? 0
  let end = folded.ends[span.end - 1] ?? start
  while (end < original.length && mark.test(original.charAt(end))) end++
  return { start, end }
}
