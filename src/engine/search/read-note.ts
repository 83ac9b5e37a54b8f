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

/** The model reads this many words of a note in one go; a longer one is read in several. */
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
  for (const some of atOnce(windowsOf(body, lang), body)) {
    const texts = some.map(({ start, end }) => body.slice(start, end))
    const embedding = await embed([...head, ...texts])
    if (embedding.unknownShare > otherScriptLimit) return null
    wholes.push(embedding.vector)
    for (const [at, vector] of embedding.segments.slice(head.length).entries()) {
      const window = some[at]
      if (window) windows.push({ ...window, vector: centre(vector, lang, 'passage') })
    }
    words.push(...embedding.words.map((vector) => centre(vector, lang, 'passage')))
  }
  return { whole: meanOf(wholes), windows, words }
}

/** The title, unless the body begins with it: a captured line is its own title. */
function headOf(title: string, body: string): string[] {
  if (title === '' || body.trimStart().startsWith(title)) return []
  return [/[.!?…:;,]$/.test(title) ? title : `${title}.`]
}

/** Windows by what is read in one go; at least one lot, since a title alone is a note too. */
function atOnce(windows: Window[], body: string): Window[][] {
  const lots: Window[][] = [[]]
  let words = 0
  for (const window of windows) {
    const more = body.slice(window.start, window.end).split(/\s+/).length
    if (words > 0 && words + more > wordsAtOnce) {
      lots.push([])
      words = 0
    }
    lots.at(-1)?.push(window)
    words += more
  }
  return lots
}

/** The mean of vectors, at length 1. */
function meanOf(vectors: Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...others] = vectors
  if (others.length === 0) return first
  const sum = first.map((value, at) => others.reduce((all, each) => all + (each[at] ?? 0), value))
  const length = Math.hypot(...sum) || 1
  return sum.map((value) => value / length)
}
