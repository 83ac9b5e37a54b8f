import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../../tests/support/engine.ts'
import { putInState } from '../../../tests/support/vault-file.ts'
import { toAppError } from '../../shared/errors.ts'

let vault: TestEngine
let client: TestEngine['client']

beforeEach(async () => {
  vault = await createTestEngine()
  client = vault.client
})

afterEach(() => vault.dispose())

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => toAppError(error).code,
  )

const make = async (list: 'processes' | 'goals' | 'tools', name: string) =>
  (await client[list].create({ name })).id

const note = async (patch: Parameters<typeof client.entries.create>[0]) =>
  (await client.entries.create(patch)).entry

const putAt = (id: string, status: string) => putInState(vault.root, id, status)

const processNamed = async (name: string) =>
  (await client.processes.list()).find((process) => process.name === name)

const stepNames = async (process: string) => (await processNamed(process))?.steps.map(({ name }) => name)

describe('steps of a process', () => {
  let processId: string

  beforeEach(async () => {
    processId = await make('processes', 'Bezwaar')
  })

  const add = async (name: string) => (await client.processes.addStep({ id: processId, name })).stepId

  test('stand in the order of the work, are moved, renamed and taken off, and every change can be undone', async () => {
    await add('Intake')
    const hearing = await add('Horen')
    await add('Besluit')
    expect(await stepNames('Bezwaar')).toEqual(['Intake', 'Horen', 'Besluit'])

    const { undoId: move } = await client.processes.moveStep({ stepId: hearing, place: 0 })
    expect(await stepNames('Bezwaar')).toEqual(['Horen', 'Intake', 'Besluit'])
    await client.undo.apply({ undoId: move })
    expect(await stepNames('Bezwaar')).toEqual(['Intake', 'Horen', 'Besluit'])

    await client.processes.renameStep({ stepId: hearing, name: '  Hoorzitting ' })
    const { undoId: removal } = await client.processes.removeStep({ stepId: hearing })
    expect(await stepNames('Bezwaar')).toEqual(['Intake', 'Besluit'])
    await client.undo.apply({ undoId: removal })
    expect(await stepNames('Bezwaar')).toEqual(['Intake', 'Hoorzitting', 'Besluit'])
  })

  test('have names of their own within a process only', async () => {
    const intake = await add('Intake')
    const other = await make('processes', 'Woo')
    expect(await code(client.processes.addStep({ id: processId, name: 'INTAKE' }))).toBe('name-taken')
    expect(await code(client.processes.addStep({ id: processId, name: '  ' }))).toBe('name-empty')
    expect(await code(client.processes.addStep({ id: other, name: 'Intake' }))).toBe('done')
    expect(await code(client.processes.renameStep({ stepId: intake, name: 'intake' }))).toBe('done')
  })

  test('a note names a step of its own process only, and loses it with the process', async () => {
    const stepId = await add('Horen')
    const other = await make('processes', 'Woo')
    const entry = await note({ title: 'kort verslag', processId, processStepId: stepId })
    expect(entry.processStepId).toBe(stepId)
    expect(await code(client.entries.create({ title: 'x', processId: other, processStepId: stepId }))).toBe(
      'name-missing',
    )
    const change = { id: entry.id, basedOn: entry.version, patch: { processId: other } }
    const { entry: moved } = await client.entries.update(change)
    expect(moved).toMatchObject({ processId: other, processStepId: null })
  })

  test('taking a step off leaves its notes with the process', async () => {
    const stepId = await add('Horen')
    const { id } = await note({ title: 'kort verslag', processId, processStepId: stepId })
    const { undoId } = await client.processes.removeStep({ stepId })
    expect(await client.entries.get({ id })).toMatchObject({ processId, processStepId: null })
    await client.undo.apply({ undoId })
    expect(await client.entries.get({ id })).toMatchObject({ processId, processStepId: stepId })
  })
})

describe('merging', () => {
  test('moves notes, steps and goals of a process, and undo brings both back as they were', async () => {
    const [from, into] = [await make('processes', 'Bezwaren'), await make('processes', 'Bezwaar')]
    const [clear, timely] = [await make('goals', 'Begrijpelijk'), await make('goals', 'Op tijd')]
    await client.processes.setGoals({ id: from, goalIds: [clear, timely] })
    await client.processes.setGoals({ id: into, goalIds: [clear] })
    const steps = async (id: string, names: string[]) => {
      const ids = []
      for (const name of names) ids.push((await client.processes.addStep({ id, name })).stepId)
      return ids
    }
    const [fromIntake, fromHearing] = await steps(from, ['intake', 'Horen'])
    const [intoIntake] = await steps(into, ['Intake', 'Besluit'])
    const atIntake = await note({ title: 'a', processId: from, processStepId: fromIntake ?? null })
    const atHearing = await note({ title: 'b', processId: from, processStepId: fromHearing ?? null })
    const before = await client.processes.list()

    const { undoId } = await client.processes.merge({ id: from, intoId: into })
    expect(await client.processes.list()).toMatchObject([
      {
        id: into,
        uses: 2,
        goalIds: [clear, timely],
        steps: [{ name: 'Intake', uses: 1 }, { name: 'Besluit' }, { name: 'Horen', uses: 1 }],
      },
    ])
    const stepOf = async (id: string) => (await client.entries.get({ id })).processStepId
    expect(await stepOf(atIntake.id)).toBe(intoIntake)
    expect(await stepOf(atHearing.id)).toBe(fromHearing)

    await client.undo.apply({ undoId })
    expect(await client.processes.list()).toEqual(before)
    expect(await stepOf(atIntake.id)).toBe(fromIntake)
  })

  test('moves notes, processes, aims and parts of a goal', async () => {
    const [from, into, part] = [
      await make('goals', 'Helder'),
      await make('goals', 'Duidelijk'),
      await make('goals', 'B1'),
    ]
    const processId = await make('processes', 'Brieven')
    await client.goals.setProcesses({ id: from, processIds: [processId] })
    await client.goals.describe({ id: from, aims: ['productivity', 'autonomy'] })
    await client.goals.describe({ id: into, aims: ['autonomy', 'workClimate'] })
    await client.goals.describe({ id: part, parentId: from })
    const { id } = await note({ title: 'kort', goalIds: [from] })

    const { undoId } = await client.goals.merge({ id: from, intoId: into })
    expect(await client.goals.list()).toMatchObject([
      { id: part, parentId: into },
      { id: into, uses: 1, aims: ['productivity', 'autonomy', 'workClimate'] },
    ])
    expect((await processNamed('Brieven'))?.goalIds).toEqual([into])
    await client.undo.apply({ undoId })
    expect((await client.entries.get({ id })).goalIds).toEqual([from])
    expect(await client.goals.list()).toHaveLength(3)
  })

  test('never makes a goal part of itself', async () => {
    const [top, middle, low] = [await make('goals', 'A'), await make('goals', 'B'), await make('goals', 'C')]
    await client.goals.describe({ id: middle, parentId: top })
    await client.goals.describe({ id: low, parentId: middle })
    expect(await code(client.goals.describe({ id: top, parentId: low }))).toBe('goal-circle')
    expect(await code(client.goals.describe({ id: top, parentId: top }))).toBe('goal-circle')
    await client.goals.merge({ id: top, intoId: low })
    expect(await client.goals.list()).toMatchObject([
      { id: middle, parentId: low },
      { id: low, parentId: null },
    ])
  })
})

test('archiving keeps every link', async () => {
  const processId = await make('processes', 'Bezwaar')
  const goalId = await make('goals', 'Op tijd')
  await client.processes.setGoals({ id: processId, goalIds: [goalId] })
  const { stepId } = await client.processes.addStep({ id: processId, name: 'Intake' })
  const { id } = await note({ title: 'a', processId, processStepId: stepId })
  await client.processes.archive({ id: processId, archived: true })
  expect(await client.processes.list()).toMatchObject([
    { archived: true, uses: 1, goalIds: [goalId], steps: [{ id: stepId, uses: 1 }] },
  ])
  expect(await client.entries.get({ id })).toMatchObject({ processId, processStepId: stepId })
})

test('facts of a process and a goal change one at a time', async () => {
  const processId = await make('processes', 'Bezwaar')
  await client.processes.describe({ id: processId, ownerRole: ' teamleider  bezwaar ', runsPerMonth: 40 })
  await client.processes.describe({ id: processId, criticality: 'high', runsPerMonth: null })
  expect(await processNamed('Bezwaar')).toMatchObject({
    ownerRole: 'teamleider bezwaar',
    runsPerMonth: null,
    peopleInvolved: null,
    criticality: 'high',
  })
  const goalId = await make('goals', 'Op tijd')
  await client.goals.describe({ id: goalId, indicator: 'binnen 12 weken', horizon: '2027-12-31' })
  await client.goals.describe({ id: goalId, aims: ['workClimate', 'productivity'] })
  expect(await client.goals.list()).toMatchObject([
    { indicator: 'binnen 12 weken', horizon: '2027-12-31', aims: ['productivity', 'workClimate'] },
  ])
})

describe('what the notes say', () => {
  test('of a process: kinds, effects as counts, what is open and what needs a retest', async () => {
    const processId = await make('processes', 'Bezwaar')
    const toolId = await make('tools', 'Interne assistent')
    const effects = { competenceCreativity: null, productivity: null, autonomy: null, workClimate: null }
    const of = (patch: Parameters<typeof note>[0]) => note({ processId, ...patch })
    const runs = await of({ title: 'loopt', kind: 'experiment', toolIds: [toolId], aiRole: 'copilot' })
    await putAt(runs.id, 'running')
    const done = await of({
      title: 'af',
      kind: 'experiment',
      aimEffects: { ...effects, productivity: 2 },
    })
    await putAt(done.id, 'concluded')
    await of({
      title: 'oud',
      kind: 'learning',
      freshUntil: '2026-11-22',
      aimEffects: { ...effects, productivity: -1 },
    })
    await of({
      title: 'vers',
      kind: 'learning',
      freshUntil: '2026-11-23',
      aimEffects: { ...effects, autonomy: 0 },
    })
    const closed = await of({ title: 'dicht', kind: 'risk' })
    await putAt(closed.id, 'closed')
    const put = await of({ title: 'weg', kind: 'risk' })
    await client.entries.archive({ ids: [put.id] })
    await note({ title: 'van niets', kind: 'risk' })

    const about = await client.processes.about({ id: processId })
    const titles = (part: { rows: { title: string }[] }) => part.rows.map(({ title }) => title)
    expect(about).toMatchObject({
      notes: 5,
      archived: 1,
      kinds: { experiment: 2, learning: 2, promptRecipe: 0, risk: 1, proposal: 0, unsorted: 0 },
      aims: {
        competenceCreativity: { less: 0, same: 0, more: 0 },
        productivity: { less: 1, same: 0, more: 1 },
        autonomy: { less: 0, same: 1, more: 0 },
      },
      roles: [{ role: 'copilot', notes: 1 }],
      tools: [{ id: toolId, notes: 1 }],
      openRisks: { total: 0, rows: [] },
    })
    expect(titles(about.openExperiments)).toEqual(['loopt'])
    expect(titles(about.retest)).toEqual(['oud'])
    expect(await code(client.processes.about({ id: toolId }))).toBe('name-missing')
  })

  test('of a goal: its own notes and those of its processes, each once', async () => {
    const processId = await make('processes', 'Bezwaar')
    const goalId = await make('goals', 'Op tijd')
    await client.goals.setProcesses({ id: goalId, processIds: [processId] })
    await note({ title: 'via het proces', kind: 'learning', processId })
    await note({ title: 'zelf', kind: 'learning', goalIds: [goalId] })
    await note({ title: 'beide', kind: 'learning', processId, goalIds: [goalId] })
    await note({ title: 'iets anders', kind: 'learning' })
    const about = await client.goals.about({ id: goalId })
    expect(about).toMatchObject({ notes: 3, processes: [{ id: processId, notes: 2 }] })
    expect(about.learnings.rows.map(({ title }) => title).toSorted()).toEqual([
      'beide',
      'via het proces',
      'zelf',
    ])
  })

  test('of the map: notes of every kind per process, and those without one', async () => {
    const processId = await make('processes', 'Bezwaar')
    await note({ title: 'a', kind: 'learning', processId })
    await note({ title: 'b', kind: 'learning', processId })
    await note({ title: 'c', kind: 'risk', processId })
    await note({ title: 'd' })
    expect(await client.goals.map()).toEqual({
      processes: [
        {
          id: processId,
          kinds: { experiment: 0, learning: 2, promptRecipe: 0, risk: 1, proposal: 0, unsorted: 0 },
        },
      ],
      unplaced: 1,
    })
  })
})

test('what maps and steps hold leaves with everything else', async () => {
  const processId = await make('processes', 'Bezwaar')
  const goalId = await make('goals', 'Op tijd')
  await client.goals.setProcesses({ id: goalId, processIds: [processId] })
  await client.goals.describe({ id: goalId, aims: ['autonomy'] })
  const { stepId } = await client.processes.addStep({ id: processId, name: 'Intake' })
  await note({ title: 'kort verslag', processId, processStepId: stepId })
  const { file } = await client.portability.exportAll()
  const { BlobReader, TextWriter, ZipReader } = await import('@zip.js/zip.js')
  const files = await new ZipReader(new BlobReader(file)).getEntries()
  const textOf = async (name: RegExp) => {
    const found = files.find(({ filename }) => name.test(filename))
    return found?.directory === false ? found.getData(new TextWriter()) : ''
  }
  const { tables } = JSON.parse((await textOf(/^leerspoor\.json$/)) ?? '')
  expect(tables).toMatchObject({
    process_goals: [{ process_id: processId, goal_id: goalId }],
    goal_aims: [{ goal_id: goalId, aim: 'autonomy' }],
    process_steps: [{ id: stepId, process_id: processId, name: 'Intake', place: 0 }],
    entries: [{ process_step_id: stepId }],
  })
  expect(await textOf(/kort-verslag\.md$/)).toContain('step: "Intake"')
})
