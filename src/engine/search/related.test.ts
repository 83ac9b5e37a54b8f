import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launchRealEmbedder } from '../../../tests/support/embedder.ts'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import { putInState } from '../../../tests/support/vault-file.ts'
import type { Entry, EntryPatch } from '../../shared/entries.ts'
import { dismissedFor } from './dismissals.ts'

let vault: TestEngine

beforeAll(async () => {
  vault = await createTestEngine({ launchEmbedder: launchRealEmbedder })
})
afterAll(() => vault.dispose())

async function write(fields: EntryPatch): Promise<Entry> {
  return (await vault.client.entries.create({ lang: 'nl', ...fields })).entry
}

/** Waits until everything is read for meaning. */
async function indexed() {
  await vault.client.search.resume()
  await vi.waitFor(async () => expect((await vault.client.search.status()).pending).toBe(0), {
    timeout: 30_000,
    interval: 25,
  })
}

const beside = async (entryId: string) => (await vault.client.search.related({ to: { entryId } })).hits
const idsBeside = async (entryId: string) => (await beside(entryId)).map(({ source }) => source.id)
const typed = async (text: string) => (await vault.client.search.related({ to: { text }, limit: 1 })).hits[0]
const codes = (hit: { reasons: { code: string }[] } | undefined) => hit?.reasons.map(({ code }) => code) ?? []

describe('two notes alike', () => {
  let risk: Entry
  let learning: Entry
  let other: Entry

  beforeAll(async () => {
    risk = await write({
      kind: 'risk',
      title: 'Gestopte bloedverdunner viel weg',
      body: 'Het was een drukke ochtend. In de samenvatting ontbrak dat het medicijn gestopt was.',
    })
    learning = await write({
      kind: 'learning',
      title: 'Samenvatting laat gestopte medicijnen weg',
      body: 'Ik loop elke wijziging van medicijnen met de hand na.',
    })
    other = await write({ title: 'Nieuwe koffiemachine', body: 'De koffie in de kantine is beter.' })
    await indexed()
  })

  test('the sentence that is nearest is the one shown', async () => {
    const [hit] = await beside(learning.id)
    expect(hit?.source.id).toBe(risk.id)
    expect(hit?.passage).toEqual({
      text: 'In de samenvatting ontbrak dat het medicijn gestopt was.',
      marks: [],
    })
    expect(JSON.stringify(hit)).not.toMatch(/0\.\d/)
  })

  test('"not now" hides the pair from both sides for three days, and can be undone', async () => {
    const { undoId } = await vault.client.search.dismiss({
      entryId: learning.id,
      found: { kind: 'entry', id: risk.id },
      what: 'likeness',
    })
    expect([await idsBeside(learning.id), await idsBeside(risk.id)]).toEqual([[], []])
    vault.clock.pass(dismissedFor - 1)
    expect(await idsBeside(learning.id)).toEqual([])
    vault.clock.pass(1)
    expect([await idsBeside(learning.id), await idsBeside(risk.id)]).toEqual([[risk.id], [learning.id]])

    await vault.client.undo.apply({ undoId })
    const again = await vault.client.search.dismiss({
      entryId: risk.id,
      found: { kind: 'entry', id: learning.id },
      what: 'likeness',
    })
    expect(await idsBeside(learning.id)).toEqual([])
    await vault.client.undo.apply(again)
    expect(await idsBeside(learning.id)).toEqual([risk.id])
    expect(await vault.client.undo.recent()).toContainEqual(
      expect.objectContaining({ label: 'search.dismiss' }),
    )
  })

  test('what is put away is still found by who asks for more like this', async () => {
    const { undoId } = await vault.client.search.dismiss({
      entryId: risk.id,
      found: { kind: 'entry', id: learning.id },
      what: 'likeness',
    })
    const { hits, meaning } = await vault.client.search.alike({ source: { kind: 'entry', id: risk.id } })
    expect(meaning).toBe('ready')
    expect(hits.map(({ source, group }) => [source.id, group])).toEqual([[learning.id, 'strong']])
    await vault.client.undo.apply({ undoId })
  })

  test('a line that resembles nothing brings back nothing', async () => {
    expect(await typed('de trein naar Utrecht had vanochtend weer vertraging')).toBeUndefined()
    expect(await typed('vandaag eerder naar huis gegaan met de fiets')).toBeUndefined()
    expect((await typed('in de samenvatting ontbrak een gestopt medicijn'))?.source.id).toBeOneOf([
      risk.id,
      learning.id,
    ])
  })

  test('nothing is dismissed with what is not there', async () => {
    const gone = '01900000-0000-7000-8000-000000000000'
    const dismiss = (entryId: string, id: string) =>
      vault.client.search.dismiss({ entryId, found: { kind: 'entry', id }, what: 'likeness' })
    await expect(dismiss(other.id, gone)).rejects.toMatchObject({ code: 'entry-missing' })
    await expect(dismiss(gone, other.id)).rejects.toMatchObject({ code: 'entry-missing' })
  })
})

describe('what stands there already', () => {
  let note: Entry
  let long: Entry

  beforeAll(async () => {
    note = await write({ title: 'Bedragen uit tabellen altijd zelf natellen', kind: 'learning' })
    long = await write({
      title: 'Terugblik op het overleg',
      body: 'Veel besproken. De vergunning voor de markt moet voortaan twee weken eerder worden aangevraagd. Verder niets.',
    })
    await indexed()
  })

  test('is said of the same words, with another capital or comma', async () => {
    const hit = await typed('bedragen uit tabellen, altijd zelf natellen!')
    expect(hit?.source.id).toBe(note.id)
    expect(codes(hit)[0]).toBe('sameText')
  })

  test('also when they stand somewhere in a long note', async () => {
    const hit = await typed('de vergunning voor de markt moet voortaan twee weken eerder worden aangevraagd')
    expect(hit?.source.id).toBe(long.id)
    expect(codes(hit)[0]).toBe('sameText')
  })

  test('is said of nearly the same words', async () => {
    const hit = await typed('Altijd zelf de bedragen natellen uit de tabellen')
    expect(hit?.source.id).toBe(note.id)
    expect(codes(hit)[0]).toBe('sameStatement')
  })

  test('is not said of another number, nor of what only resembles it', async () => {
    expect(codes(await typed('De vergunning voor de markt moet voortaan 3 weken eerder'))).not.toContain(
      'sameText',
    )
    expect(codes(await typed('Bedragen uit tabellen vertrouw ik wel'))).not.toContain('sameStatement')
  })

  test('of a note being written it is another note, and saving is never stopped', async () => {
    const copy = await write({ title: 'Bedragen uit tabellen altijd zelf natellen' })
    const { hits } = await vault.client.search.related({ to: { text: copy.title, exceptId: copy.id } })
    expect(hits[0]?.source.id).toBe(note.id)
    expect(codes(hits[0])[0]).toBe('sameText')
    await vault.client.entries.link({ fromId: copy.id, toId: note.id, type: 'duplicateOf' })
    const linked = await vault.client.search.related({ to: { text: copy.title, exceptId: copy.id } })
    expect(codes(linked.hits[0])).not.toContain('sameText')
  })
})

describe('what says the opposite', () => {
  let older: Entry
  let newer: Entry

  beforeAll(async () => {
    older = await write({
      title: 'Anonimiseren met de nieuwe tool is veilig',
      body: 'Ik vond geen namen meer in de steekproef.',
      occurredOn: '2026-03-12',
    })
    newer = await write({
      title: 'Anonimiseren met de nieuwe tool is onveilig',
      body: 'In de steekproef stonden nog drie namen in de bijlagen.',
      occurredOn: '2026-10-02',
    })
    await indexed()
  })

  test('comes first, with both words and the older first, whichever note is open', async () => {
    const words = { code: 'oppositeWords', first: 'veilig', later: 'onveilig' }
    const [fromNewer] = await beside(newer.id)
    expect(fromNewer?.source.id).toBe(older.id)
    expect(fromNewer?.reasons[0]).toEqual({
      ...words,
      sentence: { text: newer.title, marks: [[35, 43]] },
      found: 'older',
    })
    expect(fromNewer?.passage).toEqual({ text: older.title, marks: [[35, 41]] })
    const [fromOlder] = await beside(older.id)
    expect(fromOlder?.reasons[0]).toMatchObject({ ...words, found: 'newer' })
  })

  test('is said of a line being typed', async () => {
    expect(codes(await typed('anonimiseren met de nieuwe tool is toch niet veilig'))[0]).toBe('oppositeWords')
  })

  test('who says that both hold is not asked again, also not from the other note; it can be undone', async () => {
    const pair = { found: { kind: 'entry', id: older.id }, what: 'contradiction' } as const
    const { undoId } = await vault.client.search.dismiss({ entryId: newer.id, ...pair })
    vault.clock.pass(10 * dismissedFor)
    const [fromNewer] = await beside(newer.id)
    expect([fromNewer?.source.id, codes(fromNewer)]).toEqual([
      older.id,
      expect.not.arrayContaining(['oppositeWords']),
    ])
    expect(codes((await beside(older.id))[0])).not.toContain('oppositeWords')
    await vault.client.undo.apply({ undoId })
    expect(codes((await beside(older.id))[0])[0]).toBe('oppositeWords')
  })

  test('is not asked again once the person connected the two so', async () => {
    const { undoId } = await vault.client.entries.link({
      fromId: newer.id,
      toId: older.id,
      type: 'contradicts',
    })
    expect(codes((await beside(newer.id))[0])).not.toContain('oppositeWords')
    await vault.client.undo.apply({ undoId })
    expect(codes((await beside(newer.id))[0])[0]).toBe('oppositeWords')
  })

  test('may stand in the fields of two notes that mean the same', async () => {
    const one = await write({
      kind: 'learning',
      title: 'Een vaste prompt geeft elke week dezelfde kwaliteit notulen',
      frontier: 'inside',
      aimEffects: { competenceCreativity: null, productivity: 2, autonomy: null, workClimate: null },
      occurredOn: '2026-05-01',
    })
    const two = await write({
      kind: 'learning',
      title: 'Met een vaste prompt is de kwaliteit van de notulen elke week gelijk',
      occurredOn: '2026-06-01',
    })
    await putInState(vault.root, one.id, 'confirmed')
    await indexed()
    const reason = async () => (await beside(two.id)).find(({ source }) => source.id === one.id)?.reasons[0]
    expect((await reason())?.code).not.toMatch(/^opposite/)

    const change = async (patch: EntryPatch) => {
      const { version } = await vault.client.entries.get({ id: two.id })
      await vault.client.entries.update({ id: two.id, basedOn: version, patch })
    }
    await change({
      aimEffects: { competenceCreativity: null, productivity: -1, autonomy: 1, workClimate: null },
    })
    expect(await reason()).toEqual({
      code: 'oppositeEffect',
      aim: 'productivity',
      first: 'more',
      later: 'less',
      found: 'older',
    })
    await change({ frontier: 'outside' })
    expect(await reason()).toEqual({
      code: 'oppositeFrontier',
      first: 'inside',
      later: 'outside',
      found: 'older',
    })
    await putInState(vault.root, two.id, 'refuted')
    expect(await reason()).toEqual({
      code: 'oppositeStatus',
      first: 'confirmed',
      later: 'refuted',
      found: 'older',
    })
  })
})
