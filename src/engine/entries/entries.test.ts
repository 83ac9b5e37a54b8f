import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import { maxTextBytes } from '../../shared/common.ts'

let made: TestEngine

beforeEach(async () => {
  made = await createTestEngine()
})

afterEach(() => made.dispose())

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

const capture = async (text: string) => (await made.client.entries.capture({ text })).entry
const titles = async (input: Parameters<TestEngine['client']['entries']['list']>[0] = {}) =>
  (await made.client.entries.list(input)).rows.map((row) => row.title)

describe('capture', () => {
  test.each([
    ['? kan hij dit', 'experiment', 'idea', 'kan hij dit'],
    ['= altijd nalopen', 'learning', 'raw', 'altijd nalopen'],
    ['> vat samen per grond', 'promptRecipe', 'draft', 'vat samen per grond'],
    ['!verzonnen wetsartikel', 'risk', 'noted', 'verzonnen wetsartikel'],
    ['+ vaste controlestap', 'proposal', 'draft', 'vaste controlestap'],
    ['gewoon een regel', 'unsorted', 'inbox', 'gewoon een regel'],
  ])('%s becomes %s', async (line, kind, status, title) => {
    expect(await capture(line)).toMatchObject({ kind, status, title, body: '' })
  })

  test('a long text gets its first sentence as title and keeps all of itself as body', async () => {
    const text = `${'Dit is een heel lange eerste zin die maar doorgaat '.repeat(4)}. En dan nog een.`
    const entry = await capture(text)
    expect(entry.title.length).toBeLessThanOrEqual(120)
    expect(entry.title.endsWith('…')).toBe(true)
    expect(entry.body).toBe(text)
  })

  test('nothing and only a sign are refused', async () => {
    for (const line of ['', '   ', '\n\t', '!', ' ? ']) {
      expect(await code(made.client.entries.capture({ text: line }))).toBe('text-empty')
    }
    expect((await made.client.entries.counts()).total).toBe(0)
  })

  test('a text over 256 KiB is refused, one of exactly that size is kept', async () => {
    expect(await code(capture(`${'é'.repeat(maxTextBytes / 2)}x`))).toBe('text-too-long')
    const most = await capture('é'.repeat(maxTextBytes / 2))
    expect(most.body).toHaveLength(maxTextBytes / 2)
  })

  test('strange text is kept as the vault keeps text', async () => {
    const entry = await capture('e\u0301\u0000 👩‍⚕️ \ud800 שלום\r\nregel')
    expect(entry.body).toBe('é 👩‍⚕️ \ufffd שלום\nregel')
  })

  test('knows the language of what was written', async () => {
    expect((await capture('Het model verzint bronnen die er niet zijn')).lang).toBe('nl')
    expect((await capture('The model makes up sources that are not there')).lang).toBe('en')
  })

  test('remembers the process and tools used last', async () => {
    const { client } = made
    const { id: processId } = await client.processes.create({ name: 'Bezwaar afhandelen' })
    const { id: toolId } = await client.tools.create({ name: 'Interne assistent' })
    await client.entries.capture({ text: 'een', processId, toolIds: [toolId] })
    await client.entries.capture({ text: 'twee' })
    expect(await client.entries.lastUsed()).toEqual({ processId, toolIds: [toolId] })
  })

  test('keeps a draft for a day, and forgets it once saved', async () => {
    const { client, clock } = made
    await client.entries.saveDraft({ key: 'capture', text: '! half' })
    expect(await client.entries.draft({ key: 'capture' })).toBe('! half')
    await client.entries.capture({ text: '! heel', draftKey: 'capture' })
    expect(await client.entries.draft({ key: 'capture' })).toBe('')
    await client.entries.saveDraft({ key: 'today', text: 'oud' })
    clock.pass(25 * 60 * 60 * 1000)
    expect(await client.entries.draft({ key: 'today' })).toBe('')
  })
})

describe('update', () => {
  test('changes what was given, grows the version and keeps one revision a sitting', async () => {
    const { client, engine } = made
    const entry = await capture('begin')
    const editId = '01900000-0000-7000-8000-000000000001'
    const first = await client.entries.update({ id: entry.id, basedOn: 1, editId, patch: { body: 'a' } })
    const second = await client.entries.update({
      id: entry.id,
      basedOn: first.entry.version,
      editId,
      patch: { body: 'ab', tags: ['x', 'y'], energy: -1, aimEffects: { ...entry.aimEffects, autonomy: 2 } },
    })
    expect(second.entry).toMatchObject({ body: 'ab', version: 3, tags: ['x', 'y'], energy: -1 })
    expect(second.entry.aimEffects.autonomy).toBe(2)
    const revisions = await client.entries.revisions({ id: entry.id })
    expect(revisions).toHaveLength(1)
    expect(await client.entries.revision({ revisionId: revisions[0]?.id ?? '' })).toEqual(entry)
    expect(second.undoId).toBe(editId)
    await engine.client.undo.apply({ undoId: editId })
    expect(await client.entries.get({ id: entry.id })).toMatchObject({ body: '', tags: [], version: 4 })
  })

  test('one based on an older version is refused and loses nothing', async () => {
    const entry = await capture('begin')
    await made.client.entries.update({ id: entry.id, basedOn: 1, patch: { body: 'van hier' } })
    const late = made.client.entries.update({ id: entry.id, basedOn: 1, patch: { body: 'van daar' } })
    expect(await code(late)).toBe('entry-changed')
    expect((await made.client.entries.get({ id: entry.id })).body).toBe('van hier')
  })

  test('a new kind starts at its first state; a state of another kind is refused', async () => {
    const entry = await capture('iets nieuws')
    const { entry: risk } = await made.client.entries.update({
      id: entry.id,
      basedOn: 1,
      patch: { kind: 'risk' },
    })
    expect(risk).toMatchObject({ kind: 'risk', status: 'noted' })
    const wrong = made.client.entries.update({ id: entry.id, basedOn: 2, patch: { status: 'planned' } })
    expect(await code(wrong)).toBe('move-impossible')
  })

  test('puts an earlier version of the text back', async () => {
    const { client } = made
    const entry = await capture('eerst')
    await client.entries.update({ id: entry.id, basedOn: 1, patch: { title: 'toen' } })
    const [revision] = await client.entries.revisions({ id: entry.id })
    const { entry: back } = await client.entries.restoreRevision({ revisionId: revision?.id ?? '' })
    expect(back).toMatchObject({ title: 'eerst', version: 3 })
    expect(await client.entries.revisions({ id: entry.id })).toHaveLength(2)
  })
})

describe('adding to a note', () => {
  test('puts the text last, forgets the draft, bins where it stood, and is one step to undo', async () => {
    const { client } = made
    const entry = await capture('Model mist termijnen')
    const from = await capture('Model mist weer een termijn')
    await client.entries.saveDraft({ key: 'today', text: 'ook in de brief van maandag' })
    await client.entries.append({ id: entry.id, text: ' ook in de brief van maandag\n', draftKey: 'today' })
    expect((await client.entries.get({ id: entry.id })).body).toBe('ook in de brief van maandag')
    expect(await client.entries.draft({ key: 'today' })).toBe('')

    const { entry: longer, undoId } = await client.entries.append({
      id: entry.id,
      text: from.title,
      from: from.id,
    })
    expect(longer.body).toBe('ook in de brief van maandag\n\nModel mist weer een termijn')
    expect(await titles()).toEqual(['Model mist termijnen'])
    expect(await titles({ place: 'bin' })).toEqual(['Model mist weer een termijn'])
    await client.undo.apply({ undoId })
    expect((await client.entries.get({ id: entry.id })).body).toBe('ook in de brief van maandag')
    expect(await titles({ place: 'bin' })).toEqual([])
  })

  test('adds no emptiness, and no note to itself', async () => {
    const { client } = made
    const { id } = await capture('een')
    expect(await code(client.entries.append({ id, text: ' \n' }))).toBe('text-empty')
    expect(await code(client.entries.append({ id, text: 'een', from: id }))).toBe('merge-self')
  })
})

describe('list', () => {
  test('is newest first, paged, filtered by ids, and knows where an entry stands', async () => {
    const { client } = made
    const { id: processId } = await client.processes.create({ name: 'Woo' })
    const days = ['2026-11-01', '2026-11-20', '2026-10-05']
    const ids: string[] = []
    for (const [index, occurredOn] of days.entries()) {
      const { entry } = await client.entries.create({ title: `n${index}`, occurredOn, kind: 'learning' })
      ids.push(entry.id)
    }
    await client.entries.update({ id: ids[2] ?? '', basedOn: 1, patch: { processId, kind: 'risk' } })
    expect(await titles()).toEqual(['n1', 'n0', 'n2'])
    expect(await titles({ offset: 1, limit: 1 })).toEqual(['n0'])
    expect(await titles({ filter: { processId } })).toEqual(['n2'])
    expect(await titles({ filter: { kinds: ['risk', 'proposal'] } })).toEqual(['n2'])
    expect(await titles({ filter: { from: '2026-11-01', to: '2026-11-10' } })).toEqual(['n0'])
    expect(await client.entries.position({ id: ids[2] ?? '' })).toBe(2)
    expect(await client.entries.position({ id: ids[0] ?? '', filter: { processId } })).toBeNull()
  })
})

describe('the bin', () => {
  test('keeps for 30 days, restores, and erases with everything that was of it', async () => {
    const { client } = made
    const entry = await capture('weg')
    await client.entries.update({ id: entry.id, basedOn: 1, patch: { body: 'tekst' } })
    await client.entries.remove({ ids: [entry.id] })
    expect(await titles()).toEqual([])
    expect(await titles({ place: 'bin' })).toEqual(['weg'])
    await client.entries.restore({ ids: [entry.id] })
    expect(await titles()).toEqual(['weg'])
    expect(await client.entries.erase({ ids: [entry.id] })).toEqual({ erased: 0 })
    const { undoId } = await client.entries.remove({ ids: [entry.id] })
    expect(await client.entries.erase({ ids: [entry.id] })).toEqual({ erased: 1 })
    expect(await code(client.entries.get({ id: entry.id }))).toBe('entry-missing')
    expect(await client.entries.revisions({ id: entry.id })).toEqual([])
    expect(await code(client.undo.apply({ undoId }))).toBe('undo-gone')
    expect(await client.undo.recent()).toEqual([])
  })

  test('the archive is a place of its own', async () => {
    const entry = await capture('klaar')
    const { undoId } = await made.client.entries.archive({ ids: [entry.id] })
    expect(await titles()).toEqual([])
    expect(await titles({ place: 'archive' })).toEqual(['klaar'])
    await made.client.undo.apply({ undoId })
    expect(await titles()).toEqual(['klaar'])
  })
})

describe('undo', () => {
  test('takes a capture back, and redoes it', async () => {
    const { client } = made
    const { entry, undoId } = await client.entries.capture({ text: 'oeps' })
    const redo = await client.undo.apply({ undoId })
    expect(await titles()).toEqual([])
    await client.undo.apply(redo)
    expect(await client.entries.get({ id: entry.id })).toEqual(entry)
    expect(await code(client.undo.apply({ undoId }))).toBe('undo-gone')
  })

  test('refuses when something was changed since, and does nothing', async () => {
    const { client } = made
    const entry = await capture('een')
    const { undoId } = await client.entries.update({ id: entry.id, basedOn: 1, patch: { title: 'twee' } })
    await client.entries.update({ id: entry.id, basedOn: 2, patch: { title: 'drie' } })
    expect(await code(client.undo.apply({ undoId }))).toBe('undo-changed')
    expect((await client.entries.get({ id: entry.id })).title).toBe('drie')
  })

  test('goes back step by step, and each step back counts as a change', async () => {
    const { client } = made
    const entry = await capture('een')
    const change = async (basedOn: number, title: string) =>
      (await client.entries.update({ id: entry.id, basedOn, patch: { title } })).undoId
    const [first, second] = [await change(1, 'twee'), await change(2, 'drie')]
    await client.undo.apply({ undoId: second })
    await client.undo.apply({ undoId: first })
    expect(await client.entries.get({ id: entry.id })).toMatchObject({ title: 'een', version: 5 })
  })

  test('survives closing', async () => {
    const entry = await capture('blijft ongedaan te maken')
    await made.client.entries.remove({ ids: [entry.id] })
    made.close()
    const again = await createTestEngine({ root: made.root })
    await again.client.vault.unlock({ passphrase: 'een lange zin voor de proef' })
    const [last] = await again.client.undo.recent()
    await again.client.undo.apply({ undoId: last?.undoId ?? '' })
    expect((await again.client.entries.list({})).rows).toHaveLength(1)
    again.dispose()
  })
})

describe('links', () => {
  test('show in both directions and go', async () => {
    const { client } = made
    const [a, b] = [await capture('van'), await capture('naar')]
    await client.entries.link({ fromId: a.id, toId: b.id, type: 'supports' })
    expect(await client.entries.links({ id: b.id })).toMatchObject([
      { type: 'supports', direction: 'in', other: { title: 'van' } },
    ])
    const [link] = await client.entries.links({ id: a.id })
    expect(link).toMatchObject({ direction: 'out', other: { title: 'naar' } })
    await client.entries.unlink({ linkId: link?.id ?? '' })
    expect(await client.entries.links({ id: a.id })).toEqual([])
  })
})

describe('processes, goals and tools', () => {
  test('are made, renamed, merged without losing an entry, and all of it undone', async () => {
    const { client } = made
    const { id: woo } = await client.processes.create({ name: ' Woo-verzoek ' })
    const { id: wob } = await client.processes.create({ name: 'Wob' })
    expect(await code(client.processes.create({ name: 'woo-verzoek' }))).toBe('name-taken')
    expect(await code(client.processes.create({ name: '  ' }))).toBe('name-empty')
    const { entry } = await client.entries.create({ title: 'een', processId: wob })
    const { undoId } = await client.processes.merge({ id: wob, intoId: woo })
    expect(await client.processes.list()).toMatchObject([{ name: 'Woo-verzoek', uses: 1 }])
    expect((await client.entries.get({ id: entry.id })).processId).toBe(woo)
    await client.undo.apply({ undoId })
    expect((await client.processes.list()).map(({ name, uses }) => [name, uses])).toEqual([
      ['Wob', 1],
      ['Woo-verzoek', 0],
    ])
  })

  test('merging tools keeps each entry pointing once', async () => {
    const { client } = made
    const { id: a } = await client.tools.create({ name: 'ChatGPT' })
    const { id: b } = await client.tools.create({ name: 'chat gpt' })
    const { entry } = await client.entries.create({ title: 'beide', toolIds: [a, b] })
    await client.tools.merge({ id: b, intoId: a })
    expect((await client.entries.get({ id: entry.id })).toolIds).toEqual([a])
    await client.tools.describe({ id: a, aiType: 'generative', approved: 'no', allowedDataClass: 'public' })
    expect(await client.tools.list()).toMatchObject([{ name: 'ChatGPT', approved: 'no', uses: 1 }])
  })
})
