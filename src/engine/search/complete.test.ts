import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import type { Lang } from '../../shared/common.ts'
import { filterKeys, maxQueryLength } from '../../shared/search.ts'
import { keyWord } from './filter-words.ts'

// The clock of the test stands on 23 November 2026.
let vault: TestEngine

beforeAll(async () => {
  vault = await createTestEngine()
  const { client } = vault
  const tool = async (name: string) => (await client.tools.create({ name })).id
  const copilot = await tool('Copilot')
  const studio = await tool('Copilot Studio')
  const old = await tool('Oude copilot')
  await tool('C++')
  await tool('C#')
  await tool('Zeg "hoi" bot')
  await tool('***')
  await client.tools.archive({ id: old, archived: true })
  const { id: processId } = await client.processes.create({ name: 'Bezwaar afhandelen' })
  await client.processes.create({ name: 'Vergunning verlenen' })
  await client.entries.create({ title: 'Een', body: '', toolIds: [studio], occurredOn: '2026-03-01' })
  await client.entries.create({
    title: 'Twee',
    body: '',
    toolIds: [studio],
    processId,
    occurredOn: '2024-05-01',
  })
  await client.entries.create({ title: 'Drie', body: '', toolIds: [copilot], occurredOn: '2019-05-01' })
})
afterAll(() => vault.dispose())

/** Completes at `|`, else at the end of the text. */
const completed = (written: string, lang: Lang = 'nl') => {
  const at = written.indexOf('|')
  const text = written.replace('|', '')
  return vault.client.search.complete({ text, caret: at < 0 ? text.length : at, lang })
}
const labels = async (written: string, lang?: Lang) =>
  (await completed(written, lang)).options.map(({ label }) => label)
/** What the text becomes when the first option is taken. */
const taken = async (written: string, lang?: Lang) => {
  const { from, to, options } = await completed(written, lang)
  const text = written.replace('|', '')
  return text.slice(0, from) + options[0]?.insert + text.slice(to)
}

describe('keys', () => {
  test('are offered from two letters on, in the language asked for', async () => {
    expect(await labels('t')).toEqual([])
    expect(await labels('to')).toEqual(['tool:', 'tot:'])
    expect(await labels('brief SO')).toEqual(['soort:'])
    expect(await labels('ki')).toEqual([])
    expect(await labels('ki', 'en')).toEqual(['kind:'])
    expect(await taken('brief too')).toBe('brief tool:')
  })

  test('are all offered between words, and never within one', async () => {
    expect(await labels('brief |')).toEqual(filterKeys.map((key) => `${keyWord(key, 'nl')}:`))
    expect(await labels('')).toHaveLength(filterKeys.length)
    expect(await labels('to|tal')).toEqual([])
    expect(await labels('so|ort:risico')).toEqual([])
  })
})

describe('values', () => {
  test('of kinds are in the language of their key, and found by their name in either', async () => {
    expect(await labels('soort:')).toEqual(['Proef', 'Inzicht', 'Recept', 'Risico', 'Voorstel', 'Nieuw'])
    expect(await labels('kind:', 'nl')).toContain('Experiment')
    expect(await taken('brief soort:risk')).toBe('brief soort:risico ')
    expect(await taken('soort:ris|ico brief')).toBe('soort:risico brief')
    expect(await labels('taal:eng')).toEqual(['Engels'])
  })

  test('of tools begin with what was typed or hold it, most used first, those put away last', async () => {
    expect(await labels('tool:cop')).toEqual(['Copilot Studio', 'Copilot', 'Oude copilot'])
    expect((await labels('tool:')).slice(0, 2)).toEqual(['Copilot Studio', 'Copilot'])
    expect(await labels('proces:')).toEqual(['Bezwaar afhandelen', 'Vergunning verlenen'])
  })

  test('with a space stand in quotation marks, also when those were opened already', async () => {
    expect(await taken('tool:stu')).toBe('tool:"Copilot Studio" ')
    expect(await taken('tool:"copilot st')).toBe('tool:"Copilot Studio" ')
    expect(await taken('tool:"copilot st|" brief')).toBe('tool:"Copilot Studio" brief')
    expect(await labels('tool:"copilot studio" brief')).toEqual([])
  })

  test('of time are days, the last months and the years there are notes of', async () => {
    const shown = ['vandaag', 'gisteren', 'november', 'oktober', 'september', 'augustus', '2026', '2024']
    expect(await labels('sinds:')).toEqual(shown)
    expect((await completed('tot:de')).options).toEqual([
      { insert: 'tot:december ', label: 'december', detail: '2025' },
    ])
    expect(await labels('until:20')).toEqual(['2026', '2024', '2019'])
    expect(await labels('since:to', 'nl')).toContain('today')
  })

  test('that stand there in full are not offered again', async () => {
    expect(await labels('soort:risico')).toEqual([])
    expect(await labels('tool:copilot')).toEqual(['Copilot Studio', 'Oude copilot'])
  })

  test('of an unknown key are none', async () => {
    expect(await labels('constructor:')).toEqual([])
    expect(await labels('http:')).toEqual([])
  })
})

test('whatever is offered is understood', async () => {
  for (const lang of ['nl', 'en'] as const) {
    for (const key of filterKeys) {
      const { options } = await completed(`${keyWord(key, lang)}:`, lang)
      expect(options.length).toBeGreaterThan(1)
      for (const { insert } of options) {
        const { filters } = await vault.client.search.find({ text: insert, meaning: false })
        expect(filters, insert).toEqual([
          { from: 0, to: insert.trimEnd().length, key, label: expect.any(String) },
        ])
      }
    }
  }
})

describe('no text', () => {
  const pieces = [
    'tool',
    ':',
    '"',
    ' ',
    'soort:',
    'c',
    'é',
    '😀',
    '\n',
    'sinds:20',
    '“',
    '\u0301',
    '%',
    '*',
    '\0',
  ]
  /** The same row of numbers at every run. */
  const random = (seed: number) => () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296
    return seed / 4294967296
  }

  test('fails, or is replaced outside itself', async () => {
    const next = random(42)
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from({ length: 12 }, () => pieces[Math.floor(next() * pieces.length)]).join('')
      const caret = Math.floor(next() * (text.length + 3))
      const { from, to } = await vault.client.search.complete({ text, caret })
      expect(from).toBeGreaterThanOrEqual(0)
      expect(from).toBeLessThanOrEqual(to)
      expect(to).toBeLessThanOrEqual(text.length)
    }
  })

  test.each(['tool:"tool:"', 'tool:"', 'a ', 'tool:x ', '"', 'sinds:"a ', 'ab:', ' ', 'x'])(
    'takes long: %s',
    async (piece) => {
      const text = piece.repeat(maxQueryLength / piece.length)
      const started = performance.now()
      for (let each = 0; each < 20; each += 1) await completed(text)
      expect((performance.now() - started) / 20).toBeLessThan(20)
    },
  )
})
