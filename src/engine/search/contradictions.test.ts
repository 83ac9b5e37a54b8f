import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createJournal, type Journal } from '../../../tests/eval/journal.ts'
import type { Lang } from '../../shared/common.ts'
import { oppositeClaims, type Statement } from './contradictions.ts'
import { leastOpposite } from './findings.ts'
import { wholeText } from './passages.ts'

/** A judged pair of notes: do they contradict one another? */
interface Judged {
  id: string
  set: 'calibrate' | 'held-out' | 'free' | 'fresh'
  contradiction: boolean
  a: Statement
  b: Statement
}

const file = join(import.meta.dirname, '../../../tests/eval/data/contradictions.jsonl')
const judged = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Judged => JSON.parse(line))

const say = (title: string, body = '', lang: Lang = 'nl'): Statement => ({ title, body, lang })

const words = (one: Statement, other: Statement) => {
  const found = oppositeClaims(one, other)
  return (
    found && [found.here, found.there].map(({ sentence, words: [start, end] }) => sentence.slice(start, end))
  )
}

describe('on judged pairs, with the model', () => {
  const root = mkdtempSync(join(tmpdir(), 'leerspoor-opposites-'))
  let journal: Journal

  beforeAll(() => {
    journal = createJournal(join(root, 'vault.db'), randomBytes(32))
  })
  afterAll(() => {
    journal.close()
    rmSync(root, { recursive: true, force: true })
  })

  const vectorOf = async ({ title, body, lang }: Statement) => {
    const reading = await journal.recall.read(wholeText(title, body), 'passage', lang)
    if (reading.state !== 'ready') throw new Error(reading.state)
    return reading.whole
  }
  const isCalled = async ({ a, b }: Judged) => {
    const [one, other] = [await vectorOf(a), await vectorOf(b)]
    const likeness = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
    return likeness >= leastOpposite(a.lang, b.lang) && oppositeClaims(a, b) !== null
  }
  const measure = async (set: Judged['set']) => {
    const called: Judged[] = []
    const all = judged.filter((each) => each.set === set)
    for (const each of all) if (await isCalled(each)) called.push(each)
    return {
      real: all.filter(({ contradiction }) => contradiction).length,
      consistent: all.filter(({ contradiction }) => !contradiction).length,
      found: called.filter(({ contradiction }) => contradiction).length,
      false: called.filter(({ contradiction }) => !contradiction).map(({ id }) => id),
    }
  }

  test('nothing consistent is called a contradiction, and what uses the listed words is found', async () => {
    expect(await measure('calibrate')).toEqual({ real: 11, consistent: 11, found: 10, false: [] })
    expect(await measure('held-out')).toEqual({ real: 11, consistent: 11, found: 10, false: [] })
    expect(await measure('fresh')).toEqual({ real: 7, consistent: 13, found: 6, false: [] })
  })

  test('in free words it is mostly missed, but never cried where there is none', async () => {
    expect(await measure('free')).toEqual({ real: 10, consistent: 10, found: 4, false: [] })
  })
})

describe('opposite words', () => {
  test('are named as they stand', () => {
    expect(words(say('Dicteren in de auto werkt'), say('Dicteren in de auto werkt nog niet'))).toEqual([
      'werkt',
      'werkt nog niet',
    ])
    expect(
      words(say('Clients like the new letter', '', 'en'), say('Clients don’t like the new letter', '', 'en')),
    ).toEqual(['like', 'don’t like'])
  })

  test('are none when both sides are told', () => {
    const both = say(
      'Dicteren in de auto',
      'Dicteren in de auto werkt. Op kantoor werkt dicteren in de auto niet.',
    )
    expect(words(both, say('Dicteren in de auto werkt niet'))).toBeNull()
  })

  test('are none of another case, another thing, or the case without', () => {
    const small = say('Roosteren lukt voor kleine teams')
    expect(words(small, say('Roosteren lukt niet voor grote teams'))).toBeNull()
    expect(words(small, say('Vertalen mislukt voor folders'))).toBeNull()
    expect(
      words(say('Met een voorbeeld wordt de brief beter'), say('Zonder voorbeeld wordt de brief slechter')),
    ).toBeNull()
  })

  test('"not only" and "not always" deny nothing', () => {
    const plain = say('De bronnen van de tool kloppen')
    expect(words(plain, say('De bronnen van de tool kloppen niet alleen'))).toBeNull()
    expect(words(say('De tool mist altijd de datum'), say('De tool mist niet altijd de datum'))).toBeNull()
  })

  test('stand in a sentence of their own when one note is longer', () => {
    const long = say(
      'Terugblik op de pilot',
      'We deden mee met zes teams. De brief gaat met Copilot trager. Eind mei stoppen we.',
    )
    expect(words(say('De brief gaat met Copilot sneller'), long)).toEqual(['sneller', 'trager'])
  })
})
