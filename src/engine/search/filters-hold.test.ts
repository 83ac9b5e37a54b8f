import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRead, type CountedEngine, createCountedEngine } from '../../../tests/support/counted-engine.ts'
import { demoFolder } from '../../hosts/places.ts'
import { type Entry, type EntryFilter, kinds } from '../../shared/entries.ts'
import type { SearchHit } from '../../shared/search.ts'
import { wordsFor } from '../../shared/strings/index.ts'

// Random filters over the demo's journal and its team library, with the model that counts words.

let vault: CountedEngine
const entries = new Map<string, Entry>()
let names: { tools: Named[]; processes: Named[]; goals: Named[] }

interface Named {
  id: string
  name: string
}

beforeAll(async () => {
  vault = await createCountedEngine({ create: false, demo: true })
  await vault.engine.fillDemo(demoFolder())
  await allRead(vault)
  const { client } = vault
  const { rows } = await client.entries.list({ limit: 200 })
  // What is put away is found too, what is in the bin is not.
  await client.entries.archive({ ids: rows.slice(0, 5).map(({ id }) => id) })
  await client.entries.remove({ ids: rows.slice(5, 10).map(({ id }) => id) })
  for (const { id } of rows.toSpliced(5, 5)) entries.set(id, await client.entries.get({ id }))
  const [tools, processes, goals] = [
    await client.tools.list(),
    await client.processes.list(),
    await client.goals.list(),
  ]
  names = { tools, processes, goals }
})

afterAll(() => vault.dispose())

/** Seldom enough that a filter of several lets something through. */
const some = <Value>(values: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values })
const day = fc.integer({ min: 0, max: 26 * 7 }).map((ago) => {
  return new Date(Date.UTC(2026, 10, 23 - ago)).toISOString().slice(0, 10)
})

/** A filter; things go by their place in their list. */
const chosen = fc.record({
  kinds: some(fc.subarray([...kinds], { minLength: 1, maxLength: 3 })),
  lang: some(fc.constantFrom('nl' as const, 'en' as const)),
  from: some(day),
  to: some(day),
  tool: some(fc.nat(20)),
  process: some(fc.nat(20)),
  goal: some(fc.nat(20)),
})
type Chosen = ReturnType<typeof chosen.generate>['value']

const words = fc.constantFrom(
  'samenvatting',
  'bezwaar termijn',
  'model controle',
  'assistent liet iets weg',
  'the assistant summary',
  'tijd',
  'minuten met de hand',
  'brief "in gewone taal"',
)
const scope = fc.constantFrom('own' as const, 'team' as const, 'both' as const)

const oneOf = (list: Named[], at: number | undefined) =>
  at === undefined ? undefined : list[at % list.length]

function filterOf({ kinds: some, lang, from, to, tool, process, goal }: Chosen): EntryFilter {
  return {
    kinds: some,
    lang,
    from,
    to,
    toolId: oneOf(names.tools, tool)?.id,
    processId: oneOf(names.processes, process)?.id,
    goalId: oneOf(names.goals, goal)?.id,
  }
}

/** The same as a person types it; a goal has no word of its own. */
function typed({ kinds: some, lang, from, to, tool, process }: Chosen): string {
  const t = wordsFor('nl')
  const named = (key: string, value: string | undefined) => (value === undefined ? [] : [`${key}:"${value}"`])
  return [
    ...(some ?? []).flatMap((kind) => named('soort', t(`entries.kind.${kind}`))),
    ...named('taal', lang),
    ...named('sinds', from),
    ...named('tot', to),
    ...named('tool', oneOf(names.tools, tool)?.name),
    ...named('proces', oneOf(names.processes, process)?.name),
  ].join(' ')
}

function holds(entry: Entry, filter: EntryFilter): boolean {
  const { kinds: some, lang, from, to, toolId, processId, goalId } = filter
  return (
    (!some || some.includes(entry.kind)) &&
    (!lang || entry.lang === lang) &&
    (!from || entry.occurredOn >= from) &&
    (!to || entry.occurredOn <= to) &&
    (!toolId || entry.toolIds.includes(toolId)) &&
    (!processId || entry.processId === processId) &&
    (!goalId || entry.goalIds.includes(goalId))
  )
}

/** Of the filters only kind and language mean something for what came from others. */
function mayBe(hit: SearchHit, filter: EntryFilter, where: 'own' | 'team' | 'both'): boolean {
  if (hit.source.kind === 'entry') {
    const entry = entries.get(hit.source.id)
    return where !== 'team' && entry !== undefined && holds(entry, filter)
  }
  const { kinds: some, lang, ...others } = filter
  return (
    where !== 'own' &&
    Object.values(others).every((value) => value === undefined) &&
    (!some || some.includes(hit.kind)) &&
    (!lang || hit.lang === lang)
  )
}

describe.each([true, false])('no hit that a filter keeps out (meaning: %s)', (meaning) => {
  test.each(['beside the question', 'in the question'])('%s', async (place) => {
    const isTyped = place === 'in the question'
    let hits = 0
    await fc.assert(
      fc.asyncProperty(chosen, words, scope, async (each, text, where) => {
        const given = isTyped ? { ...each, goal: undefined } : each
        const filter = filterOf(given)
        const asked = isTyped
          ? { text: `${typed(given)} ${text}`, scope: where, meaning }
          : { text, filter, scope: where, meaning }
        const found = (await vault.client.search.find(asked)).hits
        hits += found.length
        expect(found.filter((hit) => !mayBe(hit, filter, where))).toEqual([])
      }),
      { numRuns: 300, seed: 1 },
    )
    expect(hits).toBeGreaterThan(100)
  })
})

test('filters alone list all that they let through', async () => {
  await fc.assert(
    fc.asyncProperty(chosen, async (each) => {
      const given = { ...each, goal: undefined }
      const text = typed(given)
      fc.pre(text !== '')
      const { hits } = await vault.client.search.find({ text, meaning: true, limit: 200 })
      const wanted = [...entries.values()].filter((entry) => holds(entry, filterOf(given)))
      expect(hits.map(({ source }) => source.id).sort()).toEqual(wanted.map(({ id }) => id).sort())
    }),
    { numRuns: 100, seed: 1 },
  )
})
