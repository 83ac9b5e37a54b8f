import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { langSchema } from '../../src/shared/common.ts'
import type { Judged } from './measure.ts'

const idSchema = z.union([z.string().min(1), z.number()]).transform(String)
const textSchema = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/** A line of entries.jsonl; `tool` and `process` are names. Only an id and a text are needed. */
const entrySchema = z
  .object({
    id: idSchema,
    /** guessed when it is neither Dutch nor English */
    lang: langSchema.optional().catch(undefined),
    kind: textSchema,
    title: textSchema,
    body: textSchema,
    tool: z.string().nullish(),
    process: z.string().nullish(),
  })
  .refine(({ title, body }) => `${title}${body}`.trim() !== '', 'neither title nor body has text')
export type CollectedEntry = z.infer<typeof entrySchema>

const questionSchema = z.string().refine((text) => text.trim() !== '', 'is empty')

/** A line of queries.jsonl. */
const judgedSchema: z.ZodType<Judged> = z.object({
  text: questionSchema,
  type: z.string().min(1).default('untyped'),
  relevant: z.record(z.string(), z.number().min(0)),
})

/** A line of answers.jsonl: is there an answer or is there none? */
const askedSchema = z.object({
  text: questionSchema,
  /** ids of the entries that answer it */
  answers: z.array(idSchema),
  /** bounds are chosen on 'calibrate' and judged on 'held-out' */
  set: z.string().min(1).default('questions'),
})
export type Asked = z.infer<typeof askedSchema>

export function readEntries(file: string): CollectedEntry[] {
  const seen = new Set<string>()
  return readLines(file, entrySchema, ({ id }) => {
    if (seen.has(id)) throw new Error(`another entry has the id ${id}`)
    seen.add(id)
  })
}

/** @param ids of the entries the questions are about */
export function readQueries(file: string, ids: ReadonlySet<string>): Judged[] {
  return readLines(file, judgedSchema, ({ relevant }) => assertKnown(Object.keys(relevant), ids))
}

/** @param ids of the entries the questions are about */
export function readAsked(file: string, ids: ReadonlySet<string>): Asked[] {
  return readLines(file, askedSchema, ({ answers }) => assertKnown(answers, ids))
}

function assertKnown(named: string[], ids: ReadonlySet<string>) {
  const unknown = named.filter((id) => !ids.has(id))
  if (unknown.length > 0) throw new Error(`no entry has the id ${unknown.join(', ')}`)
}

/**
 * Every line of a file of the collection.
 * @throws Error that names the file and the line that cannot be used
 */
function readLines<Line>(
  file: string,
  schema: z.ZodType<Line>,
  check: (line: Line) => void = () => {},
): Line[] {
  const found: Line[] = []
  for (const [at, text] of readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (text.trim() === '') continue
    try {
      const line = schema.parse(JSON.parse(text))
      check(line)
      found.push(line)
    } catch (error) {
      throw new Error(`${file}, line ${at + 1}: ${whyOf(error)}`, { cause: error })
    }
  }
  if (found.length === 0) throw new Error(`${file} has no lines`)
  return found
}

function whyOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return (error as Error).message
  return error.issues
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    .join('; ')
}
