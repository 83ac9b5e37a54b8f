import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createJournal } from '../../../tests/eval/journal.ts'
import type { Lang } from '../../shared/common.ts'
import { samenessOf } from './duplicates.ts'

interface Pair {
  a: string
  b: string
  lang_a: Lang
  lang_b: Lang
  score: number
}

const file = join(import.meta.dirname, '../../../tests/eval/data/pairs.jsonl')
const pairs = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Pair => JSON.parse(line))

const typed = (text: string, lang: Lang) => ({
  title: text,
  body: '',
  text,
  lang,
  toldLang: lang,
  id: null,
  facts: null,
  isTyped: true,
})

test('of the judged pairs nothing is called the same that was not judged so', async () => {
  const root = mkdtempSync(join(tmpdir(), 'leerspoor-same-'))
  const { recall, close } = createJournal(join(root, 'vault.db'), randomBytes(32))
  const vectorOf = async (text: string, lang: Lang) => {
    const reading = await recall.read(text, 'passage', lang)
    if (reading.state !== 'ready') throw new Error(reading.state)
    return reading.whole
  }
  const called: number[] = []
  for (const { a, b, lang_a, lang_b, score } of pairs) {
    const other = await vectorOf(b, lang_b)
    const likeness = (await vectorOf(a, lang_a)).reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
    if (samenessOf(typed(a, lang_a), { title: b, body: '', lang: lang_b }, likeness)) called.push(score)
  }
  close()
  rmSync(root, { recursive: true, force: true })
  expect(called.length).toBeGreaterThan(0)
  expect(called.filter((score) => score < 4.5)).toEqual([])
})

test('one word or number that differs makes another statement', () => {
  const same = (a: string, b: string, likeness: number) =>
    samenessOf(typed(a, 'nl'), { title: b, body: '', lang: 'nl' }, likeness)
  expect(same('De bot mist termijnen in brieven', 'De bot mist termijnen in mails', 0.8)).toBeNull()
  expect(same('De tool werkt goed bij notulen', 'De tool werkt niet goed bij notulen', 0.8)).toBeNull()
  expect(same('Notuleren kost nu 10 minuten', 'Notuleren kost nu 30 minuten', 0.95)).toBeNull()
  expect(
    same('De bot mist alle termijnen in een brief', 'In een brief mist de bot alle termijnen', 0.8),
  ).toBe('sameStatement')
})

test('the same text needs no model', () => {
  expect(
    samenessOf(
      typed('de bot mist termijnen', 'nl'),
      { title: 'De bot mist termijnen.', body: '', lang: 'nl' },
      null,
    ),
  ).toBe('sameText')
})
