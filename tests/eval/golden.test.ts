import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mainPersona, otherPersonas, readDemo } from '../../src/engine/demo/demo-data.ts'
import { demoFolder } from '../../src/hosts/places.ts'
import { launchRealEmbedder } from '../support/embedder.ts'
import { createTestEngine, type TestEngine } from '../support/engine.ts'

// What must come back, asked of the demo's journal and its team library with the real model. A note goes by the
// letter of its writer and its number there.

let made: TestEngine

const keys = new Map(
  [mainPersona, ...otherPersonas].flatMap((persona) =>
    readDemo(demoFolder(), persona).entries.map(({ title, key }) => [title, key] as const),
  ),
)

beforeAll(async () => {
  made = await createTestEngine({ create: false, demo: true, launchEmbedder: launchRealEmbedder })
  await made.engine.fillDemo(demoFolder())
  await made.client.search.resume()
  while ((await made.client.search.status()).pending > 0) await setTimeout(25)
})

afterAll(() => made.dispose())

/** Keys of what is found, best first. */
async function found(text: string, meaning = true): Promise<string[]> {
  const answer = await made.client.search.find({ text, meaning, scope: 'both' })
  expect(answer.meaning).toBe(meaning ? 'ready' : 'off')
  return answer.hits.map(({ title }) => keys.get(title) ?? title)
}

test('every note of the demo was read', async () => {
  expect(await made.client.search.status()).toMatchObject({ total: keys.size, wordsOnly: 0 })
})

describe('across languages and without words in common, of the first ten', () => {
  test.each([
    { text: 'bronnen die niet bestaan', meant: ['J5', 'M5', 'P11', 'S3'], least: 4 },
    { text: 'privacy slip', meant: ['S5', 'P5', 'M11'], least: 3 },
    { text: 'nuance raakt zoek', meant: ['P2', 'M9', 'D2', 'S11'], least: 2 },
    { text: 'organise dissent', meant: ['J3', 'P3', 'M10', 'D9'], least: 3 },
    { text: 'begrijpelijk schrijven', meant: ['S2', 'J4', 'M3', 'P9'], least: 3 },
    { text: 'speech to text', meant: ['D6', 'D7', 'D3'], least: 2 },
    { text: 'blind vertrouwen', meant: ['J11', 'S9', 'P8', 'P11'], least: 4 },
    { text: 'time gain disappears', meant: ['J9', 'M7'], least: 2 },
  ])('"$text" finds $least of $meant', async ({ text, meant, least }) => {
    const first = (await found(text)).slice(0, 10)
    expect(meant.filter((key) => first.includes(key)).length, first.join(' ')).toBeGreaterThanOrEqual(least)
  })
})

const golden: Record<string, [text: string, ...meant: string[]][]> = {
  'compounds taken apart': [
    ['termijn bewaking', 'M23'],
    ['leesniveau meter', 'M24'],
    ['rooster puzzel', 'S8'],
    ['spraak herkenning', 'D7'],
    ['feiten lijst', 'D5'],
    ['ontvangst bevestiging', 'M19'],
  ],
  'parts of compounds': [
    ['jaarrekening', 'J1'],
    ['rente', 'J7'],
    ['windmolen debat', 'D9'],
    ['valrisico', 'S9'],
  ],
  'compounds of what stands apart in the note': [
    ['kredietadviestegenspraak', 'J3'],
    ['bezwaarsamenvatting per grond', 'M1'],
    ['publicatiefoto', 'D10'],
  ],
  'slips of the pen': [
    ['hoorzitingsverslag', 'M13'],
    ['termijnbewakign', 'M23'],
    ['wondinstrutie turks', 'S6'],
    ['spredsheet formulas', 'P6'],
    ['benchmrak figure', 'P11'],
  ],
  'with and without diacritics': [
    ['clientnaam', 'S5'],
    ['cliëntnaam', 'S5'],
    ['financien', 'D4'],
    ['financiën', 'D4'],
  ],
  'two languages in one question': [
    ['één page summary van raadsvoorstel', 'M3'],
    ['devil’s advocate voor mijn recommendation', 'P3'],
    ['meeting notes naar actielijst', 'J8'],
    ['client name in transcript gelekt', 'P5'],
  ],
  'very short questions': [
    ['CV', 'P12'],
    ['0,83', 'J6'],
    ['7:12a', 'J5'],
    ['Fries', 'D6'],
    ['lakken', 'M7'],
  ],
  'pasted paragraphs': [
    [
      'Vanmiddag las ik een samenvatting terug die de assistent had gemaakt van een overdracht. Alles stond er netjes in, vijf regels, keurig geordend. Alleen stond er niet meer bij dat mevrouw niet tegen een bepaalde pleister kan, terwijl dat in het oorspronkelijke stuk wel stond. Mijn collega van de late dienst merkte het toevallig op.',
      'S11',
    ],
    [
      'I asked for a comparison of what other organisations spend per case. The answer came with a very exact amount and even named a publication. I searched for that publication at length and it turned out nobody had ever put it out. We removed the claim from the bid before it was sent.',
      'P11',
    ],
    [
      'Onze burgemeester en een wethouder kregen in ons artikel elkaars woorden in de mond gelegd, doordat het programma de sprekers had verwisseld. Er moest een correctie op de site komen.',
      'D4',
    ],
  ],
}

describe.each(Object.entries(golden))('among the first three: %s', (_name, cases) => {
  test.each(cases)('%s', async (text, ...meant) => {
    expect((await found(text)).slice(0, 3)).toEqual(expect.arrayContaining(meant))
  })
})

test('all notes with a short word, and those alone by word', async () => {
  const woo = ['M6', 'M7', 'M17', 'M42']
  expect((await found('Woo')).slice(0, 4).sort()).toEqual(woo.sort())
  expect(await found('Woo', false)).toEqual(expect.arrayContaining(woo))
})

test('a letter says nothing', async () => {
  expect(await found('x')).toEqual([])
})
