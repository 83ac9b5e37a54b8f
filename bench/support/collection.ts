import { readFileSync } from 'node:fs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import type { Lang } from '../../src/shared/common.ts'
import type { Kind } from '../../src/shared/entries.ts'

/** An entry of the retrieval collection, as a journal would hold it. */
export interface CollectedEntry {
  lang: Lang
  kind: Kind
  title: string
  body: string
  tool: string
  sector: string
  process: string
}

type Line = Omit<CollectedEntry, 'kind'> & { kind: string }

const dataFile = (name: string) => inRoot('tests', 'eval', 'data', name)

/** Every line of a file of the retrieval collection (tests/eval/data/README.md says what is in it). */
export function readLines<Line>(name: string): Line[] {
  const lines = readFileSync(dataFile(name), 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Line)
}

export function readEntries(): CollectedEntry[] {
  return readLines<Line>('entries.jsonl').map((line) => ({ ...line, kind: kindOf(line.kind) }))
}

/** Texts of the judged queries, in their order. */
export function readQueries(): string[] {
  return readLines<{ text: string }>('queries.jsonl').map(({ text }) => text)
}

function kindOf(kind: string): Kind {
  return kind === 'recipe' ? 'promptRecipe' : (kind as Kind)
}
