import { expect, test } from 'vitest'
import { dimensions } from '../model/model-folder.ts'
import type { Embedding } from '../model/protocol.ts'
import { readNote } from './read-note.ts'

const vector = new Float32Array(dimensions).fill(1 / Math.sqrt(dimensions))

/** A model that keeps what it is given. */
function listening(unknownShare = 0) {
  const read: string[][] = []
  const embed = async (segments: string[]): Promise<Embedding> => {
    read.push(segments)
    return { vector, segments: segments.map(() => vector), words: [vector], unknownShare }
  }
  return { read, embed }
}

const asItIs = (raw: Float32Array) => raw
const note = (title: string, body: string) => ({ title, body, lang: 'nl' as const })

test('a note is read in one go: its title, then its sentences', async () => {
  const { read, embed } = listening()
  const found = await readNote(
    note('Wat een gedoe', 'Het model liet een zin weg. Dat zag ik pas laat.'),
    embed,
    asItIs,
  )
  expect(read).toEqual([['Wat een gedoe.', 'Het model liet een zin weg.', 'Dat zag ik pas laat.']])
  expect(found?.windows.map(({ start, end }) => [start, end])).toEqual([
    [0, 27],
    [28, 48],
  ])
  expect(found?.words).toHaveLength(1)
})

test('a captured line is its own title, a title alone is a note, and a mark at its end is enough', async () => {
  const { read, embed } = listening()
  await readNote(note('Klopt het', 'Klopt het wel, denk ik?'), embed, asItIs)
  await readNote(note('Klopt het?', ''), embed, asItIs)
  expect(read).toEqual([['Klopt het wel, denk ik?'], ['Klopt het?']])
})

test('a long note is read in several goes, and all of it is', async () => {
  const { read, embed } = listening()
  const body = 'Een gewone zin van precies acht woorden hier. '.repeat(200).trim()
  const found = await readNote(note('Lang', body), embed, asItIs)
  expect(read.length).toBe(5)
  expect(read.every(([title]) => title === 'Lang.')).toBe(true)
  expect(read.flatMap((segments) => segments.slice(1)).join(' ')).toBe(body)
  expect(found?.windows.at(-1)?.end).toBe(body.length)
  expect(Math.hypot(...(found?.whole ?? []))).toBeCloseTo(1, 5)
})

test('what the model leaves out is read in the next go', async () => {
  const { read, embed } = listening()
  const short = async (segments: string[]) => {
    const all = await embed(segments)
    return { ...all, segments: all.segments.slice(0, 3) }
  }
  const body = 'Een gewone zin van precies acht woorden hier. '.repeat(6).trim()
  const found = await readNote(note('Lang', body), short, asItIs)
  expect(read.map((segments) => segments.length - 1)).toEqual([6, 4, 2])
  expect(found?.windows.map(({ start }) => start)).toEqual([0, 46, 92, 138, 184, 230])

  const nothing = async (segments: string[]) => ({ ...(await embed(segments)), segments: [] })
  expect((await readNote(note('Lang', body), nothing, asItIs))?.windows).toEqual([])
})

test('another script is not read', async () => {
  const { read, embed } = listening()
  expect(await readNote(note('会議', 'のメモ'), embed, asItIs)).toBeNull()
  expect(read).toEqual([])
  expect(await readNote(note('abc', 'def'), listening(0.5).embed, asItIs)).toBeNull()
})
