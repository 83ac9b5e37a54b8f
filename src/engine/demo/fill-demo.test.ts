import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import { demoFolder } from '../../hosts/places.ts'

let made: TestEngine

beforeAll(async () => {
  made = await createTestEngine({ create: false, demo: true })
  await made.engine.fillDemo(demoFolder())
})

afterAll(() => made.dispose())

test('the journal runs back half a year, on working days, none of it in the future', async () => {
  const { client, clock } = made
  const { rows, total } = await client.entries.list({ limit: 200 })
  expect(total).toBeGreaterThanOrEqual(45)
  expect(rows.every((row) => row.createdAt.at <= clock.now())).toBe(true)
  expect(rows.some((row) => ['6', '0'].includes(String(new Date(row.occurredOn).getUTCDay())))).toBe(false)
  expect((rows.at(-1)?.occurredOn ?? '') < '2026-06-15').toBe(true)
})

test('four colleagues stand in the team library, by words and by nothing personal', async () => {
  const { client } = made
  expect(await client.team.summary()).toMatchObject({ bundles: 4, contributors: 4, items: 48 })
  const { hits } = await client.search.find({ text: 'benchmark', meaning: false, scope: 'team' })
  expect(hits.map((hit) => hit.title)).toContain('Confident benchmark figure without any source')
})

test('there is nothing to undo and nothing to lock', async () => {
  const { client } = made
  expect(await client.undo.recent()).toEqual([])
  await expect(client.vault.lock()).rejects.toMatchObject({ code: 'not-here' })
  expect((await client.vault.status()).wordsPending).toBe(false)
})
