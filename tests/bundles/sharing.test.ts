import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readStore } from '../../src/engine/bundles/container/store-zip.ts'
import type { BundleDraft } from '../../src/shared/bundles.ts'
import { createTestEngine, type TestEngine } from '../support/engine.ts'
import { forge } from './hostile.ts'

let sender: TestEngine

beforeEach(async () => {
  sender = await createTestEngine()
})

afterEach(() => sender.dispose())

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

type Patch = Parameters<TestEngine['client']['entries']['create']>[0]

const create = async (patch: Patch) =>
  (await sender.client.entries.create({ kind: 'learning', lang: 'nl', ...patch })).entry

const prepare = (...entryIds: string[]) =>
  sender.client.bundles.prepare({ chosen: entryIds.map((entryId) => ({ entryId })), lang: 'nl' })

const maskEverything = (draft: BundleDraft) =>
  draft.undecided === 0
    ? Promise.resolve(draft)
    : sender.client.bundles.decide({ draftId: draft.id, findingIds: 'undecided', decision: 'mask' })

const teamOf = async (made: TestEngine, name = 'Team Bezwaar') => (await made.client.team.create({ name })).id

async function signed(draft: BundleDraft, teamId: string): Promise<Buffer> {
  const { file } = await sender.client.bundles.sign({ draftId: draft.id, teamId })
  return Buffer.from(await file.arrayBuffer())
}

async function stage(made: TestEngine, file: Buffer, pieceBytes = 512 * 1024): Promise<string> {
  let staged = await made.client.bundles.stage({
    offset: 0,
    piece: file.subarray(0, pieceBytes).toString('base64'),
  })
  while (staged.bytes < file.length) {
    staged = await made.client.bundles.stage({
      stageId: staged.stageId,
      offset: staged.bytes,
      piece: file.subarray(staged.bytes, staged.bytes + pieceBytes).toString('base64'),
    })
  }
  return staged.stageId
}

const accept = async (made: TestEngine, file: Buffer, wordsCompared = false) =>
  made.client.bundles.accept({ stageId: await stage(made, file), wordsCompared })

const teamTitles = async (made: TestEngine) =>
  (await made.client.team.items({})).rows.map(({ title }) => title).sort()

const passage = [
  'Van 62 reacties over de Havenstraat maakte het model vijf groepen.',
  'De reactie van mevrouw De Wit viel weg, ook die uit zaak Z-2026-0412.',
  'Bel 06-12345678 of mail s.dewit@voorbeeld.nl; rekening NL91 ABNA 0417 1643 00, bsn 111222333.',
].join(' ')

describe('choosing', () => {
  test('notes never to share are absent, others say why they cannot be ticked', async () => {
    const { id: processId } = await sender.client.processes.create({ name: 'Bezwaar afhandelen' })
    await create({ title: 'Nooit delen', sensitivity: 'neverShare' })
    await create({ title: 'Luisterend oor', aiRole: 'therapist' })
    await create({ title: 'Gezondheid', dataClass: 'specialCategory' })
    await create({ title: 'Zonder soort', kind: 'unsorted' })
    await create({ title: 'Gewoon', processId, aiRole: 'adviser', energy: -2, occurredOn: '2026-10-14' })
    const { total, rows } = await sender.client.bundles.candidates({})
    expect(total).toBe(4)
    expect(Object.fromEntries(rows.map(({ title, block, goes }) => [title, { block, goes }]))).toEqual({
      'Luisterend oor': { block: 'therapist', goes: ['title', 'month'] },
      Gezondheid: { block: 'specialCategory', goes: ['title', 'month'] },
      'Zonder soort': { block: 'kindFirst', goes: [] },
      Gewoon: { block: null, goes: ['title', 'process', 'month', 'aiRole'] },
    })
    expect(rows.find(({ title }) => title === 'Gewoon')).toMatchObject({
      month: '2026-10',
      processName: 'Bezwaar afhandelen',
    })
  })

  test('what may not leave as it is, does not', async () => {
    const never = await create({ title: 'Nooit delen', sensitivity: 'neverShare' })
    const ear = await create({ title: 'Hij luisterde naar mij', body: 'Lang verhaal', aiRole: 'therapist' })
    const unsorted = await create({ title: 'Zonder soort', kind: 'unsorted' })
    const { prepare: make } = sender.client.bundles
    const rewritten = (title: string, text: string) =>
      make({ chosen: [{ entryId: ear.id, rewrite: { title, passage: text } }], lang: 'nl' })
    expect(await code(prepare(never.id))).toBe('share-never')
    expect(await code(prepare(ear.id))).toBe('share-rewrite-first')
    expect(await code(prepare(unsorted.id))).toBe('share-kind-first')
    expect(await code(prepare())).toBe('bundle-empty')
    expect(await code(rewritten('Hij  luisterde naar MIJ', ''))).toBe('share-rewrite-first')
    expect(await code(rewritten('Anders', 'Lang verhaal'))).toBe('share-rewrite-first')
    const draft = await rewritten('Hardop oefenen helpt', 'Eerst oefenen.')
    expect(draft.items[0]).toMatchObject({
      source: '',
      item: { title: 'Hardop oefenen helpt', passage: 'Eerst oefenen.' },
    })
    expect(draft.items[0]?.item).not.toHaveProperty('aiRole')
  })

  test('a draft outlives the window and keeps the work on what stays chosen', async () => {
    const one = await create({ title: 'Een' })
    const two = await create({ title: 'Twee' })
    const draft = await prepare(one.id)
    await sender.client.bundles.edit({ draftId: draft.id, entryId: one.id, patch: { title: 'Beter gezegd' } })
    const again = await sender.client.bundles.prepare({
      draftId: draft.id,
      chosen: [{ entryId: two.id }, { entryId: one.id }],
      sender: { as: 'alias', name: 'Reiger' },
      lang: 'nl',
    })
    expect(again.items.map(({ item }) => [item.title, item.by?.name])).toEqual([
      ['Twee', 'Reiger'],
      ['Beter gezegd', 'Reiger'],
    ])
    expect(await sender.client.bundles.draft({ draftId: draft.id })).toEqual(again)
    expect(await sender.client.bundles.drafts()).toMatchObject([
      { id: draft.id, titles: ['Twee', 'Beter gezegd'] },
    ])
    await sender.client.bundles.discard({ draftId: draft.id })
    expect(await code(sender.client.bundles.draft({ draftId: draft.id }))).toBe('bundle-missing')
  })

  test('an entry that goes to the bin or is erased leaves the draft', async () => {
    const one = await create({ title: 'Een' })
    const two = await create({ title: 'Twee' })
    const draft = await prepare(one.id, two.id)
    await sender.client.entries.remove({ ids: [one.id] })
    expect((await sender.client.bundles.draft({ draftId: draft.id })).items).toHaveLength(1)
    await sender.client.entries.erase({ ids: [one.id] })
    await sender.client.entries.restore({ ids: [two.id] })
    expect((await sender.client.bundles.draft({ draftId: draft.id })).items).toHaveLength(1)
  })
})

describe('masking', () => {
  test('finds, numbers and masks; signing waits for every decision', async () => {
    const entry = await create({ title: 'Reactie van mevrouw De Wit', body: passage })
    const team = await teamOf(sender)
    const { id: draftId } = await prepare(entry.id)
    const draft = await sender.client.bundles.edit({ draftId, entryId: entry.id, patch: { passage } })
    expect(draft.items[0]?.findings.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'person mevrouw De Wit',
      'address Havenstraat',
      'person mevrouw De Wit',
      'caseNumber Z-2026-0412',
      'phone 06-12345678',
      'email s.dewit@voorbeeld.nl',
      'iban NL91 ABNA 0417 1643 00',
      'bsn 111222333',
    ])
    expect(await code(signed(draft, team))).toBe('bundle-undecided')
    const masked = await maskEverything(draft)
    expect(masked.undecided).toBe(0)
    expect(masked.items[0]?.item).toMatchObject({
      title: 'Reactie van [persoon 1]',
      passage:
        'Van 62 reacties over de [adres 1] maakte het model vijf groepen. De reactie van [persoon 1] viel weg, ook die uit zaak [zaaknummer 1]. Bel [telefoon 1] of mail [e-mail 1]; rekening [rekeningnummer 1], bsn [bsn 1].',
    })
    expect(await code(signed(masked, team))).toBe('done')
  })

  test('a decision holds for the same text everywhere, and can be taken back', async () => {
    const one = await create({ title: 'Gesprek met mevrouw De Wit' })
    const two = await create({ title: 'Na overleg met MEVROUW  De Wit' })
    const three = await create({ title: 'De letters d e w i t' })
    const draft = await prepare(one.id, two.id, three.id)
    const [first] = draft.items[0]?.findings ?? []
    const decide = (decision: 'mask' | 'keep') =>
      sender.client.bundles.decide({ draftId: draft.id, findingIds: [first?.id ?? ''], decision })
    expect((await decide('mask')).items.map(({ item }) => item.title)).toEqual([
      'Gesprek met [persoon 1]',
      'Na overleg met [persoon 1]',
      'De letters d e w i t',
    ])
    const kept = await decide('keep')
    expect(kept.undecided).toBe(0)
    expect(kept.items[0]?.item.title).toBe('Gesprek met mevrouw De Wit')
  })

  test('an own selection is masked wherever it stands, also inside what was kept', async () => {
    const one = await create({ title: 'Project Zwaan liep vast' })
    const two = await create({ title: 'Collega Zwaan en zwaanvlucht' })
    const draft = await prepare(one.id, two.id)
    await sender.client.bundles.decide({ draftId: draft.id, findingIds: 'undecided', decision: 'keep' })
    const masked = await sender.client.bundles.maskOwn({
      draftId: draft.id,
      entryId: one.id,
      field: 'title',
      start: 8,
      end: 13,
    })
    expect(masked.items.map(({ item }) => item.title)).toEqual([
      'Project [afgeschermd 1] liep vast',
      '[afgeschermd 2] en zwaanvlucht',
    ])
    const preview = await sender.client.bundles.preview({ draftId: draft.id })
    expect(preview.masked.map(({ text, count }) => [text.toLowerCase(), count])).toContainEqual(['zwaan', 0])
    const own = masked.items[0]?.findings.find(({ kind }) => kind === 'own')
    const back = await sender.client.bundles.decide({
      draftId: draft.id,
      findingIds: [own?.id ?? ''],
      decision: 'keep',
    })
    expect(back.items[0]?.item.title).toBe('Project Zwaan liep vast')
  })

  test('the own list finds what no rule does', async () => {
    const { addOwnName, ownNames, removeOwnName } = sender.client.bundles
    const added = await addOwnName({ name: ' de  Zwaluw ' })
    expect(await code(addOwnName({ name: 'DE ZWALUW' }))).toBe('name-taken')
    expect(await code(addOwnName({ name: ' – ' }))).toBe('name-empty')
    expect(await ownNames()).toEqual([{ id: added.id, name: 'de Zwaluw' }])
    const entry = await create({ title: 'Plan de zwaluw\u200b, versie 2' })
    const draft = await prepare(entry.id)
    expect(draft.items[0]?.findings).toMatchObject([{ kind: 'ownName', placeholder: '[naam 1]' }])
    await removeOwnName({ id: added.id })
    expect((await sender.client.bundles.draft({ draftId: draft.id })).undecided).toBe(0)
  })

  test('English items get English masks', async () => {
    const entry = await create({ lang: 'en', title: 'Mail from jan@example.org' })
    const masked = await maskEverything(await prepare(entry.id))
    expect(masked.items[0]?.item.title).toBe('Mail from [e-mail 1]')
    expect(masked.items[0]?.findings[0]?.placeholder).toBe('[e-mail 1]')
  })
})

describe('the file', () => {
  const forms = (text: string) => [
    text,
    text.normalize('NFD'),
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
    Buffer.from(text).toString('hex'),
  ]

  test('holds nothing that was masked, no local id, no exact time, no energy, no body', async () => {
    const { id: processId } = await sender.client.processes.create({ name: 'Bezwaar van mevrouw De Wit' })
    const { id: toolId } = await sender.client.tools.create({ name: 'Copilot' })
    const entry = await create({
      title: 'Reactie van mevrouw De Wit over Café Zuid',
      body: `${passage} Alleen in de tekst: zilvermeeuw.`,
      processId,
      toolIds: [toolId],
      tags: ['geheimtag'],
      energy: 2,
      surprised: true,
      learnMin: 45,
      pinned: true,
      withWhom: 'client',
      dataClass: 'personal',
      occurredOn: '2026-10-14',
      freshUntil: '2027-01-31',
    })
    const team = await teamOf(sender)
    const { id: draftId } = await prepare(entry.id)
    await sender.client.bundles.edit({ draftId, entryId: entry.id, patch: { passage } })
    const own = await sender.client.bundles.maskOwn({
      draftId,
      entryId: entry.id,
      field: 'title',
      start: 32,
      end: 41,
    })
    const draft = await maskEverything(own)
    const preview = await sender.client.bundles.preview({ draftId, teamId: team })
    const file = await signed(draft, team)
    const members = readStore(file)

    expect(preview.masked.length).toBeGreaterThanOrEqual(8)
    expect(preview.masked.every(({ count }) => count === 0)).toBe(true)
    expect({ times: preview.privateFields, ids: preview.localIds }).toEqual({ times: 0, ids: 0 })
    expect(preview.masked.map(({ text }) => text)).toContain('Café Zuid')

    const secrets = [
      ...preview.masked.map(({ text }) => text),
      'zilvermeeuw',
      'geheimtag',
      entry.id,
      entry.id.replaceAll('-', ''),
      draftId,
      processId,
      toolId,
      team,
      '2026-10-14',
      '2027-01-31',
      String(entry.createdAt.at),
      new Date(entry.createdAt.at).toISOString().slice(0, 16),
      'energy',
      'specialCategory',
      'learnMin',
      'withWhom',
    ]
    const bytes = [file, ...members.map((member) => Buffer.from(member.bytes))]
    const found = secrets.flatMap((secret) =>
      forms(secret).filter((form) =>
        bytes.some((part) => part.toString('utf8').toLowerCase().includes(form.toLowerCase())),
      ),
    )
    expect(found).toEqual([])

    const item = JSON.parse(preview.items[0]?.json ?? '')
    expect(item).toMatchObject({ month: '2026-10', tools: ['Copilot'], process: 'Bezwaar van [persoon 1]' })
    expect(preview.page).toContain('[persoon 1]')
  })

  test('is exactly what the preview showed', async () => {
    const entry = await create({ title: 'Gewoon een inzicht' })
    const team = await teamOf(sender)
    const draft = await prepare(entry.id)
    const preview = await sender.client.bundles.preview({ draftId: draft.id, teamId: team })
    const file = await signed(draft, team)
    const members = new Map(
      readStore(file).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]),
    )
    expect(members.get(`items/${preview.items[0]?.shareId}.json`)).toBe(preview.items[0]?.json)
    expect(members.get('index.html')).toBe(preview.page)
    expect(members.get('manifest.json')).toBe(preview.manifest)
    expect({ bytes: preview.bytes, name: preview.name, entries: preview.entries }).toEqual({
      bytes: file.length,
      name: 'bundel-2026-11.leerspoor',
      entries: 1,
    })
    const standIn = await sender.client.bundles.preview({ draftId: draft.id })
    // The eight words of another key are a few letters longer or shorter.
    expect(Math.abs(standIn.bytes - file.length)).toBeLessThan(40)
  })

  test('a page never runs what a text says', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '"><svg onload=alert(1)>',
      "' style='background:url(//x.example)",
      '<!-- --><base href=//x.example><meta http-equiv=refresh content=0>',
      '[ok](javascript:alert(1)) ![x](https://x.example/a.png)',
      '\u202Eevil\u2066 &lt;b&gt; </style></title>',
    ]
    const entries = []
    for (const title of hostile) entries.push(await create({ title }))
    const { id: draftId } = await prepare(...entries.map(({ id }) => id))
    for (const [place, entry] of entries.entries()) {
      await sender.client.bundles.edit({
        draftId,
        entryId: entry.id,
        patch: { passage: hostile[place] ?? '' },
      })
    }
    const { page } = await sender.client.bundles.preview({ draftId })
    const tags = new Set([...page.matchAll(/<([!/a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase()))
    const known = 'article body dd dl dt footer h1 h2 head header html main meta p span style title'.split(
      ' ',
    )
    const closed = known.filter((tag) => tag !== 'meta').map((tag) => `/${tag}`)
    expect([...tags].filter((tag) => ![...known, ...closed, '!doctype'].includes(tag ?? ''))).toEqual([])
    expect(page).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/,
    )
    expect(page).not.toMatch(/<[^>]*\s(?:on\w+|src|href|style)=/i)
  })

  test('leaves out, adds and generalises field by field', async () => {
    const { id: processId } = await sender.client.processes.create({ name: 'Bezwaar afhandelen' })
    const entry = await create({
      title: 'T',
      processId,
      aiRole: 'adviser',
      frontier: 'outside',
      withWhom: 'team',
      dataClass: 'internal',
      aimEffects: { competenceCreativity: 2, productivity: null, autonomy: 0, workClimate: null },
    })
    const { id: draftId } = await prepare(entry.id)
    const { items } = await sender.client.bundles.edit({
      draftId,
      entryId: entry.id,
      patch: { process: 'een klantproces', dropped: ['month', 'frontier'], added: ['withWhom'] },
    })
    expect(items[0]?.item).toEqual({
      type: 'learning/1',
      shareId: items[0]?.shareId,
      lang: 'nl',
      title: 'T',
      process: 'een klantproces',
      aiRole: 'adviser',
      aimEffects: { competenceCreativity: 2, autonomy: 0 },
      withWhom: 'team',
    })
    expect(items[0]?.available).toEqual([
      'month',
      'process',
      'aiRole',
      'frontier',
      'aimEffects',
      'withWhom',
      'dataClass',
    ])
  })

  test('can be searched for a word of one’s own', async () => {
    const one = await create({ title: 'Zwanen en een zwaan' })
    const two = await create({ title: 'Eend' })
    const draft = await prepare(one.id, two.id)
    const find = (word: string) => sender.client.bundles.findWord({ draftId: draft.id, word })
    expect(await find('ZWA')).toEqual({ count: 2, entryIds: [one.id] })
    expect(await find('gans')).toEqual({ count: 0, entryIds: [] })
  })
})

describe('from one vault to another', () => {
  let receiver: TestEngine

  beforeEach(async () => {
    receiver = await createTestEngine()
  })

  afterEach(() => receiver.dispose())

  test('signing twice gives the same file; a later bundle of the same entry updates it', async () => {
    const entry = await create({ title: 'Eerste versie' })
    const team = await teamOf(sender)
    const draft = await prepare(entry.id)
    const file = await signed(draft, team)
    sender.clock.pass(40 * 24 * 3600 * 1000)
    expect((await signed(draft, team)).equals(file)).toBe(true)
    expect(await sender.client.bundles.shared({ entryId: entry.id })).toMatchObject([
      { teamName: 'Team Bezwaar', sharedOn: '2026-11-23', fields: ['lang', 'title', 'month'] },
    ])
    expect((await sender.client.bundles.candidates({})).rows[0]?.sharedIn).toEqual(['2026-11'])

    const next = await prepare(entry.id)
    await sender.client.bundles.edit({
      draftId: next.id,
      entryId: entry.id,
      patch: { title: 'Tweede versie' },
    })
    const second = await signed(next, team)
    await accept(receiver, second)
    const late = await accept(receiver, file)
    expect(late).toMatchObject({ added: 0, updated: 0, known: 1 })
    expect(await teamTitles(receiver)).toEqual(['Tweede versie'])
    const [latest] = await receiver.client.team.bundles({})
    const bundles = await receiver.client.team.bundles({})
    const newest = bundles.find(({ titles }) => titles[0] === 'Tweede versie')
    expect(latest).toBeDefined()
    await receiver.client.team.removeBundle({ id: newest?.id ?? '' })
    expect(await teamTitles(receiver)).toEqual(['Eerste versie'])
  })

  test('another team gets another key and another share id', async () => {
    const entry = await create({ title: 'Een' })
    const teams = [await teamOf(sender, 'A'), await teamOf(sender, 'B')]
    const ids: string[] = []
    for (const team of teams) {
      const file = await signed(await prepare(entry.id), team)
      const verified = await receiver.client.bundles.verify({ stageId: await stage(receiver, file) })
      ids.push(verified.signer.key, verified.items[0]?.shareId ?? '')
    }
    expect(new Set(ids).size).toBe(4)
  })

  async function bundle(title = 'Zeldzame stemmen verdwijnen', sendAs?: { as: 'alias'; name: string }) {
    const entry = await create({ title, aiRole: 'assistant' })
    const chosen = [{ entryId: entry.id }]
    const draft = await sender.client.bundles.prepare({
      chosen,
      lang: 'nl',
      ...(sendAs && { sender: sendAs }),
    })
    const [known] = await sender.client.team.list()
    return signed(await maskEverything(draft), known?.id ?? (await teamOf(sender)))
  }

  test('preview, take over, undo, take over again: one copy', async () => {
    const file = await bundle()
    const before = await receiver.client.bundles.inspect({ stageId: await stage(receiver, file, 1000) })
    expect(before).toMatchObject({
      sender: { state: 'new', names: [], knownSince: null },
      items: [{ state: 'new', item: { title: 'Zeldzame stemmen verdwijnen' } }],
      present: false,
      removedBefore: false,
    })
    expect(before.signer.words).toEqual((await sender.client.team.list())[0]?.words)
    const { undoId, ...counts } = await accept(receiver, file)
    expect(counts).toMatchObject({ added: 1, updated: 0, known: 0, unknown: 0 })
    await receiver.client.undo.apply({ undoId: undoId ?? '' })
    expect(await receiver.client.team.summary({})).toEqual({ bundles: 0, contributors: 0, items: 0 })
    for (let round = 0; round < 10; round++) await accept(receiver, file)
    expect(await receiver.client.team.summary({})).toEqual({ bundles: 1, contributors: 1, items: 1 })
    const after = await receiver.client.bundles.inspect({ stageId: await stage(receiver, file) })
    expect(after).toMatchObject({ present: true, sender: { state: 'known', knownSince: '2026-11' } })
    expect((await sender.client.bundles.inspect({ stageId: await stage(sender, file) })).sender.state).toBe(
      'own',
    )
  })

  test('items can be read and found, and taken out and back', async () => {
    await accept(receiver, await bundle())
    const { rows, total } = await receiver.client.team.items({})
    expect({ total, row: rows[0] }).toMatchObject({
      total: 1,
      row: { kind: 'learning', title: 'Zeldzame stemmen verdwijnen', lang: 'nl', month: '2026-11' },
    })
    expect(await receiver.client.team.get({ id: rows[0]?.id ?? '' })).toMatchObject({
      by: null,
      item: { aiRole: 'assistant' },
    })
    const [held] = await receiver.client.team.bundles({})
    expect(held).not.toHaveProperty('items')
    const { undoId } = await receiver.client.team.removeBundle({ id: held?.id ?? '' })
    expect(await teamTitles(receiver)).toEqual([])
    await receiver.client.undo.apply({ undoId })
    expect(await teamTitles(receiver)).toEqual(['Zeldzame stemmen verdwijnen'])
    expect(await code(receiver.client.team.removeBundle({ id: '0'.repeat(32) }))).toBe('bundle-missing')
  })

  test('a bundle taken out says so when it is opened again', async () => {
    const file = await bundle()
    const { bundleId } = await accept(receiver, file)
    await receiver.client.team.removeBundle({ id: bundleId })
    const again = await receiver.client.bundles.inspect({ stageId: await stage(receiver, file) })
    expect(again).toMatchObject({ present: false, removedBefore: true, items: [{ state: 'new' }] })
    expect(await accept(receiver, file)).toMatchObject({ added: 1 })
  })

  test('a known name with another key is stopped until the words were compared', async () => {
    await accept(receiver, await bundle('Een', { as: 'alias', name: 'Reiger' }))
    const [team] = await sender.client.team.list()
    await sender.client.team.renewKey({ id: team?.id ?? '' })
    // Cyrillic е and a zero-width space: reads as the same name.
    const file = await bundle('Twee', { as: 'alias', name: 'R\u0435iger\u200b' })
    const seen = await receiver.client.bundles.inspect({ stageId: await stage(receiver, file) })
    expect(seen.sender).toMatchObject({ state: 'changed', knownSince: '2026-11' })
    expect(await code(accept(receiver, file))).toBe('bundle-sender-changed')
    expect(await teamTitles(receiver)).toEqual(['Een'])
    expect(await accept(receiver, file, true)).toMatchObject({ added: 1 })
    expect(await receiver.client.team.summary({})).toMatchObject({ contributors: 2 })
  })

  test('each kind of broken file has its own words', async () => {
    const file = await bundle()
    const changed = Buffer.from(file)
    changed.write('z', changed.lastIndexOf('Zeldzame'))
    const open = async (bytes: Buffer) => code(accept(receiver, bytes))
    expect(await open(changed)).toBe('bundle-changed')
    expect(await open(file.subarray(0, file.length - 40))).toBe('bundle-truncated')
    expect(await open(Buffer.from('Beste collega, hierbij.'))).toBe('bundle-not-a-bundle')
    expect(await open(Buffer.from('age-encryption.org/v1\n-> X25519 abc\n'))).toBe('bundle-encrypted')
    expect(await code(receiver.client.bundles.inspect({ stageId: 'f'.repeat(32) }))).toBe('bundle-not-staged')
    expect(await teamTitles(receiver)).toEqual([])
    expect(JSON.stringify(receiver.log.lines)).not.toContain('eldzame')
  })

  test('expired, of an unknown type, or another file under a known id', async () => {
    const late = forge({ manifest: (manifest) => ({ ...manifest, expires: '2026-10' }) })
    expect(await code(accept(receiver, late))).toBe('bundle-expired')
    const newer = forge({ type: 'question/3', item: Buffer.from('[[[') })
    expect(await accept(receiver, newer)).toMatchObject({ added: 0, unknown: 1 })
    expect(await receiver.client.team.summary({})).toEqual({ bundles: 1, contributors: 0, items: 0 })
    expect(await code(accept(receiver, forge()))).toBe('bundle-changed')
  })

  test('a file too large is refused while it comes in', async () => {
    const piece = Buffer.alloc(512 * 1024).toString('base64')
    let staged = await receiver.client.bundles.stage({ offset: 0, piece })
    const next = () => receiver.client.bundles.stage({ stageId: staged.stageId, offset: staged.bytes, piece })
    while (staged.bytes < 64 * 1024 * 1024) staged = await next()
    expect(await code(next())).toBe('bundle-too-large')
    expect(await code(next())).toBe('bundle-not-staged')
  })

  test('a bundle can be checked without a vault', async () => {
    const file = await bundle()
    const bare = await createTestEngine({ create: false })
    try {
      const stageId = await stage(bare, file)
      expect(await bare.client.bundles.verify({ stageId })).toMatchObject({ items: [{ type: 'learning/1' }] })
      expect(await code(bare.client.bundles.inspect({ stageId }))).toBe('vault-missing')
    } finally {
      bare.dispose()
    }
  })

  test('items land in the team that is chosen', async () => {
    const file = await bundle()
    const team = await teamOf(receiver, 'Leernetwerk')
    const other = await teamOf(receiver, 'Ander')
    const stageId = await stage(receiver, file)
    await receiver.client.bundles.accept({ stageId, teamId: team })
    expect(await receiver.client.team.summary({ teamId: team })).toMatchObject({ items: 1, contributors: 1 })
    expect(await receiver.client.team.summary({ teamId: other })).toMatchObject({ items: 0 })
  })
})
