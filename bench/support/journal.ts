import { readFileSync } from 'node:fs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import type { Lang } from '../../src/shared/common.ts'
import type { Kind } from '../../src/shared/entries.ts'
import { seededRandom } from './statistics.ts'

export interface JournalEntry {
  kind: Kind
  lang: Lang
  title: string
  body: string
  process: string
  tool: string
}

interface Source {
  lang: Lang
  kind: string
  title: string
  body: string
  tool: string
  sector: string
  process: string
}

const segmenters = {
  nl: new Intl.Segmenter('nl', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
}

const dataFile = (name: string) => inRoot('tests', 'eval', 'data', name)

/** Every line of a file of the retrieval collection (tests/eval/data/README.md says what is in it). */
export function readLines<Line>(name: string): Line[] {
  const lines = readFileSync(dataFile(name), 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Line)
}

/**
 * A journal of any size: entries of the retrieval collection taken apart into sentences and put together
 * anew, within one language and line of work, as long as they were. The same seed gives the same journal.
 */
export function makeJournal(count: number, seed = 1): JournalEntry[] {
  const sources = readLines<Source>('entries.jsonl')
  const groups = Map.groupBy(sources, groupOf)
  const sentences = new Map(
    [...groups].map(([group, members]) => [group, members.flatMap((each) => sentencesOf(each))]),
  )
  const random = seededRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('there is nothing to pick from')
    return item
  }
  return Array.from({ length: count }, () => {
    const model = pick(sources)
    const group = groupOf(model)
    const body = Array.from({ length: sentencesOf(model).length }, () => pick(sentences.get(group) ?? []))
    const { title, tool, process } = pick(groups.get(group) ?? [])
    return { kind: kindOf(model.kind), lang: model.lang, title, body: body.join(' '), process, tool }
  })
}

/** Texts of the judged queries, in their order. */
export function readQueries(): string[] {
  return readLines<{ text: string }>('queries.jsonl').map(({ text }) => text)
}

const groupOf = ({ lang, sector }: Source) => `${lang} ${sector}`

function sentencesOf({ lang, body }: Source): string[] {
  return Array.from(segmenters[lang].segment(body), ({ segment }) => segment.trim()).filter(Boolean)
}

function kindOf(kind: string): Kind {
  return kind === 'recipe' ? 'promptRecipe' : (kind as Kind)
}
