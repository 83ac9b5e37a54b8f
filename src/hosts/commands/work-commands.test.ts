import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import { toAppError } from '../../shared/errors.ts'
import { wordsFor } from '../../shared/strings/index.ts'
import { workCommands } from './work-commands.ts'

let vault: TestEngine

beforeEach(async () => {
  vault = await createTestEngine()
  const { client } = vault
  const { id: processId } = await client.processes.create({ name: 'Bezwaar' })
  const { id: goalId } = await client.goals.create({ name: 'Op tijd' })
  await client.processes.create({ name: 'Woo' })
  await client.tools.create({ name: 'Assistent' })
  await client.goals.describe({ id: goalId, aims: ['productivity'] })
  await client.processes.setGoals({ id: processId, goalIds: [goalId] })
  await client.processes.addStep({ id: processId, name: 'Intake' })
  await client.entries.create({ kind: 'experiment', title: 'kort verslag', processId })
  await client.entries.create({ kind: 'learning', title: 'los inzicht' })
})

afterEach(() => vault.dispose())

/** What a command says: its value as JSON and its text. */
async function said(name: string, ...rest: string[]) {
  let result: { value: unknown; text: string } = { value: undefined, text: '' }
  const command = workCommands[name]
  if (!command) throw new Error(name)
  await command.run({
    rest,
    values: {},
    output: {
      words: wordsFor('nl'),
      lang: 'nl',
      json: false,
      result: (value, text) => {
        result = { value, text }
      },
      say: () => {},
    },
    askPassphrase: async () => '',
    session: { client: vault.client, handedOver: false, close: async () => {} },
  })
  return result
}

test('a list has every name with its notes', async () => {
  const { value, text } = await said('processes')
  expect(text).toBe('Bezwaar  1 notitie\nWoo  nog geen notities')
  expect(value).toMatchObject({ processes: [{ name: 'Bezwaar', uses: 1 }, { name: 'Woo' }] })
  expect((await said('tools')).text).toBe('Assistent  nog geen notities')
})

test('a name gives what it is and what its notes say, whatever its case', async () => {
  const { value, text } = await said('processes', 'bezwaar')
  expect(text.split('\n').slice(0, 5)).toEqual([
    'Bezwaar',
    '1 notitie: 1 proef',
    'Stappen: 1 Intake',
    'Dient deze doelen: Op tijd',
    '',
  ])
  expect(text).toMatch(/Open proeven \(1\)\n\S+ {2}\d{4}-\d\d-\d\d {2}kort verslag$/)
  expect(value).toMatchObject({ item: { name: 'Bezwaar' }, about: { notes: 1 } })
  expect((await said('goals', 'Op tijd')).text).toContain('Productiviteit door betere werkprocessen')
  expect(toAppError(await said('goals', 'iets').catch((error: unknown) => error)).code).toBe('name-missing')
})

test('the goal map reads as an indented list', async () => {
  expect((await said('goalmap')).text).toBe(
    [
      'Op tijd (Productiviteit door betere werkprocessen)',
      '  Bezwaar  1 notitie: 1 proef',
      'Zonder doel',
      '  Woo  nog geen notities',
      '1 notitie hoort bij geen werkproces.',
    ].join('\n'),
  )
})
