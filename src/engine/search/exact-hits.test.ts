import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRead, type CountedEngine, createCountedEngine } from '../../../tests/support/counted-engine.ts'
import { passphrase } from '../../../tests/support/engine.ts'

// Notes that have all words of a phrase, and nothing else, against one long note that has them one after another.

const phrases = [
  'rode lijn tussen brief en bijlage',
  'eerst tellen dan pas samenvatten',
  'nobody signed off on this version',
  'vier ogen op elke berekening',
  'één bron zegt nog niets',
]
const others = 36

let vault: CountedEngine
const holders = new Map<string, string>()

beforeAll(async () => {
  vault = await createCountedEngine()
  for (const [at, phrase] of phrases.entries()) {
    const around = Array.from({ length: 120 }, (_, place) => `vulwoord${at}x${place}`)
    const body = [...around.slice(60), `${phrase}.`, ...around.slice(0, 60)].join(' ')
    const { entry } = await vault.client.entries.create({ title: `Houder ${at}`, body })
    holders.set(phrase, entry.id)
    for (const title of shuffled(phrase)) await vault.client.entries.create({ title })
  }
  await allRead(vault)
})

afterAll(() => vault.dispose())

/** The words of a phrase in other orders, none of them the one that was asked. */
function shuffled(phrase: string): string[] {
  const words = phrase.split(' ')
  const orders = fc.shuffledSubarray(words, { minLength: words.length }).map((some) => some.join(' '))
  return fc.sample(
    orders.filter((order) => order !== phrase),
    { numRuns: others, seed: 1 },
  )
}

async function ids(text: string, meaning: boolean): Promise<string[]> {
  const answer = await vault.client.search.find({ text, meaning })
  expect(answer.meaning).toBe(meaning ? 'ready' : 'off')
  return answer.hits.map(({ source }) => source.id)
}

describe.each([true, false])('a note that holds it word for word comes first (meaning: %s)', (meaning) => {
  test.each(phrases)('quoted: %s', async (phrase) => {
    expect((await ids(`"${phrase}"`, meaning))[0]).toBe(holders.get(phrase))
  })

  test.each(phrases)('as the whole question: %s', async (phrase) => {
    expect((await ids(phrase, meaning))[0]).toBe(holders.get(phrase))
  })
})

test('six quoted phrases: what has all of them comes first', async () => {
  const words = Array.from({ length: 6 }, (_, at) => `vulwoord0x${at} vulwoord0x${at + 1}`)
  const near = words.slice(1).join('. ')
  for (let at = 0; at < 5; at++) await vault.client.entries.create({ title: `Bijna ${at}`, body: near })
  await allRead(vault)
  const text = words.map((phrase) => `"${phrase}"`).join(' ')
  const { hits } = await vault.client.search.find({ text, meaning: false })
  expect(hits[0]).toMatchObject({ title: 'Houder 0', group: 'strong' })
})

test('the same question has the same order, asked again and after opening again', async () => {
  const questions = [...phrases, 'brief bijlage', 'berekening', 'versoin', 'samen vatten', 'zegt niets nog']
  const answers = async () => {
    const found: string[][] = []
    for (const text of questions) for (const meaning of [true, false]) found.push(await ids(text, meaning))
    return found
  }
  const first = await answers()
  expect(first.filter((hits) => hits.length > 1).length).toBeGreaterThan(questions.length)
  expect(await answers()).toEqual(first)
  vault.close()
  vault = await createCountedEngine({ root: vault.root, models: vault.models, create: false })
  await vault.client.vault.unlock({ passphrase })
  expect(await answers()).toEqual(first)
})
