import type { Lang } from '../../shared/common.ts'
import type { Centre } from '../model/centring.ts'
import type { Embedding } from '../model/protocol.ts'
import { type Window, windowsOf } from './passages.ts'
import { otherScriptLimit, otherScriptShare } from './words.ts'

/** What the model made of a note. */
export interface NoteReading {
  /** raw, as the model gave it */
  whole: Float32Array
  /** centred */
  windows: WindowVector[]
  /** of words that mean something by themselves; centred */
  words: Float32Array[]
}

/** A window of a body and its centred vector. */
export interface WindowVector extends Window {
  vector: Float32Array
}

export interface Note {
  title: string
  body: string
  lang: Lang
}

/**
 * Words of a note read in one go; a longer one is read in several. About what the model takes: what it leaves
 * out, since long words take more of it, is read in the next.
 */
const wordsAtOnce = 350

/**
 * Reads a note for meaning: once for all that is kept of it, or once per so many words of a long one.
 * @returns null when too much of it is in a script the model does not know
 */
export async function readNote(
  { title, body, lang }: Note,
  embed: (segments: string[]) => Promise<Embedding>,
  centre: Centre,
): Promise<NoteReading | null> {
  if (otherScriptShare(`${title}\n${body}`) > otherScriptLimit) return null
  const head = headOf(title, body)
  const wholes: Float32Array[] = []
  const windows: WindowVector[] = []
  const words: Float32Array[] = []
  let left = windowsOf(body, lang)
  do {
    const some = firstOf(left, body)
    const texts = some.map(({ start, end }) => body.slice(start, end))
    const embedding = await embed([...head, ...texts])
    if (embedding.unknownShare > otherScriptLimit) return null
    wholes.push(embedding.vector)
    const read = embedding.segments.slice(head.length)
    for (const [at, vector] of read.entries()) {
      const window = some[at]
      if (window) windows.push({ ...window, vector: centre(vector, lang, 'passage') })
    }
    words.push(...embedding.words.map((vector) => centre(vector, lang, 'passage')))
    // A title that leaves no room for anything else: the rest would not be read either.
    left = read.length > 0 ? left.slice(read.length) : []
  } while (left.length > 0)
  return { whole: meanOf(wholes), windows, words }
}

/** The title, unless the body begins with it: a captured line is its own title. */
function headOf(title: string, body: string): string[] {
  if (title === '' || body.trimStart().startsWith(title)) return []
  return [/[.!?…:;,]$/.test(title) ? title : `${title}.`]
}

/** The windows that are read in one go; none of a note that is but a title. */
function firstOf(windows: Window[], body: string): Window[] {
  let words = 0
  const tooMany = windows.findIndex(({ start, end }, at) => {
    words += body.slice(start, end).split(/\s+/).length
    return at > 0 && words > wordsAtOnce
  })
  return tooMany < 0 ? windows : windows.slice(0, tooMany)
}

/** The mean of vectors, at length 1. */
function meanOf(vectors: Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...others] = vectors
  if (others.length === 0) return first
  const sum = first.map((value, at) => others.reduce((all, each) => all + (each[at] ?? 0), value))
  const length = Math.hypot(...sum) || 1
  return sum.map((value) => value / length)
}
