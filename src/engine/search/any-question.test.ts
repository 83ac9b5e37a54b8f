import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import { demoFolder } from '../../hosts/places.ts'
import { maxQueryLength } from '../../shared/search.ts'
import { readQuery } from './read-query.ts'
import { stemsOf, tokensOf } from './words.ts'

// Whatever a person pastes is a question: nothing of it is ever read as an order to the database.

let vault: TestEngine

beforeAll(async () => {
  vault = await createTestEngine({ create: false, demo: true })
  await vault.engine.fillDemo(demoFolder())
})

afterAll(() => vault.dispose())

const find = (text: string) => vault.client.search.find({ text, meaning: false, scope: 'both' })

/** As long as a question may be. */
const full = (part: string) => part.repeat(Math.ceil(maxQueryLength / part.length)).slice(0, maxQueryLength)

const nasties = [
  ['"', '“', '«"', '"a', 'a:"', 'soort:"', 'tool:"a" ', 'tool:a"', 'a:b ', 'sinds:2026-13-99 '],
  ['*', '^', '-', ':', '(', ')', '{}', '{title} : ', 'NEAR(a b, 2) ', 'a AND ', ' OR ', 'NOT ', 'a + b '],
  ["'", ';', '--', '\\', '%', '\0', 'a\0', '\n', '\t', '\u2028', '\u00A0', '\u200B', '\uFEFF', '\uE000'],
  ['\uD800', '\uDC00', '\uDC00\uD800', 'a\uD83D', '\u202E', 'مرحبا ', 'שלום ', '会議', '👩‍👩‍👧', '🏳️‍🌈 '],
  ['e\u0301', 'a\u0301\u0302\u0303', '\u0301', 'a\u0301 ', 'ﬁ', 'ß', 'İ', 'ſ', 'ⅻ', 'ａ', 'Ǆ', 'ΐ'],
  [
    'a',
    'a ',
    'ab ',
    'aa',
    'een ',
    'samenvatting',
    'samenvatting ',
    'samenvattign ',
    '1',
    '1 ',
    '0,83 ',
    'a.',
    '_',
  ],
].flat()

const piece = fc.oneof(
  fc.constantFrom(...nasties),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('soort:risico', 'tot:', 'kind:', 'tool:copilot', 'bezwaar', 'termijn', ' '),
)

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: maxQueryLength, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: maxQueryLength, size: 'max' }),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...nasties).map(full),
)

describe('any text is a question', () => {
  test('words of any text are letters and digits, where they stand', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tokens = tokensOf(text)
        let last = 0
        for (const { word, start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          // As the full-text table is asked for them: nothing in them ends the quotation marks around.
          expect(word).toMatch(/^[^"'*^:(){}\s\0-]+$/u)
          expect(stemsOf(word).every((stem) => !stem.includes('"'))).toBe(true)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
        const { words, phrases, unfinished, text: read } = readQuery(text)
        expect(read.isWellFormed()).toBe(true)
        expect(new Set(words).size).toBe(words.length)
        expect(phrases.flat().every((word) => words.includes(word))).toBe(true)
        if (unfinished !== null) expect(words).toContain(unfinished)
      }),
      { numRuns: 500, seed: 1 },
    )
  })

  test('it is answered by word, from a real vault', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { hits, meaning } = await find(text)
        expect(meaning).toBe('off')
        expect(hits.length).toBeLessThanOrEqual(30)
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  test('it is answered the same when it is asked again', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect((await find(text)).hits).toEqual((await find(text)).hits)
      }),
      { numRuns: 50, seed: 2 },
    )
  })
})

/**
 * Not a measure of speed: an ordinary question takes some milliseconds, and a pattern that runs back over its text, or
 * a look-up that multiplies, takes seconds at this length.
 */
const hang = 500

test.each(nasties)('%j, over and over, hangs nothing', async (part) => {
  const text = full(part)
  const started = performance.now()
  readQuery(text)
  await find(text)
  await find(`${text.slice(0, -1)}!`)
  expect(performance.now() - started).toBeLessThan(hang)
})
