import type { Lang } from '../../shared/common.ts'
import { AppError } from '../../shared/errors.ts'
import { maxQueryLength, type SearchHit, type SourceKind } from '../../shared/search.ts'
import { normaliseText } from '../../shared/text.ts'
import type { ReadDb } from '../db/database.ts'
import { detectLanguage } from './language.ts'
import { foundText } from './lexical-index.ts'
import { wholeText } from './passages.ts'
import { factsOf, type SourceFacts } from './present.ts'

/** A note or item that is there, or a text being typed; `exceptId` is the note it is the text of. */
export type OriginInput =
  | { entryId: string }
  | { source: SearchHit['source'] }
  | { text: string; lang?: Lang | undefined; exceptId?: string | undefined }

/** What something is compared from. */
export interface Origin {
  title: string
  body: string
  /** both, as the model reads them */
  text: string
  lang: Lang
  /** the language was told, not guessed: a few typed words may be of either */
  toldLang: Lang | undefined
  /** number of its own source, never an answer */
  id: number | null
  facts: SourceFacts | null
  isTyped: boolean
}

/** @throws AppError `entry-missing` */
export function originOf(db: ReadDb, to: OriginInput): Origin {
  if ('text' in to) return typedOrigin(db, to)
  const { kind, id: sourceId } = 'source' in to ? to.source : ({ kind: 'entry', id: to.entryId } as const)
  const id = sourceNumber(db, kind, sourceId)
  const found = id === null ? undefined : foundText(db, id)
  const facts = id === null ? undefined : factsOf(db, id)
  if (!found || !facts) throw new AppError('entry-missing')
  const text = wholeText(found.title, found.body)
  return { ...found, text, lang: facts.lang, toldLang: facts.lang, id, facts, isTyped: false }
}

function typedOrigin(db: ReadDb, to: Extract<OriginInput, { text: string }>): Origin {
  const text = normaliseText(to.text.slice(0, maxQueryLength)).trim()
  const id = to.exceptId === undefined ? null : sourceNumber(db, 'entry', to.exceptId)
  const facts = id === null ? undefined : factsOf(db, id)
  const [title = '', ...rest] = text.split('\n')
  return {
    title,
    body: rest.join('\n'),
    text,
    lang: to.lang ?? detectLanguage(text),
    toldLang: to.lang,
    id,
    facts: facts ?? null,
    isTyped: true,
  }
}

function sourceNumber(db: ReadDb, kind: SourceKind, sourceId: string): number | null {
  const id = db
    .prepare<[string, string], number>('SELECT id FROM search_sources WHERE kind = ? AND source_id = ?')
    .pluck()
    .get(kind, sourceId)
  return id ?? null
}
