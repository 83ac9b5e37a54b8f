import type { Lang } from '../../shared/common.ts'
import letters from './letters.json' with { type: 'json' }

// ELD (Efficient Language Detector, © 2023 Nito T.M., Apache-2.0) for two languages out of its sixty. The whole
// of it took half the time an engine needs to start and 140 MB as long as it ran. `letters.json` holds what its
// database 'small' knows of Dutch and English; a test compares the answers.

/** Runs of letters as a text has them, in bytes, with the score of each language for them (less `leastScore`). */
const scores: Record<Lang, Readonly<Record<string, number>>> = letters

const leastScore = 53

/** Score of one run at which a language is as likely as not. */
const evenScore = 25

/** What a text in a language scores on average, 0–1, and the share of it that is enough. */
const usualScore: Record<Lang, number> = { en: 0.777, nl: 0.77 }
const enough = 0.75

/** Fewer runs than this tell nothing. */
const leastRuns = 3

/** More text than this says nothing new: characters, and bytes of words, cut at a space where there is one. */
const mostRead = 1000
const usualBytes = 351
const mostBytes = 381
const longestWord = 70

/** What stands between words; an apostrophe in a word belongs to it. */
const betweenWords = /[^\p{L}]+(?<!['`’])/gu

/** The language of a text; Dutch when nothing tells, as for a lone name. */
export function detectLanguage(text: string): Lang {
  return guessLanguage(text) ?? 'nl'
}

/** As `detectLanguage`, but null when the text is too short or too odd to tell. */
export function guessLanguage(text: string): Lang | null {
  const runs = runsOf(text)
  const en = scoreOf(runs, scores.en)
  const nl = scoreOf(runs, scores.nl)
  if (en === 0 && nl === 0) return null
  const lang = nl > en ? 'nl' : 'en'
  const mean = Math.max(en, nl) / runs.size
  const isUsual = runs.size >= leastRuns && mean / (mean + evenScore) >= usualScore[lang] * enough
  // Names such as "DeepL" share letters with one language only by accident; a real one shares with both.
  return isUsual || (en > 0 && nl > 0) ? lang : null
}

function scoreOf(runs: ReadonlySet<string>, known: Readonly<Record<string, number>>): number {
  let sum = 0
  for (const run of runs) if (Object.hasOwn(known, run)) sum += (known[run] ?? 0) + leastScore
  return sum
}

/** Runs of four bytes, three apart, with a space where a word begins or ends. */
function runsOf(text: string): Set<string> {
  const runs = new Set<string>()
  for (const long of wordsOf(text)) {
    const word = long.slice(0, longestWord)
    let at = 0
    for (; at + 4 < word.length; at += 3) runs.add(`${at === 0 ? ' ' : ''}${word.slice(at, at + 4)}`)
    runs.add(`${at === 0 ? ' ' : ''}${long.slice(word.length === 3 ? 0 : Math.max(0, word.length - 4))} `)
  }
  return runs
}

/** Words in lower case, one character a byte of UTF-8. */
function wordsOf(text: string): string[] {
  const plain = text.slice(0, mostRead).replace(betweenWords, ' ').trim().toLowerCase()
  const bytes = Buffer.from(plain).toString('latin1').slice(0, mostBytes)
  const space = bytes.indexOf(' ', usualBytes)
  return bytes
    .slice(0, space < 0 ? mostBytes : space)
    .split(' ')
    .filter(Boolean)
}
