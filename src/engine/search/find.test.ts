import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import type { SearchHit } from '../../shared/search.ts'

let vault: TestEngine

beforeEach(async () => {
  vault = await createTestEngine()
})
afterEach(() => vault.dispose())

const add = async (
  title: string,
  body = '',
  more: Partial<{ lang: 'nl' | 'en'; toolIds: string[]; tags: string[] }> = {},
) => (await vault.client.entries.create({ title, body, ...more })).entry.id

const byWord = async (
  text: string,
  more: { filter?: { lang?: 'nl' | 'en' }; scope?: 'own' | 'team' | 'both' } = {},
) => (await vault.client.search.find({ text, meaning: false, ...more })).hits

const ids = (hits: SearchHit[]) => hits.map(({ source }) => source.id)

describe('finding by word', () => {
  test('finds a word in title, body, tag and tool, and says where', async () => {
    const { id: toolId } = await vault.client.tools.create({ name: 'DeepL' })
    const inTitle = await add('Notulen van het overleg')
    const inBody = await add('Overleg', 'De notulen waren te lang.')
    const inTag = await add('Verslag', '', { tags: ['notulen'] })
    const byTool = await add('Brief vertaald', '', { toolIds: [toolId] })
    expect(new Set(ids(await byWord('notulen')))).toEqual(new Set([inTitle, inBody, inTag]))
    const [hit] = await byWord('deepl')
    expect(hit?.source).toEqual({ kind: 'entry', id: byTool })
    expect(hit?.reasons).toContainEqual({ code: 'sameTool', name: 'DeepL' })
  })

  test('marks exactly the words that were found', async () => {
    await add(
      'Reünie voorbereiden',
      'Eerst deden we iets heel anders. De reünie van **oud-collega’s** was druk.',
    )
    const [hit] = await byWord('reunie')
    expect(hit?.titleMarks.map(([from, to]) => hit.title.slice(from, to))).toEqual(['Reünie'])
    expect(hit?.passage.text).toBe('De reünie van oud-collega’s was druk.')
    expect(hit?.passage.marks.map(([from, to]) => hit.passage.text.slice(from, to))).toEqual(['reünie'])
    expect(hit?.reasons).toEqual([{ code: 'literal', words: ['Reünie'] }])
  })

  test('finds other forms of a word in both languages', async () => {
    const dutch = await add('Vergaderingen', 'Drie vergaderingen samengevat.')
    const english = await add('Meetings', 'It summarised our meetings.', { lang: 'en' })
    expect(ids(await byWord('vergadering'))).toEqual([dutch])
    const [hit] = await byWord('meeting')
    expect(hit?.source.id).toBe(english)
    expect(hit?.reasons).toEqual([{ code: 'word', word: 'Meetings' }])
  })

  test.each([
    ['a letter left out', 'vergunnigsaanvraag'],
    ['two letters swapped', 'vergunningsaanvrgaa'],
    ['a letter too many', 'vergunninggsaanvraag'],
  ])('forgives %s', async (_name, typo) => {
    const id = await add('Vergunningsaanvraag dakkapel')
    await add('Iets anders', 'Over de vakantie.')
    const [hit, ...others] = await byWord(`${typo} `)
    expect(hit?.source.id).toBe(id)
    expect(hit?.reasons).toEqual([{ code: 'word', word: 'Vergunningsaanvraag' }])
    expect(others).toEqual([])
  })

  test('a word that exists is never taken for a slip of the pen', async () => {
    const right = await add('De planning van de week')
    await add('De panning van goud')
    expect(ids(await byWord('planning '))).toEqual([right])
  })

  test('finds the part of a compound, and a compound by its parts', async () => {
    const whole = await add('Arbeidsongeschiktheidsverzekering', 'Een lange polis.')
    expect(ids(await byWord('verzekering '))).toEqual([whole])
    const joined = await add('De tijdlijn van het dossier')
    expect(ids(await byWord('tijd lijn '))[0]).toBe(joined)
    const apart = await add('Kosten van de letselschade', 'Het dossier is dik.')
    expect(ids(await byWord('letselschadedossier '))).toEqual([apart])
  })

  test('a quoted phrase stands above everything else', async () => {
    for (let at = 0; at < 6; at++) await add(`Rode draad in de cijfers ${at}`, 'De rode en de blauwe draad.')
    const id = await add('Iets', 'Zo liep er een dunne rode lijn door.')
    const [hit] = await byWord('draad cijfers "dunne rode lijn"')
    expect(hit?.source.id).toBe(id)
    expect(hit?.group).toBe('strong')
  })

  test('finds while the last word is still being typed', async () => {
    const id = await add('Overdracht van de dienst')
    expect(ids(await byWord('overd'))).toEqual([id])
    expect(ids(await byWord('overd '))).toEqual([])
  })

  test('leaves out words that are everywhere, unless there is no other', async () => {
    const all = []
    for (let at = 0; at < 12; at++) all.push(await add(`Copilot proef ${at}`))
    const rare = await add('Copilot en de begroting')
    expect(ids(await byWord('copilot begroting '))).toEqual([rare])
    expect((await byWord('copilot ')).length).toBe(13)
  })

  test('answers nothing when nothing is there', async () => {
    await add('Notulen')
    expect(await byWord('xylofoon ')).toEqual([])
    for (const empty of ['', '   ', '"', '***', '\u0000']) expect(await byWord(empty)).toEqual([])
  })

  test('reads signs of the full-text language as plain text', async () => {
    const id = await add('Formule SOMMEN.ALS', 'met NEAR en "aanhaling"')
    for (const text of [
      'SOMMEN.ALS',
      'body:formule',
      'formule OR xylofoon',
      'NEAR(formule',
      'formule^2',
      "formule' --",
    ]) {
      expect(ids(await byWord(text)), text).toContain(id)
    }
  })

  test('reads a pasted page without taking long', async () => {
    const id = await add('Vergunningsaanvraag dakkapel')
    const page = `${Array.from({ length: 900 }, (_, at) => `woord${at}`).join(' ')} dakkapel `
    expect(ids(await byWord(`dakkapel ${page}`))).toContain(id)
    expect((await vault.client.search.find({ text: page.repeat(40), meaning: false })).tookMs).toBeLessThan(
      500,
    )
  })

  test('keeps to the filter and the scope', async () => {
    const dutch = await add('Prompt voor notulen', '', { lang: 'nl' })
    const english = await add('Prompt for minutes', '', { lang: 'en' })
    expect(ids(await byWord('prompt', { filter: { lang: 'en' } }))).toEqual([english])
    expect(new Set(ids(await byWord('prompt', { scope: 'both' })))).toEqual(new Set([dutch, english]))
    expect(await byWord('prompt', { scope: 'team' })).toEqual([])
  })

  test('Arabic, Japanese, emoji and text with a NUL are found by word', async () => {
    const arabic = await add('ملاحظات الاجتماع', 'كتبت ملخصا للاجتماع')
    const japanese = await add('会議 の メモ')
    const emoji = await add('Mail 🎉 met\u0000nul', 'regel 👩‍👩‍👧 einde')
    expect(ids(await byWord('ملخصا'))).toEqual([arabic])
    expect(ids(await byWord('メモ'))).toEqual([japanese])
    expect(ids(await byWord('metnul einde'))).toEqual([emoji])
  })
})

describe('the index follows the text', () => {
  const wordsLeft = () =>
    vault.client.search.find({ text: 'kanarie', meaning: false }).then(({ hits }) => ids(hits))

  test('through a change, undo and redo', async () => {
    const id = await add('Kanarie')
    const changed = await vault.client.entries.update({ id, basedOn: 1, patch: { title: 'Mus' } })
    expect(await wordsLeft()).toEqual([])
    expect(ids(await byWord('mus'))).toEqual([id])
    const { undoId } = await vault.client.undo.apply({ undoId: changed.undoId })
    expect(await wordsLeft()).toEqual([id])
    await vault.client.undo.apply({ undoId })
    expect(await wordsLeft()).toEqual([])
  })

  test('through the bin, back, and erasing', async () => {
    const id = await add('Kanarie')
    await vault.client.entries.remove({ ids: [id] })
    expect(await wordsLeft()).toEqual([])
    await vault.client.entries.restore({ ids: [id] })
    expect(await wordsLeft()).toEqual([id])
    await vault.client.entries.remove({ ids: [id] })
    await vault.client.entries.erase({ ids: [id] })
    expect(await wordsLeft()).toEqual([])
    expect((await vault.client.search.status()).total).toBe(0)
  })

  test('through undoing the creation, and a tool that gets another name', async () => {
    const { undoId, entry } = await vault.client.entries.create({ title: 'Kanarie' })
    await vault.client.undo.apply({ undoId })
    expect(await wordsLeft()).toEqual([])
    const tool = await vault.client.tools.create({ name: 'Oudenaam' })
    const id = await add('Proef', '', { toolIds: [tool.id] })
    await vault.client.tools.rename({ id: tool.id, name: 'Nieuwenaam' })
    expect(ids(await byWord('nieuwenaam'))).toEqual([id])
    expect(await byWord('oudenaam ')).toEqual([])
    expect(entry.title).toBe('Kanarie')
  })

  test('the archive is found too', async () => {
    const id = await add('Kanarie')
    await vault.client.entries.archive({ ids: [id] })
    expect(await wordsLeft()).toEqual([id])
    expect(ids(await byWord('kanarie', { filter: { lang: 'nl' } }))).toEqual([id])
  })
})
