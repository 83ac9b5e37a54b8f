import { expect, test } from 'vitest'
import { slipsBetween } from './expand.ts'
import { detectLanguage, guessLanguage } from './language.ts'
import { passageText } from './passage.ts'
import { windowsOf } from './passages.ts'
import { readQuery } from './read-query.ts'
import { otherScriptShare, tokensOf } from './words.ts'

test.each([
  ['notulen', 'notulen', 0],
  ['notulen', 'notuleen', 1],
  ['notulen', 'ntoulen', 1],
  ['vakantie', 'vakatie', 1],
  ['dedupliacting', 'deduplicating', 1],
  ['donnors', 'donor', 2],
  ['hand', 'brief', 3],
])('slips between %s and %s: %i', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips)
  expect(slipsBetween(b, a, 2)).toBe(slips)
})

test('words are cut as the full-text table cuts them, and know where they stand', () => {
  const text = 'Reünie, café-bezoek: 3,5 uur Ⅻ 👍 o’clock'
  expect(tokensOf(text).map(({ word }) => word)).toEqual([
    'reunie',
    'cafe',
    'bezoek',
    '3',
    '5',
    'uur',
    'ⅻ',
    'o',
    'clock',
  ])
  expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))[1]).toBe('café')
})

test('a question knows its phrases and whether its last word is finished', () => {
  expect(readQuery('zoek "rode lijn" hier')).toMatchObject({
    words: ['zoek', 'rode', 'lijn', 'hier'],
    phrases: [['rode', 'lijn']],
    unfinished: 'hier',
  })
  expect(readQuery('zoek hier ').unfinished).toBeNull()
  expect(readQuery('zoek hier?').unfinished).toBeNull()
  expect(readQuery('„rode lijn”').phrases).toEqual([['rode', 'lijn']])
  expect(readQuery('""').phrases).toEqual([])
})

test('languages', () => {
  expect(detectLanguage('De samenvatting klopte niet.')).toBe('nl')
  expect(detectLanguage('The summary was wrong.')).toBe('en')
  expect(guessLanguage('DeepL')).toBeNull()
  expect(detectLanguage('DeepL')).toBe('nl')
  expect(detectLanguage('')).toBe('nl')
  expect(otherScriptShare('Notulen 会議')).toBeLessThan(1 / 3)
  expect(otherScriptShare('会議のメモ AI')).toBeGreaterThan(1 / 3)
  expect(otherScriptShare('123 👍')).toBe(0)
})

test('windows: sentences of a short note, paragraphs of a long one, never longer than 110 words', () => {
  const short = 'Het model liet een zin weg. Dat zag ik pas na een uur. Jammer.'
  expect(windowsOf(short, 'nl').map(({ start, end }) => short.slice(start, end))).toEqual([
    'Het model liet een zin weg.',
    'Dat zag ik pas na een uur.',
    'Jammer.',
  ])
  const long = 'Een gewone zin van precies acht woorden hier. '.repeat(60).trim()
  const windows = windowsOf(long, 'nl')
  expect(windows.length).toBeLessThan(10)
  expect(windows.map(({ start, end }) => long.slice(start, end)).join(' ')).toBe(long)
  const endless = 'woord '.repeat(500)
  for (const { start, end } of windowsOf(endless, 'nl')) {
    expect(endless.slice(start, end).split(' ').length).toBeLessThanOrEqual(110)
  }
  expect(windowsOf('', 'nl')).toEqual([])
})

test('a passage is shown in one line, without Markdown, whole characters only', () => {
  const body = '# Kop\n\n- **vet** en `code`\n> citaat'
  expect(passageText(body, { start: 0, end: body.length })).toBe('Kop vet en code citaat')
  expect(passageText('snake_case blijft', { start: 0, end: 17 })).toBe('snake_case blijft')
  const emoji = '😀'.repeat(400)
  expect(passageText(emoji, { start: 0, end: emoji.length }).isWellFormed()).toBe(true)
})
