import type { Lang } from '../../shared/common.ts'

/** A part of a body: [start, end) in UTF-16 units. */
export interface Window {
  start: number
  end: number
}

/** Notes up to this many words are read sentence by sentence. */
const shortNote = 150

/** A window of a short note has at least this many words, one of a longer note about `longWindow`. */
const leastWords = 5
const longWindow = 50

/** No window is longer: about 200 tokens. */
const mostWords = 110

/** More text than the model reads of a whole note, in UTF-16 units. */
const mostRead = 4000

const segmenters = {
  nl: new Intl.Segmenter('nl', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
}

/** From this many words on one vector no longer tells what a note says: its windows get their own. */
const longNote = 60

export function isLongNote(body: string): boolean {
  return (body.match(/\S+/g)?.length ?? 0) > longNote
}

/** Cuts a body into windows of one to a few sentences. */
export function windowsOf(body: string, lang: Lang): Window[] {
  const sentences = sentencesOf(body, lang)
  const total = sentences.reduce((sum, each) => sum + each.words, 0)
  const enough = total > shortNote ? longWindow : leastWords
  const windows: (Window & { words: number })[] = []
  for (const sentence of sentences) {
    const last = windows.at(-1)
    if (last && last.words < enough && last.words + sentence.words <= mostWords) {
      last.end = sentence.end
      last.words += sentence.words
    } else windows.push({ ...sentence })
  }
  return windows.map(({ start, end }) => ({ start, end }))
}

/** The sentences of a body; a very long one in pieces. */
export function sentencesOf(body: string, lang: Lang): (Window & { words: number })[] {
  const sentences: (Window & { words: number })[] = []
  for (const { segment, index } of segmenters[lang].segment(body)) {
    for (const piece of piecesOf(segment)) {
      const start = index + piece.start
      sentences.push({ start, end: index + piece.end, words: piece.words })
    }
  }
  return sentences
}

/** A sentence without the space around it; a very long one in pieces. */
function piecesOf(sentence: string): (Window & { words: number })[] {
  const pieces: (Window & { words: number })[] = []
  for (const match of sentence.matchAll(/\S+/g)) {
    const last = pieces.at(-1)
    const end = match.index + match[0].length
    if (last && last.words < mostWords) {
      last.end = end
      last.words += 1
    } else pieces.push({ start: match.index, end, words: 1 })
  }
  return pieces
}

/** What the model reads of a whole note. */
export function wholeText(title: string, body: string): string {
  const text = body.trimStart()
  // A captured line is its own title: no need to read it twice.
  return (text.startsWith(title) ? text : joined(title, text)).slice(0, mostRead).trim()
}

function joined(title: string, text: string): string {
  return /[.!?…:;,]$/.test(title) ? `${title} ${text}` : `${title}. ${text}`
}
