import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readAsked, readEntries, readQueries } from './collection.ts'

const folder = mkdtempSync(join(tmpdir(), 'leerspoor-collection-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(...lines: (string | object)[]): string {
  const file = join(folder, 'lines.jsonl')
  writeFileSync(
    file,
    lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n'),
  )
  return file
}

const ids = new Set(['a', 'b'])

describe('lines of other people', () => {
  test('an entry needs an id and a text', () => {
    const file = fileOf(
      '\uFEFF{"id": 7, "body": "Só isto.", "lang": "pt", "kind": "note", "stars": 5}\r',
      '',
      { id: 'a', title: 'Brief', lang: 'nl', tool: null },
    )
    expect(readEntries(file)).toEqual([
      { id: '7', lang: undefined, kind: 'note', title: '', body: 'Só isto.' },
      { id: 'a', lang: 'nl', kind: '', title: 'Brief', body: '', tool: null },
    ])
  })

  test('a query needs a text and what is relevant, a question what answers it', () => {
    expect(readQueries(fileOf({ text: 'brief', relevant: { a: 2 } }), ids)).toEqual([
      { text: 'brief', type: 'untyped', relevant: { a: 2 } },
    ])
    expect(readAsked(fileOf({ text: 'brief', answers: [] }), ids)).toEqual([
      { text: 'brief', answers: [], set: 'questions' },
    ])
  })
})

describe('a line that cannot be used is named', () => {
  const good = { id: 'a', title: 'Brief' }
  test.each([
    ['no JSON', '{"id": "b", "title": ', /line 2: .*JSON/],
    ['no id', { title: 'Brief' }, /line 2: id: /],
    ['no text', { id: 'b', title: ' ' }, 'line 2: neither title nor body has text'],
    ['an id twice', { id: 'a', title: 'Nog een' }, 'line 2: another entry has the id a'],
  ])('an entry with %s', (_name, line, why) => {
    expect(() => readEntries(fileOf(good, line))).toThrow(why)
  })

  test.each([
    ['nothing judged', { text: 'brief' }, /line 1: relevant: /],
    ['a grade that is no number', { text: 'brief', relevant: { a: 'yes' } }, /line 1: relevant\.a: /],
    ['an answer that is not there', { text: 'brief', relevant: { c: 1 } }, 'line 1: no entry has the id c'],
    ['no question', { text: ' ', relevant: { a: 1 } }, 'line 1: text: is empty'],
  ])('a query with %s', (_name, line, why) => {
    expect(() => readQueries(fileOf(line), ids)).toThrow(why)
  })

  test('a file without lines', () => {
    expect(() => readEntries(fileOf(''))).toThrow('has no lines')
  })
})
