import { expect, test } from 'vitest'
import { titleAndBody, titleOf } from './capture.ts'
import { maxTitleLength } from './common.ts'
import { normaliseText } from './text.ts'

const characters = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)

test.each([
  ['a family without a space', '👩‍👩‍👧‍👦'.repeat(40)],
  ['letters with marks', 'e\u0323\u0301'.repeat(90)],
  ['flags', `x${'🇳🇱'.repeat(60)}`],
  ['one emoji over the edge', `${'a'.repeat(118)}😀😀`],
])('a title is cut between whole characters: %s', (_name, text) => {
  const title = titleOf(text)
  expect(title.length).toBeLessThanOrEqual(maxTitleLength)
  expect(title.endsWith('…')).toBe(true)
  expect(characters(text)).toEqual(expect.arrayContaining(characters(title.slice(0, -1))))
})

test('a heap of marks longer than a title still gives a well-formed one', () => {
  const title = titleOf(`a${'\u0301'.repeat(1000)}`)
  expect(title.length).toBe(maxTitleLength)
  expect(title.isWellFormed()).toBe(true)
})

test('a text of exactly a title stays a title', () => {
  const line = 'x'.repeat(maxTitleLength)
  expect(titleAndBody(line)).toEqual({ title: line, body: '' })
  expect(titleAndBody(`${line}y`).body).toBe(`${line}y`)
})

test('text is NFC whatever stood between its characters', () => {
  expect(normaliseText('e\u0000\u0301')).toBe('é')
  for (const text of ['e\u0007\u0301 \u0085', 'a\r\u0308\r\nb', '\ud800\u0301']) {
    const kept = normaliseText(text)
    expect(kept).toBe(kept.normalize('NFC'))
    expect(normaliseText(kept)).toBe(kept)
  }
})
