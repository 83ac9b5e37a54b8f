import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { langSchema, maxTitleLength } from '../../src/shared/common.ts'
import { aims, aiTypes, entryFieldsSchema, linkTypeSchema, statusesOfKind } from '../../src/shared/entries.ts'

const personas = ['marieke', 'samira', 'joost', 'priya', 'daan'] as const
const others = personas.filter((persona) => persona !== 'marieke')

const fields = entryFieldsSchema.shape

/** Stricter than the reader of the engine: a field it does not know is a slip of the pen. */
const demoEntrySchema = entryFieldsSchema
  .omit({
    occurredOn: true,
    processId: true,
    processStepId: true,
    goalIds: true,
    toolIds: true,
    freshUntil: true,
  })
  .partial()
  .required({ kind: true, status: true, title: true, body: true, lang: true })
  .extend({
    key: z.string().regex(/^[MSJPD]\d+$/),
    daysAgo: z.int().min(0).max(182),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    title: z.string().min(1).max(maxTitleLength),
    body: z.string().min(1),
    aimEffects: fields.aimEffects.partial().optional(),
    process: z.string().optional(),
    step: z.string().optional(),
    goals: z.array(z.string()).optional(),
    tools: z.array(z.string()).optional(),
    freshUntil: z.strictObject({ daysFromNow: z.int() }).optional(),
  })
  .strict()
type DemoEntry = z.infer<typeof demoEntrySchema>

const demoSchema = z.strictObject({
  persona: z.enum(personas),
  alias: z.string().min(1),
  lang: langSchema,
  sector: z.string().min(1),
  jobRole: z.string().min(1),
  processes: z
    .array(
      z.strictObject({
        name: z.string(),
        steps: z.array(z.string()).optional(),
        goals: z.array(z.string()).optional(),
        ownerRole: z.string().optional(),
        runsPerMonth: z.int().optional(),
        peopleInvolved: z.int().optional(),
        criticality: z.enum(['low', 'medium', 'high']).optional(),
      }),
    )
    .min(1),
  goals: z
    .array(
      z.strictObject({
        title: z.string(),
        indicator: z.string().optional(),
        horizon: z.strictObject({ daysFromNow: z.int() }).optional(),
        aims: z.array(z.enum(aims)).optional(),
      }),
    )
    .min(1),
  tools: z
    .array(
      z.strictObject({
        name: z.string(),
        aiType: z.enum(aiTypes),
        approved: z.enum(['yes', 'no', 'unknown']),
      }),
    )
    .min(1),
  entries: z.array(demoEntrySchema),
  links: z.array(z.strictObject({ from: z.string(), to: z.string(), type: linkTypeSchema })),
})
type Demo = z.infer<typeof demoSchema>

function readDemo(persona: string): Demo {
  return demoSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, `${persona}.json`), 'utf8')))
}

const demos = new Map(personas.map((persona) => [persona, readDemo(persona)]))
const entries = [...demos.values()].flatMap((demo) => demo.entries)
const byKey = new Map(entries.map((entry) => [entry.key, entry]))

function demoOf(persona: (typeof personas)[number]): Demo {
  const demo = demos.get(persona)
  if (!demo) throw new Error(`no demo of ${persona}`)
  return demo
}

function entryOf(key: string): DemoEntry {
  const entry = byKey.get(key)
  if (!entry) throw new Error(`no entry ${key}`)
  return entry
}

const marieke = demoOf('marieke').entries

/** Sentences of a body: split after . ? or ! (and a closing quote) followed by space. */
function sentencesOf(body: string): string[] {
  return body.split(/(?<=[.?!]['’"]?)\s+/u).filter((sentence) => sentence !== '')
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length
}

const isClassic = (entry: DemoEntry) => entry.aiType === 'classic' || entry.aiType === 'both'
const isFormal = (entry: DemoEntry) => entry.learningMode === 'course' || entry.learningMode === 'eLearning'

/** Titles of the numbered notes, in the order of their number. */
const anchors: Record<(typeof personas)[number], string[]> = {
  samira: [
    'Overdracht samenvatten uit geanonimiseerde steekwoorden',
    'Zorgplan herschrijven op B1 voor cliënt en familie',
    'Zonder bron verzint hij doseringen: altijd bron meegeven',
    'Van SOEP-notities naar overdracht in vijf regels',
    'Bijna een cliëntnaam in een openbare chatbot geplakt',
    'Wondinstructie in het Turks, nagekeken door tweetalige collega',
    'Vertaalhulp past bij instructies, niet bij slecht nieuws',
    'Roosterpuzzel: klassieke planner naast chatbot',
    'Valrisicomodel scoort hoog zonder nieuwe val: eerst zelf kijken',
    'Moeilijk familiegesprek oefenen met AI als dochter',
    'Samenvatting liet allergie weg, ontdekt bij dubbelcheck',
    'Vaste controlestap bij AI-overdracht in team Noord',
  ],
  joost: [
    'Toelichting jaarrekening samenvatten naast eigen leeslijst',
    'Bedragen uit tabellen nooit overnemen zonder natellen',
    'Vraag om tegenspraak op mijn kredietadvies',
    'Afwijzingsbrief in gewone taal',
    'Verzonnen wetsartikel in conceptadvies',
    'Fraudemodel geeft een signaal, chatbot een verhaal: twee soorten controle',
    'Drie rentescenario’s laten uitschrijven',
    'Meeting notes to action list, compared with my own',
    'Tijdwinst op brieven verdampt in extra review',
    'Checklist ontbrekende stukken per dossier',
    'Ongelezen AI-tekst belandde in een dossier',
    'Vier-ogencontrole op AI-teksten in het kredietadvies',
  ],
  priya: [
    'Coding interviews with AI versus two people',
    'It smooths over disagreement between interviewees',
    'Devil’s advocate for a draft recommendation',
    'Storyline from bullet notes, timed three times',
    'Client name left in a pasted transcript',
    'Spreadsheet reasoning fails quietly: ask for formulas, not answers',
    'Two-hour market scan, cited sources only',
    'Better first draft, weaker second thought',
    'Rewrite for a works council audience',
    'Workshop ideas: own list first, AI second',
    'Confident benchmark figure without any source',
    'Shared recipe library with check steps for the bid team',
  ],
  daan: [
    'Koppen laten bedenken, redactie laten stemmen',
    'AI-koppen zijn vlot maar gaan op elkaar lijken',
    'Raadsvergadering van vier uur naar tijdlijn',
    'Citaat toegeschreven aan de verkeerde wethouder',
    'Feitenlijst met tijdcode per bewering',
    'Ondertiteling Fries–Nederlands vergelijken',
    'Spraakherkenning struikelt over streektaal, niet over tempo',
    'Podcastvragen: eerst zelf tien, dan AI tien',
    'Voorbereiding wordt rijker als AI de tegenpartij speelt',
    'Beeld bleek gegenereerd, publicatie tegengehouden',
    'Bericht in drie lengtes zonder nieuwe feiten',
    'Herkomstlabel en bronstap in het redactieproces',
  ],
  marieke: [
    'Bezwaarschrift samenvatten per grond, zonder persoonsgegevens',
    'Model mist termijnen: datum altijd apart nalopen',
    'Raadsvoorstel op leesniveau B1',
    'Zienswijzen ordenen op thema',
    'Verwijzing naar een niet-bestaande uitspraak',
    'Woo-verzoek voorsorteren met klassieke tekstherkenning',
    'Voorsorteren spaart zoeken, niet lakken',
    'Participatiereacties groeperen en laten tegenlezen door wijkteam',
    'Zeldzame stemmen verdwijnen in een samenvatting',
    'Argumentenkaart voor en tegen',
    'Interne notitie gedeeld met een niet-goedgekeurde tool',
    'Voorbewerking van bezwaren met controlepunt door jurist',
  ],
}

const probes: { query: string; answers: string[] }[] = [
  { query: 'bronnen die niet bestaan', answers: ['J5', 'M5', 'P11', 'S3'] },
  { query: 'privacy slip', answers: ['S5', 'P5', 'M11'] },
  { query: 'nuance raakt zoek', answers: ['P2', 'M9', 'D2', 'S11'] },
  { query: 'organise dissent', answers: ['J3', 'P3', 'M10', 'D9'] },
  { query: 'begrijpelijk schrijven', answers: ['S2', 'J4', 'M3', 'P9'] },
  { query: 'speech to text', answers: ['D6', 'D7', 'D3'] },
  { query: 'blind vertrouwen', answers: ['J11', 'S9', 'P8', 'P11'] },
  { query: 'time gain disappears', answers: ['J9', 'M7'] },
]

const personalData = {
  'e-mail address': /[\w.]+@[\w.]+/u,
  'phone number': /\b0\d{1,3}[- ]?\d{6,8}\b/u,
  postcode: /\b[1-9]\d{3} ?[A-Z]{2}\b/u,
  'case number': /\bZ-\d{4}-\d{4}\b/u,
  'citizen service number': /\b\d{9}\b/u,
  'a person by name': /\b([Mm]evrouw|[Mm]eneer|[Dd]e heer|Mr|Mrs|Ms)\.? (De )?\p{Lu}/u,
}

describe.each(personas)('the file of %s', (persona) => {
  const demo = demoOf(persona)

  test('names its persona and starts keys with its letter', () => {
    expect(demo.persona).toBe(persona)
    expect(demo.alias.toLowerCase()).toBe(persona)
    for (const entry of demo.entries) expect(entry.key.charAt(0)).toBe(demo.alias.charAt(0))
  })

  test('holds the anchor titles', () => {
    const titles = anchors[persona].map((_, index) => entryOf(`${demo.alias.charAt(0)}${index + 1}`).title)
    expect(titles.map((title) => title.replaceAll("'", '’'))).toEqual(anchors[persona])
  })

  test('gives every entry a state of its kind', () => {
    for (const entry of demo.entries) {
      expect(statusesOfKind[entry.kind], entry.key).toContain(entry.status)
    }
  })

  test('names only processes, goals and tools it has', () => {
    for (const entry of demo.entries) {
      if (entry.process)
        expect(
          demo.processes.map(({ name }) => name),
          entry.key,
        ).toContain(entry.process)
      expect(
        demo.goals.map(({ title }) => title),
        entry.key,
      ).toEqual(expect.arrayContaining(entry.goals ?? []))
      expect(
        demo.tools.map(({ name }) => name),
        entry.key,
      ).toEqual(expect.arrayContaining(entry.tools ?? []))
    }
  })

  test('names only steps of the process of the entry, and goals a process can serve', () => {
    const goals = demo.goals.map(({ title }) => title)
    for (const { step, process, key } of demo.entries) {
      const steps = demo.processes.find(({ name }) => name === process)?.steps ?? []
      if (step) expect(steps, key).toContain(step)
    }
    for (const process of demo.processes) {
      expect(goals, process.name).toEqual(expect.arrayContaining(process.goals ?? []))
    }
  })

  test('uses every process, goal and tool', () => {
    const used = new Set(
      demo.entries.flatMap((entry) => [entry.process, ...(entry.goals ?? []), ...(entry.tools ?? [])]),
    )
    for (const { name } of [...demo.processes, ...demo.tools]) expect(used).toContain(name)
    for (const { title } of demo.goals) expect(used).toContain(title)
  })

  test('links entries it has, once, and never one to itself', () => {
    const keys = new Set(demo.entries.map(({ key }) => key))
    for (const { from, to } of demo.links) {
      expect(keys).toContain(from)
      expect(keys).toContain(to)
      expect(from).not.toBe(to)
    }
    const pairs = demo.links.map(({ from, to, type }) => `${from} ${type} ${to}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('has two to six sentences in every body', () => {
    for (const entry of demo.entries) {
      const count = sentencesOf(entry.body).length
      expect(count, entry.key).toBeGreaterThanOrEqual(entry.kind === 'unsorted' ? 1 : 2)
      expect(count, entry.key).toBeLessThanOrEqual(6)
    }
  })
})

describe('all texts together', () => {
  test('every key is unique', () => {
    expect(byKey.size).toBe(entries.length)
  })

  test('no title, body or sentence is used twice', () => {
    const titles = entries.map(({ title }) => title.toLowerCase())
    expect(new Set(titles).size).toBe(titles.length)
    const seen = new Map<string, string>()
    for (const { key, body } of entries) {
      for (const sentence of sentencesOf(body)) {
        const plain = sentence
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()
        expect(seen.get(plain), `${key}: ${sentence}`).toBeUndefined()
        seen.set(plain, key)
      }
    }
  })

  test('no run of seven words returns in another body', () => {
    const seen = new Map<string, string>()
    for (const { key, body } of entries) {
      const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      const runs = new Set(words.slice(6).map((_, start) => words.slice(start, start + 7).join(' ')))
      for (const run of runs) {
        expect(seen.get(run), `${key}: ${run}`).toBeUndefined()
        seen.set(run, key)
      }
    }
  })

  test('about one in five is about classic AI and one in twelve about formal learning', () => {
    expect(share(entries, isClassic)).toBeGreaterThan(0.16)
    expect(share(entries, isClassic)).toBeLessThan(0.24)
    expect(share(entries, isFormal)).toBeGreaterThan(1 / 14)
    expect(share(entries, isFormal)).toBeLessThan(1 / 10)
  })

  test('aim effects run both ways and reach all four aims', () => {
    const effects = entries.flatMap(({ aimEffects }) => Object.values(aimEffects ?? {}))
    expect(share(effects, (effect) => (effect ?? 0) < 0)).toBeGreaterThan(0.15)
    expect(share(effects, (effect) => (effect ?? 0) < 0)).toBeLessThan(0.3)
    for (const aim of aims) {
      const values = entries.map(({ aimEffects }) => aimEffects?.[aim] ?? 0)
      expect(Math.max(...values), aim).toBeGreaterThan(0)
      expect(Math.min(...values), aim).toBeLessThan(0)
    }
  })

  test('nearly half tell how long something took', () => {
    const timed = /\b(minu(ut|ten)|minutes?|uur|hours?|halve dag|anderhalve dag)\b/u
    expect(share(entries, ({ body }) => timed.test(body))).toBeGreaterThan(0.4)
  })

  test.each(probes)('"$query" is not answered by its words alone', ({ query, answers }) => {
    const words = query.split(' ').filter((word) => word.length > 4)
    const literal = answers.filter((key) => {
      const { title, body } = entryOf(key)
      return words.some((word) => `${title} ${body}`.toLowerCase().includes(word))
    })
    expect(literal.length).toBeLessThanOrEqual(answers.length / 2)
  })
})

describe('the journal of Marieke', () => {
  const of = (kind: DemoEntry['kind']) => marieke.filter((entry) => entry.kind === kind)

  test('has some forty-five entries over twenty-six weeks, most of them recent', () => {
    expect(marieke.length).toBeGreaterThanOrEqual(43)
    expect(marieke.length).toBeLessThanOrEqual(50)
    const days = marieke.map(({ daysAgo }) => daysAgo)
    expect(Math.max(...days)).toBeGreaterThan(175)
    expect(Math.min(...days)).toBeLessThanOrEqual(1)
    expect(days.filter((day) => day <= 45).length).toBeGreaterThan(days.filter((day) => day > 137).length * 2)
  })

  test('has a holiday in which nothing was written', () => {
    const days = marieke.map(({ daysAgo }) => daysAgo).sort((a, b) => a - b)
    const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day))
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(21)
    expect(gaps.filter((gap) => gap > 14).length).toBeLessThanOrEqual(2)
  })

  test('was written in working hours, with one evening at most, and two days off a week', () => {
    const late = marieke.filter(({ time }) => time < '08:00' || time > '18:00')
    expect(late.length).toBeLessThanOrEqual(1)
    // Counted from a Thursday, 4 and 5 days ago are the weekend.
    for (const { key, daysAgo } of marieke) expect([4, 5], key).not.toContain(daysAgo % 7)
  })

  test('has experiments enough for the patterns, and learnings to test again', () => {
    expect(of('experiment').filter(({ status }) => status === 'concluded').length).toBeGreaterThanOrEqual(10)
    expect(of('experiment').some(({ status }) => status === 'running')).toBe(true)
    expect(of('learning').filter(({ status }) => status === 'stale')).toHaveLength(3)
    expect(of('learning').some(({ status }) => status === 'refuted')).toBe(true)
    expect(of('promptRecipe').some(({ status }) => status === 'works')).toBe(true)
    expect(of('unsorted').length).toBeGreaterThanOrEqual(2)
    for (const { key, daysAgo } of of('unsorted')) expect(daysAgo, key).toBeLessThanOrEqual(4)
  })

  test('has a proposal in every early state, one parked and one rejected', () => {
    const proposals = of('proposal')
    expect(proposals.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['draft', 'selfChecked', 'shared']),
    )
    const decided = proposals.filter(({ status }) => status === 'decided').map(({ body }) => body)
    expect(decided.filter((body) => body.includes('Geparkeerd'))).toHaveLength(1)
    expect(decided.filter((body) => body.includes('Afgewezen'))).toHaveLength(1)
  })

  test('lets what is stale be past its date, and nothing else', () => {
    for (const { key, status, freshUntil } of marieke) {
      if (status === 'stale') expect(freshUntil?.daysFromNow, key).toBeLessThan(0)
      else if (freshUntil) expect(freshUntil.daysFromNow, key).toBeGreaterThanOrEqual(0)
    }
  })

  test('uses all six roles, three processes or more, and classic AI in about one in five', () => {
    const roles = new Set(marieke.map(({ aiRole }) => aiRole))
    for (const role of [
      'assistant',
      'copilot',
      'translator',
      'therapist',
      'adviser',
      'creativePartner',
    ] as const) {
      expect(roles).toContain(role)
    }
    expect(new Set(marieke.map(({ process }) => process).filter(Boolean)).size).toBeGreaterThanOrEqual(3)
    expect(share(marieke, isClassic)).toBeGreaterThan(0.15)
    expect(share(marieke, isClassic)).toBeLessThan(0.25)
    expect(share(marieke, isFormal)).toBeGreaterThan(1 / 14)
    expect(share(marieke, isFormal)).toBeLessThan(1 / 10)
  })

  test('has one entry never to share, one with the listening role, and energy both ways', () => {
    expect(marieke.filter(({ sensitivity }) => sensitivity === 'neverShare')).toHaveLength(1)
    expect(marieke.filter(({ aiRole }) => aiRole === 'therapist')).toHaveLength(1)
    const energy = marieke.map((entry) => entry.energy ?? 0)
    expect(Math.min(...energy)).toBe(-2)
    expect(Math.max(...energy)).toBe(2)
    expect(new Set(marieke.map(({ dataClass }) => dataClass)).size).toBeGreaterThanOrEqual(5)
  })

  test('is mostly Dutch with some English', () => {
    const english = marieke.filter(({ lang }) => lang === 'en')
    expect(english.length).toBeGreaterThanOrEqual(2)
    expect(english.length).toBeLessThanOrEqual(5)
  })

  test.each(Object.entries(personalData))('holds %s for the reader to find', (_, pattern) => {
    expect(marieke.some(({ title, body }) => pattern.test(`${title}\n${body}`))).toBe(true)
  })

  test('uses only an e-mail domain kept for examples', () => {
    for (const { body } of marieke) {
      for (const [, domain] of body.matchAll(/@([\w.-]+\w)/gu)) expect(domain).toBe('example.nl')
    }
  })
})

describe('the other four, who travel as bundles', () => {
  test.each(others)('%s has twelve entries', (persona) => {
    expect(demoOf(persona).entries).toHaveLength(12)
  })

  test.each(others)('%s wrote nothing that may not travel', (persona) => {
    for (const { key, title, body, aiRole, dataClass, sensitivity, energy } of demoOf(persona).entries) {
      for (const [name, pattern] of Object.entries(personalData)) {
        expect(pattern.test(`${title}\n${body}`), `${key}: ${name}`).toBe(false)
      }
      expect(aiRole, key).not.toBe('therapist')
      expect(dataClass, key).not.toBe('specialCategory')
      expect(sensitivity, key).not.toBe('neverShare')
      expect(energy, key).toBeUndefined()
    }
  })

  test('Priya writes English; of the rest only the meeting notes of Joost are English', () => {
    for (const { key, lang } of demoOf('priya').entries) expect(lang, key).toBe('en')
    const english = others
      .filter((persona) => persona !== 'priya')
      .flatMap((persona) => demoOf(persona).entries)
      .filter(({ lang }) => lang === 'en')
    expect(english.map(({ key }) => key)).toEqual(['J8'])
  })
})
