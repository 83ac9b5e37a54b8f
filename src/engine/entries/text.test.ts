import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'

let made: TestEngine
let client: TestEngine['client']

beforeEach(async () => {
  made = await createTestEngine()
  client = made.client
})

afterEach(() => made.dispose())

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

test('tags are one without regard to case, in the order they were given', async () => {
  const { entry } = await client.entries.create({
    title: 'een',
    tags: ['Écht', 'AI', 'écht', ' ai ', 'wet  boek'],
  })
  expect(entry.tags).toEqual(['Écht', 'AI', 'wet boek'])
  const { entry: again } = await client.entries.update({
    id: entry.id,
    basedOn: 1,
    patch: { tags: ['wet boek', 'ai', 'Écht', 'AI'] },
  })
  expect(again.tags).toEqual(['wet boek', 'ai', 'Écht'])
})

test('names are one without regard to case, letters with marks too', async () => {
  await client.processes.create({ name: 'Één loket' })
  expect(await code(client.processes.create({ name: 'één  LOKET' }))).toBe('name-taken')
})

test('a name that was merged away meanwhile is refused with its own code', async () => {
  const [{ id: a }, { id: b }] = [
    await client.tools.create({ name: 'a' }),
    await client.tools.create({ name: 'b' }),
  ]
  await client.tools.merge({ id: b, intoId: a })
  expect(await code(client.entries.create({ title: 'een', toolIds: [b] }))).toBe('name-missing')
  expect(await code(client.entries.capture({ text: 'een', processId: b }))).toBe('name-missing')
  expect((await client.entries.counts()).total).toBe(0)
  expect(made.log.lines).toEqual([])
})

test('days are those of the zone on the wall, and a clock set back loses or doubles nothing', async () => {
  const at = Date.UTC(2026, 9, 24, 23, 30)
  const days: string[] = []
  for (const [moment, zone] of [
    [at, 'Europe/Amsterdam'],
    [at, 'America/New_York'],
    [at - 10 * 365 * 86_400_000, 'Pacific/Kiritimati'],
    [0, 'UTC'],
    [at, 'Europe/Amsterdam'],
  ] as const) {
    made.clock.set(moment, zone)
    const { entry } = await client.entries.capture({ text: `regel ${days.length}` })
    expect(entry.createdAt).toEqual({ at: moment, zone })
    days.push(entry.occurredOn)
  }
  expect(days).toEqual(['2026-10-25', '2026-10-24', '2016-10-27', '1970-01-01', '2026-10-25'])
  const { rows } = await client.entries.list({})
  expect(new Set(rows.map((row) => row.id)).size).toBe(5)
  expect(rows.map((row) => row.title)).toEqual(['regel 4', 'regel 0', 'regel 1', 'regel 2', 'regel 3'])
})
