import { titleAndBody } from '../../src/shared/capture.ts'
import { type Lang, maxTitleLength } from '../../src/shared/common.ts'
import type { Kind } from '../../src/shared/entries.ts'
import { type CollectedEntry, readEntries } from './collection.ts'
import { normal, pickFrom, type Random, seededRandom } from './random.ts'
import { wordMaker } from './word-maker.ts'
import { WordStock } from './word-stock.ts'

export interface JournalEntry {
  kind: Kind
  lang: Lang
  title: string
  body: string
  process: string
  tool: string
}

/** Part of a cache's key: higher with every change of what comes out of here. */
export const journalVersion = 1

/** Lengths of bodies in words: log-normal, 33 on average, one in ten over 60. */
const usualLength = { median: 27.4, spread: 0.613 }

/** Words of a language that say what a text is about begin after so many of the most frequent ones. */
const commonWords = 120

/** Chance that such a word makes way for another, that a sentence goes on as another, that a note has no title of its own. */
const otherWord = 0.6
const otherEnd = 0.3
const captured = 0.3

const dutch = 2 / 3

const wordPattern = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu

/**
 * A journal of any size, made of the retrieval collection: sentences of one language and line of work, some
 * of them halves of two, in which words make way for others of a vocabulary that grows as in real text. The
 * same seed gives the same journal, and a longer one begins as a shorter one.
 */
export function makeJournal(count: number, seed = 1): JournalEntry[] {
  const entries = writeJournal(seed)
  return Array.from({ length: count }, () => entries.next().value)
}

/** As many texts as they are typed into one line. */
export function makeLines(count: number, seed: number): string[] {
  return makeJournal(count, seed).map(({ title, body }) => body || title)
}

export function* writeJournal(seed = 1): Generator<JournalEntry, never> {
  const random = seededRandom(seed)
  const collected = readEntries()
  const writers = { nl: writerOf('nl', collected, random), en: writerOf('en', collected, random) }
  for (;;) yield writers[random() < dutch ? 'nl' : 'en']()
}

function writerOf(lang: Lang, collected: CollectedEntry[], random: Random): () => JournalEntry {
  const own = collected.filter((entry) => entry.lang === lang)
  const sectors = Map.groupBy(own, ({ sector }) => sector)
  const sentences = new Map([...sectors].map(([sector, entries]) => [sector, sentencesOf(entries, lang)]))
  const retell = retellerOf(lang, own, random)
  return () => {
    const { sector, kind } = pickFrom(own, random)
    const { title, tool, process } = pickFrom(sectors.get(sector) ?? [], random)
    const pieces = sentences.get(sector) ?? []
    const body = retell(bodyOf(() => sentenceOf(pieces, random), lengthOf(random)))
    const about = { lang, kind, tool, process }
    if (random() < captured) return { ...about, ...titleAndBody(body) }
    return { ...about, title: retell(title).slice(0, maxTitleLength).trim(), body }
  }
}

const lengthOf = (random: Random) =>
  Math.max(2, Math.round(usualLength.median * Math.exp(usualLength.spread * normal(random))))

/** Sentences until the text is nearest to a length in words; a very short one is cut. */
function bodyOf(nextSentence: () => string, length: number): string {
  const words: string[] = []
  for (;;) {
    const sentence = nextSentence().split(' ')
    const after = words.length + sentence.length
    if (words.length > 0 && after - length > length - words.length) break
    words.push(...sentence)
    if (words.length >= length) break
  }
  // Within a sentence and a half of what was meant.
  return words.slice(0, Math.ceil(length * 1.5)).join(' ')
}

function sentenceOf(sentences: string[], random: Random): string {
  const sentence = pickFrom(sentences, random)
  if (random() >= otherEnd) return sentence
  const [begin] = sentence.split(', ', 1)
  const other = pickFrom(sentences, random)
  const comma = other.indexOf(', ')
  return comma < 0 || begin === sentence ? sentence : begin + other.slice(comma)
}

/** Tells a text in other words: those that are not common may make way. */
function retellerOf(lang: Lang, entries: CollectedEntry[], random: Random): (text: string) => string {
  const words = entries.flatMap(({ title, body }) =>
    Array.from(`${title} ${body}`.matchAll(wordPattern), ([word]) => word.toLocaleLowerCase(lang)),
  )
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }))
  counts.sort((a, b) => b.count - a.count)
  const common = new Set(counts.slice(0, commonWords).map(({ word }) => word))
  const telling = words.filter((word) => !common.has(word))
  const stock = new WordStock(telling, wordMaker(lang, words), random)
  return (text) =>
    text.replace(wordPattern, (word) => {
      if (common.has(word.toLocaleLowerCase(lang)) || random() >= otherWord) return word
      const other = stock.next()
      return /^\p{Lu}/u.test(word) ? other.charAt(0).toLocaleUpperCase(lang) + other.slice(1) : other
    })
}

function sentencesOf(entries: CollectedEntry[], lang: Lang): string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  return entries.flatMap(({ body }) =>
    Array.from(segmenter.segment(body), ({ segment }) => segment.trim()).filter(Boolean),
  )
}
