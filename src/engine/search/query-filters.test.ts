import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import type { Kind } from '../../shared/entries.ts'
import { bothFilters } from './query-filters.ts'

let vault: TestEngine

beforeEach(async () => {
  vault = await createTestEngine()
})
afterEach(() => vault.dispose())

interface More {
  kind?: Kind
  lang?: 'nl' | 'en'
  occurredOn?: string
  toolIds?: string[]
  processId?: string
}

const add = async (title: string, more: More = {}) =>
  (await vault.client.entries.create({ title, body: '', ...more })).entry.id

const found = async (text: string, filter = {}) => {
  const { hits } = await vault.client.search.find({ text, meaning: false, filter })
  return hits.map(({ title }) => title)
}

test('kinds, in both languages and in the plural', async () => {
  await add('Brief een', { kind: 'risk' })
  await add('Brief twee', { kind: 'learning' })
  await add('Brief drie', { kind: 'promptRecipe' })
  expect(await found('brief soort:risico')).toEqual(['Brief een'])
  expect(await found('KIND:Risk brief')).toEqual(['Brief een'])
  expect(new Set(await found('soort:inzichten brief soort:recept'))).toEqual(
    new Set(['Brief twee', 'Brief drie']),
  )
})

test('tools and processes, by their name or the begin of it', async () => {
  const { id: copilot } = await vault.client.tools.create({ name: 'Copilot' })
  const { id: studio } = await vault.client.tools.create({ name: 'Copilot Studio' })
  const { id: processId } = await vault.client.processes.create({ name: 'Bezwaar afhandelen' })
  await add('Brief een', { toolIds: [copilot] })
  await add('Brief twee', { toolIds: [studio], processId })
  expect(await found('brief tool:copilot')).toEqual(['Brief een'])
  expect(await found('brief tool:"copilot studio"')).toEqual(['Brief twee'])
  expect(await found('brief proces:bezw')).toEqual(['Brief twee'])
})

test('time, by month, year and day, until the last of it', async () => {
  // The clock of the test stands on 23 November 2026.
  await add('Brief maart', { occurredOn: '2026-03-14' })
  await add('Brief december', { occurredOn: '2025-12-31' })
  await add('Brief vandaag', { occurredOn: '2026-11-23' })
  expect(new Set(await found('brief sinds:maart'))).toEqual(new Set(['Brief maart', 'Brief vandaag']))
  expect(await found('brief since:dec until:2025')).toEqual(['Brief december'])
  expect(await found('brief sinds:2026-03-14 tot:mrt2026 tot:2026-03')).toEqual(['Brief maart'])
  expect(await found('brief sinds:vandaag')).toEqual(['Brief vandaag'])
})

test('a language', async () => {
  await add('Brief', { lang: 'nl' })
  await add('Brief in English', { lang: 'en' })
  expect(await found('brief taal:engels')).toEqual(['Brief in English'])
})

test('nothing but filters lists what they let through, newest first', async () => {
  await add('Oud', { kind: 'risk', occurredOn: '2026-01-01' })
  await add('Nieuw', { kind: 'risk', occurredOn: '2026-02-01' })
  await add('Iets anders', { kind: 'learning', occurredOn: '2026-03-01' })
  expect(await found('soort:risico')).toEqual(['Nieuw', 'Oud'])
  expect(await found('soort:risico ')).toEqual(['Nieuw', 'Oud'])
})

test('what names nothing known is looked for as words', async () => {
  await add('Vergadering om 10:30 over tool:onbekend')
  expect(await found('tool:onbekend')).toHaveLength(1)
  expect(await found('10:30')).toHaveLength(1)
  expect(await found('constructor:x')).toEqual([])
})

test('the answer tells where each filter stands and what it was taken for', async () => {
  await vault.client.tools.create({ name: 'Copilot' })
  const { filters } = await vault.client.search.find({
    text: 'brief soort:risico tool:"copi" kind:risk tool:xyz since:march sinds:2026-03-14 10:30 tot:2025 taal:en',
    meaning: false,
  })
  expect(filters).toEqual([
    { from: 6, to: 18, key: 'kind', label: 'Risico' },
    { from: 19, to: 30, key: 'tool', label: 'Copilot' },
    { from: 31, to: 40, key: 'kind', label: 'Risk' },
    { from: 41, to: 49, key: 'tool', label: null },
    { from: 50, to: 61, key: 'since', label: 'March 2026' },
    { from: 62, to: 78, key: 'since', label: '14 maart 2026' },
    { from: 85, to: 93, key: 'until', label: '2025' },
    { from: 94, to: 101, key: 'lang', label: 'Engels' },
  ])
})

test('a key that waits for its value is no word of the question, unless it is all there is', async () => {
  await add('Brief een')
  await add('Een tool')
  expect(await found('brief tool:')).toEqual(['Brief een'])
  expect(await found('brief tool:""')).toEqual(['Brief een'])
  expect(await found('tool:')).toEqual(['Een tool'])
})

test('two tools whose names differ in signs only are told apart', async () => {
  const { id: plus } = await vault.client.tools.create({ name: 'C++' })
  const { id: sharp } = await vault.client.tools.create({ name: 'C#' })
  await add('Brief een', { toolIds: [plus] })
  await add('Brief twee', { toolIds: [sharp] })
  expect(await found('tool:c#')).toEqual(['Brief twee'])
})

test('a filter of the page and one of the question both hold', async () => {
  await add('Brief een', { kind: 'risk' })
  await add('Brief twee', { kind: 'learning' })
  expect(await found('brief soort:risico', { kinds: ['risk', 'learning'] })).toEqual(['Brief een'])
  expect(await found('brief soort:risico', { kinds: ['learning'] })).toEqual([])
  expect(bothFilters({ kinds: [] }, { kinds: ['risk'] })).toEqual({ kinds: ['risk'] })
})

test('no text takes long or fails', async () => {
  await add('Brief')
  for (const text of [
    'a:'.repeat(2000),
    'soort:"'.repeat(500),
    'tool:""',
    `${'x'.repeat(3990)}:y`,
    '::: :',
    'sinds:9999-99-99',
    'sinds:0000',
  ]) {
    const started = performance.now()
    await found(text)
    expect(performance.now() - started).toBeLessThan(2000)
  }
})

test('a filter asked for again knows what was changed in between', async () => {
  const id = await add('Brief een', { kind: 'risk' })
  expect(await found('brief soort:risico')).toEqual(['Brief een'])
  await vault.client.entries.update({ id, basedOn: 1, patch: { kind: 'learning' } })
  expect(await found('brief soort:risico')).toEqual([])
  await vault.client.entries.update({ id, basedOn: 2, patch: { occurredOn: '2026-02-01' } })
  expect(await found('brief sinds:2026-03')).toEqual([])
  expect(await found('brief tot:2026-03')).toEqual(['Brief een'])
})
