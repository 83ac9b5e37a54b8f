import { z } from 'zod'
import type { Lang } from '../../shared/common.ts'
import { langSchema } from '../../shared/common.ts'
import { AppError } from '../../shared/errors.ts'
import { dimensions, type ModelFolder, readModelFile } from './model-folder.ts'
import type { Prefix } from './protocol.ts'

/** Moves a raw vector to where languages meet. `lang` null = not known: half-way between the two. */
export type Centre = (raw: Float32Array, lang: Lang | null, prefix: Prefix) => Float32Array

const fileSchema = z.object({
  means: z.array(
    z.object({
      lang: langSchema,
      prefix: z.enum(['query', 'passage']),
      of: z.literal('passages').optional(),
      mean: z.array(z.number()).length(dimensions),
    }),
  ),
})

const file = 'centring.json'

/**
 * The model sees a language before it sees a meaning: texts of one language share a mean vector that
 * outweighs what they say. Subtracting it lets a Dutch question find an English answer (docs/recall.md).
 * @throws AppError `model-missing`, `model-damaged`
 */
export function loadCentring(folder: ModelFolder): Centre {
  const means = readMeans(readModelFile(folder, file))
  return (raw, lang, prefix) => centred(raw, means(lang, prefix))
}

function readMeans(text: string): (lang: Lang | null, prefix: Prefix) => Float32Array {
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success) throw new AppError('model-damaged', { file })
  const byKey = new Map(
    parsed.data.means
      // Means of stored texts read as questions: nothing here reads them so.
      .filter(({ of }) => of === undefined)
      .map(({ lang, prefix, mean }) => [`${lang} ${prefix}`, Float32Array.from(mean)]),
  )
  const mean = (lang: Lang, prefix: Prefix): Float32Array => {
    const found = byKey.get(`${lang} ${prefix}`)
    if (!found) throw new AppError('model-damaged', { file })
    return found
  }
  const between = (prefix: Prefix) => {
    const english = mean('en', prefix)
    return mean('nl', prefix).map((value, at) => (value + (english[at] ?? 0)) / 2)
  }
  const either = { query: between('query'), passage: between('passage') }
  return (lang, prefix) => (lang ? mean(lang, prefix) : either[prefix])
}

/** (raw − mean) at length 1. */
export function centred(raw: Float32Array, mean: Float32Array): Float32Array {
  const out = new Float32Array(raw.length)
  let squares = 0
  for (let at = 0; at < raw.length; at++) {
    const value = (raw[at] as number) - (mean[at] as number)
    out[at] = value
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < out.length; at++) out[at] = (out[at] as number) / length
  return out
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
