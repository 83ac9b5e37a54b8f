import { createHash } from 'node:crypto'
import type { EngineContext } from '../../src/engine/context.ts'
import { type Window, wholeText, windowsOf, windowText } from '../../src/engine/search/passages.ts'
import { blobOf, firstWindowPart, wholePart } from '../../src/engine/search/vectors.ts'
import type { Lang } from '../../src/shared/common.ts'

/** A note with more words than this gets vectors of its windows too. */
const shortNote = 60

/** A source in the index that waits to be read for meaning. */
interface Waiting {
  id: number
  lang: Lang
  title: string
  body: string
  text_hash: string
}

/**
 * Writes vectors of everything that waits, as the engine's indexer would after reading it: the one file of
 * the bench that knows their rows. Returns how many were written.
 */
export function writeVectors(
  context: EngineContext,
  model: string,
  vectorFor: (lang: Lang) => Float32Array,
  batch: number,
): number {
  const waiting = context.read.prepare<[number], Waiting>(
    `SELECT s.id, s.lang, w.title, w.body, s.text_hash FROM search_sources s
     JOIN search_words w ON w.rowid = s.id WHERE s.read_as IS NULL ORDER BY s.id LIMIT ?`,
  )
  let written = 0
  for (let sources = waiting.all(batch); sources.length > 0; sources = waiting.all(batch)) {
    context.write((db) => {
      const put = db.prepare(
        `INSERT INTO search_vectors (source, part, model, text_hash, starts, ends, vector)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      const read = db.prepare('UPDATE search_sources SET read_as = ? || text_hash WHERE id = ?')
      for (const source of sources) {
        for (const { part, text, start, end } of partsOf(source)) {
          const hash = createHash('sha256').update(`passage: ${text}`).digest('hex').slice(0, 32)
          put.run(source.id, part, model, hash, start, end, blobOf(vectorFor(source.lang)))
          written += 1
        }
        read.run(model, source.id)
      }
    })
  }
  return written
}

function partsOf({ title, body, lang }: Waiting): (Window & { part: number; text: string })[] {
  const whole = { part: wholePart, text: wholeText(title, body), start: 0, end: body.length }
  if (body.split(/\s+/).length <= shortNote) return [whole]
  const windows = windowsOf(body, lang).map((window, at) => ({
    ...window,
    part: firstWindowPart + at,
    text: windowText(title, body, window),
  }))
  return [whole, ...windows]
}
