import type { ReadDb } from '../db/database.ts'
import type { Statement } from './contradictions.ts'
import type { Origin } from './origin.ts'
import { sentencesOf, wholeText } from './passages.ts'
import { contentStems } from './polarity.ts'
import { sameLikeness } from './reasons.ts'
import { holdsWords, wordsOf } from './words.ts'

/**
 * From this likeness on two texts are one statement, whatever their words: above every judged pair that is not
 * (docs/recall.md).
 */
const oneLikeness = 0.86

/** With nearly all content words in common the same meaning will do; but another number is another statement. */
const nearlyAllWords = 0.9

/** A text with fewer words may stand in another by accident. */
const leastVerbatim = 4

/** No longer text is looked for word for word. */
const mostVerbatim = 60

export type Sameness = 'sameText' | 'sameStatement'

/** Numbers of the sources in which the text stands word for word. */
export function verbatimIn(db: ReadDb, origin: Origin): number[] {
  const words = wordsOf(origin.text)
  if (words.length < leastVerbatim || words.length > mostVerbatim) return []
  return db
    .prepare<[string], number>(
      'SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC',
    )
    .pluck()
    .all(`{title body} : "${words.join(' ')}"`)
}

/**
 * Whether what is found says what the origin says: in the same words, or in words so like that it is one statement.
 * @param likeness null when it was not read for meaning
 */
export function samenessOf(origin: Origin, found: Statement, likeness: number | null): Sameness | null {
  const said = wordsOf(origin.text)
  if (said.length >= leastVerbatim && said.length <= mostVerbatim) {
    if (holdsWords(found.title, said) || holdsWords(found.body, said)) return 'sameText'
  }
  const whole = wholeText(found.title, found.body)
  if (said.join(' ') === wordsOf(whole).join(' ')) return 'sameText'
  if (likeness === null || numbersIn(origin.text) !== numbersIn(whole)) return null
  if (likeness >= oneLikeness) return 'sameStatement'
  if (likeness < sameLikeness || origin.lang !== found.lang) return null
  const parts = [
    whole,
    found.title,
    ...sentencesOf(found.body, found.lang).map((each) => bodyPart(found, each)),
  ]
  return parts.some((part) => hasSameContent(origin, part)) ? 'sameStatement' : null
}

function bodyPart({ body }: Statement, { start, end }: { start: number; end: number }): string {
  return body.slice(start, end)
}

function hasSameContent(origin: Origin, part: string): boolean {
  const ours = contentStems(origin.text, origin.lang)
  const theirs = contentStems(part, origin.lang)
  const shared = [...ours].filter((stem) => theirs.has(stem)).length
  return shared >= leastVerbatim - 1 && (2 * shared) / (ours.size + theirs.size) >= nearlyAllWords
}

/** The numbers in a text: where one differs, another thing is said. */
export function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).sort().join(' ')
}
