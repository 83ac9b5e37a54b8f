import { countrySpecs, isValidIBAN } from 'ibantools'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { validate as validateBsn } from 'stdnum/lib/cjs/nl/bsn.js'
import { luhnChecksumValidate } from 'stdnum/lib/cjs/util/checksum.js'
import type { Detector } from './detector.ts'
import type { Span } from './fold.ts'

/** A run of digits and the places they stand at, as people group them: `06 12 34-56 78`. */
interface DigitRun {
  digits: string
  /** index in the text of each digit */
  at: number[]
  /** indexes in `digits` where a group starts */
  groups: Set<number>
}

const separators = new Set([' ', '-', '.', '/', '\n'])

/** Runs of digits joined by at most two separators each; at most one newline. */
function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = []
  let run: DigitRun | null = null
  let gap = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    if (unit >= '0' && unit <= '9') {
      if (!run) {
        run = { digits: '', at: [], groups: new Set() }
        runs.push(run)
        gap = 1
      }
      if (gap > 0) run.groups.add(run.digits.length)
      run.digits += unit
      run.at.push(index)
      gap = 0
    } else {
      gap++
      if (!separators.has(unit) || gap > 2) run = null
    }
  }
  return runs
}

/** Places where `length` digits in a row, from the start of a group to the end of one, pass a check. */
function windows(
  run: DigitRun,
  lengths: readonly number[],
  check: (digits: string, span: Span) => boolean,
): Span[] {
  const spans: Span[] = []
  for (const from of run.groups) {
    for (const length of lengths) {
      const to = from + length
      const wholeGroups = to === run.digits.length || run.groups.has(to)
      const first = run.at[from]
      const last = run.at[to - 1]
      if (!wholeGroups || first === undefined || last === undefined) continue
      const span = { start: first, end: last + 1 }
      if (check(run.digits.slice(from, to), span)) spans.push(span)
    }
  }
  return spans
}

/** Numbers one text may have checked by a slow check; beyond it every number of that form counts as found. */
const maxTries = 20_000

const bsnWords = /bsn|burgerservice|sofi|citizen service/

/** Random numbers pass the eleven test one time in eleven, so a bare one needs a word near it. */
const bsn: Detector = {
  kind: 'bsn',
  find({ text }) {
    const lower = text.toLowerCase()
    let tries = 0
    return digitRuns(text).flatMap((run) =>
      windows(run, [8, 9], (digits, { start, end }) => {
        const padded = digits.padStart(9, '0')
        if (/^(\d)\1+$/.test(padded) || (++tries < maxTries && !validateBsn(padded).isValid)) return false
        const grouped = end - start > digits.length
        return grouped || bsnWords.test(lower.slice(Math.max(0, start - 60), end + 40))
      }),
    )
  },
}

const card: Detector = {
  kind: 'card',
  find: ({ text }) =>
    digitRuns(text).flatMap((run) =>
      windows(run, [14, 15, 16, 19], (digits) => /^[2-6]/.test(digits) && luhnChecksumValidate(digits)),
    ),
}

/** Two letters and a digit behind them, the places an account number can start at. */
const ibanStart = /(?=[A-Za-z]{2}[ ./\n-]{0,2}[0-9])/g

/** The country says how long the number is, so the words behind it cannot blur its end. */
const iban: Detector = {
  kind: 'iban',
  find({ text }) {
    const spans: Span[] = []
    for (const { index: at } of text.matchAll(ibanStart)) {
      const country = text.slice(at, at + 2).toUpperCase()
      const length = countrySpecs[country]?.chars
      if (!length) continue
      const read = compact(text, at, length)
      if (read && isValidIBAN(read.value)) spans.push({ start: at, end: read.end })
    }
    return spans
  },
}

/** The next `length` letters and digits from `at`, over single separators between them. */
function compact(text: string, at: number, length: number): { value: string; end: number } | null {
  let value = ''
  let gap = 0
  for (let index = at; index < text.length; index++) {
    const unit = text.charAt(index)
    if (/[A-Za-z0-9]/.test(unit)) {
      value += unit.toUpperCase()
      gap = 0
      if (value.length === 4 && !/^[A-Z]{2}\d\d$/.test(value)) return null
      if (value.length === length) return { value, end: index + 1 }
    } else if (!separators.has(unit) || ++gap > 2) return null
  }
  return null
}

/** Dutch numbers as people write them, and foreign ones that start with + or 00. */
const phone: Detector = {
  kind: 'phone',
  find({ text }) {
    let tries = 0
    const valid = (number: string) =>
      ++tries > maxTries || (parsePhoneNumberFromString(number, 'NL')?.isValid() ?? false)
    return phoneRuns(text).flatMap(({ run, plus }) => {
      const spans: Span[] = []
      for (const from of run.groups) {
        const international = (plus && from === 0) || run.digits.startsWith('00', from)
        if (!international && run.digits.charAt(from) !== '0') continue
        const span = longestNumber(
          run,
          from,
          international ? [17, 16, 15, 14, 13, 12, 11, 10, 9] : [10],
          (digits) => valid(plus && from === 0 ? `+${digits}` : digits),
        )
        if (span) spans.push(plus && from === 0 ? { start: span.start - 1, end: span.end } : span)
      }
      return spans
    })
  },
}

function longestNumber(
  run: DigitRun,
  from: number,
  lengths: readonly number[],
  check: (digits: string) => boolean,
): Span | null {
  for (const length of lengths) {
    const to = from + length
    const first = run.at[from]
    const last = run.at[to - 1]
    if (first === undefined || last === undefined) continue
    if (to !== run.digits.length && !run.groups.has(to)) continue
    if (check(run.digits.slice(from, to))) return { start: first, end: last + 1 }
  }
  return null
}

/** Digit runs with brackets read as separators, and whether a plus stands right in front. */
function phoneRuns(text: string): { run: DigitRun; plus: boolean }[] {
  const flat = text.replace(/[()]/g, ' ')
  return digitRuns(flat).map((run) => ({ run, plus: flat.charAt((run.at[0] ?? 0) - 1) === '+' }))
}

export const checkedNumbers: readonly Detector[] = [iban, bsn, card, phone]
