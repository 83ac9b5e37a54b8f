import { z } from 'zod'
import type { Lang } from '../../shared/common.ts'
import { langSchema } from '../../shared/common.ts'
import { AppError } from '../../shared/errors.ts'
import { dimensions, type ModelFolder, readModelFile } from './model-folder.ts'

/**
 * What a text was embedded as. 'likeness' is a stored text with the prefix `query: `, for comparing
 * notes with notes.
 */
export type Role = 'query' | 'passage' | 'likeness'

/** Moves a raw vector to where languages meet. `lang` null = not known: half-way between the two. */
export type Centre = (raw: Float32Array, lang: Lang | null, role: Role) => Float32Array

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
  return (raw, lang, role) => centred(raw, means(lang, role))
}

function readMeans(text: string): (lang: Lang | null, role: Role) => Float32Array {
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success) throw new AppError('model-damaged', { file })
  const byKey = new Map(
    parsed.data.means.map(({ lang, prefix, of, mean }) => [
      `${lang} ${of ? 'likeness' : prefix}`,
      Float32Array.from(mean),
    ]),
  )
  const mean = (lang: Lang, role: Role): Float32Array => {
    const found = byKey.get(`${lang} ${role}`)
    if (!found) throw new AppError('model-damaged', { file })
    return found
  }
  const between = (role: Role) => {
    const english = mean('en', role)
    return mean('nl', role).map((value, at) => (value + (english[at] ?? 0)) / 2)
  }
  const either = { query: between('query'), passage: between('passage'), likeness: between('likeness') }
  return (lang, role) => (lang ? mean(lang, role) : either[role])
}

/** (raw − mean) at length 1. */
export function centred(raw: Float32Array, mean: Float32Array): Float32Array {
  const out = new Float32Array(raw.length)
  let squares = 0
  for (let at = 0; at < raw.length; at++) {
    const value = (raw[at] ?? 0) - (mean[at] ?? 0)
    out[at] = value
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < out.length; at++) out[at] = (out[at] ?? 0) / length
  return out
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
