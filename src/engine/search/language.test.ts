import { readFileSync } from 'node:fs'
import { eld } from 'eld/small'
import { expect, test } from 'vitest'
import type { Lang } from '../../shared/common.ts'
import { guessLanguage } from './language.ts'

interface EldFiles {
  ngramsData: { languages: Record<string, string>; ngrams: Record<string, Record<string, number>> }
  /** the character ELD writes for each byte of UTF-8 */
  dictionary: string[]
}

const eldFile = async (path: string): Promise<EldFiles> =>
  import(new URL(`../../../node_modules/eld/src/${path}`, import.meta.url).href)

test('letters.json holds what ELD knows of the two languages', async () => {
  const { ngramsData } = await eldFile('ngrams/small.js')
  const { dictionary } = await eldFile('dictionary.js')
  const plain = (run: string) =>
    [...run].map((character) =>
      /[a-z '`]/.test(character)
        ? character
        : String.fromCharCode(0x80 + dictionary.slice(0x80).indexOf(character)),
    )
  const known = (lang: Lang) => {
    const number = Object.entries(ngramsData.languages).find(([, code]) => code === lang)?.[0] ?? ''
    const rows = Object.entries(ngramsData.ngrams).map(
      ([run, scores]) => [plain(run).join(''), scores[number]] as const,
    )
    return Object.fromEntries(
      rows.filter(([, score]) => score !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  }
  const letters = JSON.stringify({ en: known('en'), nl: known('nl') }, null, 2)
  await expect(`${letters}\n`).toMatchFileSnapshot('letters.json')
})

test('every text and every word gets the answer ELD gives', () => {
  eld.setLanguageSubset(['nl', 'en'])
  const answer = (text: string) => {
    const found = eld.detect(text)
    const isSure = found.isReliable() || Object.keys(found.getScores()).length > 1
    return isSure && found.language !== '' ? found.language : null
  }
  const file = new URL('../../../tests/eval/data/entries.jsonl', import.meta.url)
  const entries = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { title: string; body: string })
  const texts = entries.flatMap(({ title, body }) => [title, body, `${title}\n${body}`, ...body.split(/\s+/)])
  const odd = ['', 'x', 'DeepL', 'don’t', "m'n idee", 'één '.repeat(200), 'a'.repeat(2000), '日本語', '42%']
  const differ = [...new Set([...texts, ...odd])].filter((text) => guessLanguage(text) !== answer(text))
  expect(differ).toEqual([])
})
