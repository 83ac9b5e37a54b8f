import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestEngine, passphrase, type TestEngine } from '../../../tests/support/engine.ts'
import { inside } from '../../../tests/support/vault-file.ts'
import type { Entry, EntryPatch } from '../../shared/entries.ts'

let made: TestEngine
let client: TestEngine['client']

beforeEach(async () => {
  made = await createTestEngine()
  client = made.client
})

afterEach(() => made.dispose())

const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    ({ code, data }: { code: string; data: { need?: string } }) =>
      data.need ? `${code} ${data.need}` : code,
  )

const look = (id: string) => client.entries.get({ id })

/** Changes an entry as it is now. */
async function change(id: string, patch: EntryPatch) {
  const { version } = await look(id)
  return client.entries.update({ id, basedOn: version, patch })
}

const step = (id: string, status: Entry['status']) => change(id, { status })

async function begin(kind: Entry['kind'], patch: EntryPatch = {}) {
  return (await client.entries.create({ title: `een ${kind}`, kind, ...patch })).entry.id
}

const said = { hypothesis: 'B1 lukt', successCriterion: '4 van de 5 lezers' }

/** An experiment with a verdict, ready to be concluded. */
async function measured(verdict: 'adopt' | 'adapt' | 'reject', patch: EntryPatch = {}) {
  const id = await begin('experiment', {
    experiment: { ...said, test: 'vijf lezers', confidencePct: 70 },
    ...patch,
  })
  for (const status of ['planned', 'running'] as const) await step(id, status)
  await change(id, { experiment: { outcome: 'partly', verdict } })
  await step(id, 'measured')
  return id
}

describe('an experiment', () => {
  test('goes step by step, and says what a step still lacks', async () => {
    const id = await begin('experiment')
    expect(await problem(step(id, 'running'))).toBe('move-impossible')
    expect(await problem(step(id, 'planned'))).toBe('move-lacks hypothesis')
    expect(await client.life.next({ id })).toEqual([
      { to: 'planned', lacks: ['hypothesis', 'successCriterion'] },
    ])
    await change(id, { experiment: said })
    expect(await client.life.next({ id })).toEqual([{ to: 'planned', lacks: [] }])
    // What is filled in with the step counts.
    const { entry } = await change(id, { status: 'planned', experiment: { metric: 'lezers' } })
    expect(entry).toMatchObject({
      status: 'planned',
      experiment: { ...said, metric: 'lezers', iteration: 1 },
    })
    await step(id, 'running')
    expect(await problem(step(id, 'measured'))).toBe('move-lacks measurementOrOutcome')
    await client.measuring.claim({ entryId: id, claimedSavingMin: null })
    await step(id, 'measured')
    expect(await problem(step(id, 'concluded'))).toBe('move-lacks verdict')
    expect(await problem(step(id, 'idea'))).toBe('move-impossible')
  })

  test('is due from its day on, as long as it runs', async () => {
    const due = async () => (await client.life.due()).map((row) => row.dueOn)
    const id = await begin('experiment', { experiment: { ...said, dueOn: '2026-11-24' } })
    await step(id, 'planned')
    await step(id, 'running')
    expect(await due()).toEqual([])
    made.clock.pass(24 * 60 * 60 * 1000)
    expect(await due()).toEqual(['2026-11-24'])
    await change(id, { experiment: { outcome: 'met', verdict: 'reject' } })
    await step(id, 'measured')
    expect(await due()).toEqual(['2026-11-24'])
    await step(id, 'concluded')
    expect(await due()).toEqual([])
  })

  test('starts at its beginning', async () => {
    expect(await problem(begin('experiment', { status: 'concluded' }))).toBe('move-impossible')
    expect((await client.entries.counts()).total).toBe(0)
  })

  test('keeps what was expected once it runs, by whatever way one tries to change it', async () => {
    const id = await begin('experiment', {
      experiment: { ...said, predictedSavingMin: 15, confidencePct: 70 },
    })
    await change(id, { experiment: { predictedSavingMin: 20 } })
    await step(id, 'planned')
    await change(id, { experiment: { confidencePct: 80 } })
    await step(id, 'running')
    for (const experiment of [
      { predictedSavingMin: 8 },
      { predictedSavingMin: null },
      { confidencePct: 51 },
      { hypothesis: 'ik wist het wel' },
      { successCriterion: 'één lezer' },
    ]) {
      expect(await problem(change(id, { experiment }))).toBe('expectation-fixed')
    }
    // The same again is no change.
    await change(id, { experiment: { ...said, dueOn: '2026-12-01' } })
    // Not by going through another kind either.
    await change(id, { kind: 'learning' })
    await change(id, { kind: 'experiment' })
    expect(await problem(change(id, { experiment: { predictedSavingMin: 8 } }))).toBe('expectation-fixed')
    expect(await look(id)).toMatchObject({
      status: 'idea',
      experiment: { ...said, predictedSavingMin: 20, confidencePct: 80, startedAt: { at: made.clock.now() } },
    })
  })

  test('to adapt makes the next round ready, linked, and undo takes the two back as one', async () => {
    const { id: processId } = await client.processes.create({ name: 'Bezwaar' })
    const id = await measured('adapt', { processId })
    const before = await look(id)
    const { undoId } = await step(id, 'concluded')
    const { nextRound, offers } = await client.life.followUp({ id })
    expect(offers).toEqual([])
    const next = await look(nextRound?.id ?? '')
    expect(next).toMatchObject({
      title: 'een experiment (2)',
      kind: 'experiment',
      status: 'idea',
      processId,
      experiment: {
        ...said,
        confidencePct: null,
        outcome: null,
        verdict: null,
        iteration: 2,
        startedAt: null,
      },
    })
    expect((await client.entries.links({ id: next.id }))[0]).toMatchObject({
      type: 'derivedFrom',
      direction: 'out',
      other: { id },
    })
    const redo = await client.undo.apply({ undoId })
    expect(await look(id)).toEqual({ ...before, version: before.version + 2 })
    expect(await problem(look(next.id))).toBe('entry-missing')
    await client.undo.apply(redo)
    expect((await look(next.id)).experiment?.iteration).toBe(2)
    expect((await look(id)).status).toBe('concluded')
  })

  test('adopted offers a learning and, in a work process, a proposal; stopped asks what was learned', async () => {
    const { id: processId } = await client.processes.create({ name: 'Bezwaar' })
    const alone = await measured('adopt')
    await step(alone, 'concluded')
    expect((await client.life.followUp({ id: alone })).offers).toEqual(['learning'])
    const inWork = await measured('adopt', { processId })
    await step(inWork, 'concluded')
    expect((await client.life.followUp({ id: inWork })).offers).toEqual(['learning', 'proposal'])

    const stopped = await measured('reject', { processId })
    await step(stopped, 'concluded')
    expect((await client.life.followUp({ id: stopped })).offers).toEqual(['learning'])
    const { entry } = await client.life.grow({
      fromId: stopped,
      kind: 'learning',
      title: 'Inkorten kost meer dan het brengt',
      statement: 'Een verslag inkorten kost meer dan het brengt.',
    })
    expect(entry).toMatchObject({
      kind: 'learning',
      status: 'raw',
      processId,
      learning: { statement: 'Een verslag inkorten kost meer dan het brengt.' },
    })
    expect((await client.life.followUp({ id: stopped })).offers).toEqual([])
    expect(await problem(client.life.grow({ fromId: stopped, kind: 'learning', title: ' ' }))).toBe(
      'text-empty',
    )
  })
})

describe('a learning', () => {
  test('is confirmed by use or support, grows old, and is confirmed again or refuted', async () => {
    const id = await begin('learning', { aiType: 'generative' })
    expect(await problem(step(id, 'worded'))).toBe('move-lacks statement')
    await change(id, { learning: { statement: 'Datums altijd apart nalopen' } })
    const { entry } = await step(id, 'worded')
    expect(entry.freshUntil).toBe('2027-02-21')
    expect(await problem(step(id, 'confirmed'))).toBe('move-lacks reuseOrSupport')
    const weak = await begin('experiment')
    for (const fromId of [weak, await begin('risk')])
      await client.entries.link({ fromId, toId: id, type: 'supports' })
    await client.entries.remove({ ids: [weak] })
    expect(await problem(step(id, 'confirmed'))).toBe('move-lacks reuseOrSupport')
    await client.entries.restore({ ids: [weak] })
    await step(id, 'confirmed')
    expect(await problem(step(id, 'stale'))).toBe('move-lacks freshPassed')
    expect(await client.life.retests()).toEqual([])
    made.clock.set(Date.UTC(2027, 1, 22))
    expect((await client.life.retests()).map((row) => row.id)).toEqual([id])
    await step(id, 'stale')
    expect((await step(id, 'confirmed')).entry.freshUntil).toBe('2027-05-23')
    expect(await client.life.retests()).toEqual([])
    made.clock.set(Date.UTC(2027, 4, 25))
    await step(id, 'stale')
    await step(id, 'refuted')
    expect(await client.life.retests()).toEqual([])
  })

  test('of classic AI stays fresh for a year; what AI cannot do yet is tried again after sixty days', async () => {
    const worded = { learning: { statement: 'zo is het' } }
    const classic = await begin('learning', { aiType: 'classic', ...worded })
    expect((await step(classic, 'worded')).entry.freshUntil).toBe('2027-11-23')
    const chosen = await begin('learning', { freshUntil: '2028-01-01', ...worded })
    expect((await step(chosen, 'worded')).entry.freshUntil).toBe('2028-01-01')
    const outside = await begin('experiment')
    expect((await change(outside, { frontier: 'outside' })).entry.freshUntil).toBe('2027-01-22')
    made.clock.set(Date.UTC(2027, 1, 22))
    const late = await begin('learning', { freshUntil: '2026-12-01' })
    expect((await client.life.retests()).map(({ id, outside: first }) => [id, first])).toEqual([
      [outside, true],
      [late, false],
    ])
  })
})

describe('a recipe', () => {
  const logTest = (id: string, ok: boolean) =>
    client.life.logTest({ id, test: { tool: 'Interne assistent', ok } })

  test('works after two good tests; changing what was tested makes a version that is to be tried again', async () => {
    const id = await begin('promptRecipe', {
      promptRecipe: { promptText: 'Vat saam', checkSteps: ['datums'] },
    })
    // Nobody tested it: still the same draft.
    await change(id, { promptRecipe: { promptText: 'Vat samen' } })
    expect((await look(id)).promptRecipe).toMatchObject({ promptText: 'Vat samen', version: 1 })
    await logTest(id, true)
    await logTest(id, false)
    expect(await problem(step(id, 'works'))).toBe('move-lacks okTests')
    await logTest(id, true)
    expect((await step(id, 'works')).entry).toMatchObject({ status: 'works', freshUntil: '2027-02-21' })

    const before = await look(id)
    const { entry, undoId } = await change(id, { promptRecipe: { promptText: 'Vat samen per grond' } })
    expect(entry).toMatchObject({ status: 'stale', promptRecipe: { version: 2, checkSteps: ['datums'] } })
    expect(entry.promptRecipe?.testedWith.map(({ version, ok }) => [version, ok])).toEqual([
      [1, true],
      [1, false],
      [1, true],
    ])
    expect(await client.life.recipeVersions({ id })).toMatchObject([{ version: 1, promptText: 'Vat samen' }])
    expect(await problem(step(id, 'works'))).toBe('move-lacks okTests')
    await client.undo.apply({ undoId })
    expect(await look(id)).toEqual({ ...before, version: before.version + 2 })
    expect(await client.life.recipeVersions({ id })).toEqual([])
  })

  test('has a log; another kind has none', async () => {
    const id = await begin('risk')
    expect(await problem(logTest(id, true))).toBe('fields-of-other-kind')
  })
})

describe('a risk', () => {
  test('comes back when the same goes wrong in the same work after it was closed', async () => {
    const { id: processId } = await client.processes.create({ name: 'Bezwaar' })
    const closed = await begin('risk', { processId, risk: { cause: 'inventedFact' } })
    for (const status of ['understood', 'mitigated', 'closed'] as const) await step(closed, status)
    made.clock.pass(1000)
    const other = await begin('risk', { processId, risk: { cause: 'omission' } })
    expect((await look(closed)).status).toBe('closed')
    const before = await look(closed)
    const { undoId } = await change(other, { risk: { cause: 'inventedFact' } })
    expect((await look(closed)).status).toBe('returned')
    expect((await client.entries.links({ id: closed })).map((link) => link.other.id)).toEqual([other])
    await client.undo.apply({ undoId })
    expect(await look(closed)).toEqual({ ...before, version: before.version + 2 })
    expect(await client.entries.links({ id: closed })).toEqual([])

    const again = await begin('risk', { processId, risk: { cause: 'inventedFact' } })
    expect((await look(closed)).status).toBe('returned')
    expect((await look(again)).status).toBe('noted')
    await step(closed, 'understood')
  })

  test('needs a cause before it is understood', async () => {
    expect(await problem(step(await begin('risk'), 'understood'))).toBe('move-lacks cause')
  })
})

describe('a proposal', () => {
  test('is checked against evidence, aims and what speaks against it before it can be shared', async () => {
    const { id: processId } = await client.processes.create({ name: 'Bezwaar' })
    const id = await begin('proposal')
    const lacks = async () => (await client.life.next({ id }))[0]?.lacks
    expect(await lacks()).toEqual(['process', 'problem', 'evidence', 'aimCheck', 'counterEvidence'])
    const learning = await begin('learning')
    await client.entries.link({ fromId: id, toId: learning, type: 'derivedFrom' })
    const aimEffects = { competenceCreativity: 1, productivity: 2, autonomy: 0, workClimate: null }
    await change(id, { processId, aimEffects, proposal: { problem: 'te traag', counterEvidenceSeen: true } })
    expect(await lacks()).toEqual(['aimCheck'])
    await change(id, { aimEffects: { ...aimEffects, workClimate: 0 } })
    await step(id, 'selfChecked')
    expect(await problem(step(id, 'shared'))).toBe('move-lacks bundle')
  })

  test('that is decided: adapt is a next version, park needs a date, reject keeps its reason', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => begin('proposal')))
    // Sharing and talking it over happen elsewhere.
    made.close()
    await inside(made.root, (db) => db.exec("UPDATE entries SET status = 'trial'"))
    made = await createTestEngine({ root: made.root })
    client = made.client
    await client.vault.unlock({ passphrase })
    const [parked = '', silent = '', adapted = ''] = ids
    await change(parked, { proposal: { decision: 'park', rationale: 'nu niet' } })
    expect(await problem(step(parked, 'decided'))).toBe('move-lacks revisitOn')
    await change(parked, { proposal: { revisitOn: '2027-06-01' } })
    await step(parked, 'decided')
    expect(await problem(step(parked, 'implemented'))).toBe('move-lacks adopted')

    await change(silent, { proposal: { decision: 'reject' } })
    expect(await problem(step(silent, 'decided'))).toBe('move-lacks rationale')

    const proposal = { decision: 'adapt', rationale: 'kleiner beginnen', counterEvidenceSeen: true } as const
    await change(adapted, { proposal })
    await step(adapted, 'decided')
    expect((await step(adapted, 'draft')).entry).toMatchObject({
      status: 'draft',
      proposal: { version: 2, decision: null, rationale: 'kleiner beginnen', counterEvidenceSeen: false },
    })
  })
})

describe('fields of a kind', () => {
  test('belong to an entry of that kind, and wait for it while it is another', async () => {
    const id = await begin('risk', { risk: { severity: 'major', mitigation: 'lezen' } })
    expect(await problem(change(id, { learning: { statement: 'x' } }))).toBe('fields-of-other-kind')
    const { entry } = await change(id, { kind: 'learning', learning: { statement: 'x' } })
    expect(entry).toMatchObject({ risk: null, learning: { statement: 'x' } })
    expect((await change(id, { kind: 'risk' })).entry.risk).toMatchObject({
      severity: 'major',
      mitigation: 'lezen',
    })
  })

  test('are kept as the vault keeps text, stay in versions, and go with the full export', async () => {
    const id = await begin('learning', { learning: { statement: 'e\u0301\u0000 \ud800' } })
    expect((await look(id)).learning?.statement).toBe('é \ufffd')
    await change(id, { learning: { statement: 'later' } })
    const [revision] = await client.entries.revisions({ id })
    expect((await client.entries.revision({ revisionId: revision?.id ?? '' })).learning?.statement).toBe(
      'é \ufffd',
    )
    const { file } = await client.portability.exportAll()
    const { BlobReader, TextWriter, ZipReader } = await import('@zip.js/zip.js')
    const zip = await new ZipReader(new BlobReader(file)).getEntries()
    const read = async (end: string) => {
      const found = zip.find((one) => one.filename.endsWith(end))
      return found && !found.directory ? found.getData(new TextWriter()) : ''
    }
    expect(await read('.md')).toContain('learning: {"statement":"later"')
    const { tables } = JSON.parse(await read('.json')) as { tables: Record<string, unknown[]> }
    expect(tables.learnings).toEqual([
      { entry_id: id, statement: 'later', applies_when: '', not_when: '', confidence: null, reuse_count: 0 },
    ])
    for (const table of [
      'experiments',
      'recipes',
      'recipe_versions',
      'risks',
      'proposals',
      'measurements',
      'stopwatches',
    ])
      expect(tables[table]).toEqual([])
  })
})
