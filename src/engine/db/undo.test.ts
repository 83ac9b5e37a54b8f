import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

describe('undo', () => {
  test('takes back a tag that changed in case only, and redoes it', async () => {
    const { entry } = await client.entries.create({ title: 'een', tags: ['AI', 'wet'] })
    const { undoId } = await client.entries.update({
      id: entry.id,
      basedOn: 1,
      patch: { tags: ['ai', 'wet'] },
    })
    const redo = await client.undo.apply({ undoId })
    expect((await client.entries.get({ id: entry.id })).tags).toEqual(['AI', 'wet'])
    await client.undo.apply(redo)
    expect((await client.entries.get({ id: entry.id })).tags).toEqual(['ai', 'wet'])
  })

  test('refuses to take away a process that an entry has since', async () => {
    const { id: processId, undoId } = await client.processes.create({ name: 'Woo' })
    const { entry } = await client.entries.create({ title: 'een', processId })
    expect(await code(client.undo.apply({ undoId }))).toBe('undo-changed')
    expect((await client.entries.get({ id: entry.id })).processId).toBe(processId)
    expect(made.log.lines).toEqual([])
  })

  test('refuses to give back a name that is taken since', async () => {
    const { id } = await client.processes.create({ name: 'Woo' })
    const { undoId } = await client.processes.rename({ id, name: 'Woo-verzoeken' })
    await client.processes.create({ name: 'woo' })
    expect(await code(client.undo.apply({ undoId }))).toBe('undo-changed')
    expect((await client.processes.list()).map(({ name }) => name)).toEqual(['woo', 'Woo-verzoeken'])
  })

  test('of a sitting never goes behind what something else changed in between', async () => {
    const editId = '01900000-0000-7000-8000-000000000001'
    const { entry } = await client.entries.create({ title: 'begin' })
    await client.entries.update({ id: entry.id, basedOn: 1, editId, patch: { title: 'een' } })
    await client.entries.archive({ ids: [entry.id] })
    await client.entries.update({ id: entry.id, basedOn: 3, editId, patch: { title: 'twee' } })
    await client.undo.apply({ undoId: editId })
    expect(await client.entries.get({ id: entry.id })).toMatchObject({ title: 'een', archivedAt: {} })
  })

  test('of a whole merge brings back names, places and links to the letter', async () => {
    const tools = await Promise.all(
      ['Café', 'CAFE', 'rekenhulp'].map((name) => client.tools.create({ name })),
    )
    const [a, b, c] = tools.map(({ id }) => id) as [string, string, string]
    const { entry } = await client.entries.create({ title: 'een', toolIds: [c, b, a] })
    // Taking back is a change too: only the version differs.
    const look = async () => {
      const { version: _grows, ...rest } = await client.entries.get({ id: entry.id })
      return [rest, await client.tools.list()]
    }
    const before = await look()
    const { undoId } = await client.tools.merge({ id: b, intoId: a })
    const after = await look()
    const redo = await client.undo.apply({ undoId })
    expect(await look()).toEqual(before)
    await client.undo.apply(redo)
    expect(await look()).toEqual(after)
  })

  test('keeps every character of a text on its way there and back', async () => {
    const text = 'aanhaling " \\ \t nul? 👩‍⚕️ שלום \u2028 regel\n\ntwee '
    const { entry } = await client.entries.create({ title: 'vreemd', body: text })
    const { undoId } = await client.entries.update({ id: entry.id, basedOn: 1, patch: { body: 'weg' } })
    await client.undo.apply({ undoId })
    // Taking back is a change too, so the version grows.
    expect(await client.entries.get({ id: entry.id })).toEqual({ ...entry, version: 3 })
  })

  test('is offered in the order things were done, also when the clock was set back', async () => {
    await client.entries.capture({ text: 'eerst' })
    made.clock.set(Date.UTC(1971, 0, 1))
    await client.processes.create({ name: 'daarna' })
    made.clock.set(Date.UTC(2038, 0, 20))
    await client.tools.create({ name: 'laatst' })
    expect((await client.undo.recent()).map(({ label }) => label)).toEqual([
      'tools.create',
      'processes.create',
      'entries.capture',
    ])
  })
})
