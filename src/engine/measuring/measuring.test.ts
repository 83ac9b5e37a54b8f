import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestEngine, passphrase, type TestEngine } from '../../../tests/support/engine.ts'

let made: TestEngine
let client: TestEngine['client']
let entryId: string

beforeEach(async () => {
  made = await createTestEngine()
  client = made.client
  entryId = (await client.entries.capture({ text: '? B1 zonder de kern te verliezen' })).entry.id
})

afterEach(() => made.dispose())

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

const minute = 60_000
const clocked = (min: number) => ({ min, source: 'timed' as const })

describe('a measurement', () => {
  test('puts the claim beside the net gain, and shows in its entry', async () => {
    const { measurement } = await client.measuring.claim({ entryId, claimedSavingMin: 20 })
    expect(measurement).toMatchObject({ claimedSavingMin: 20, netSavingMin: null, evidenceGrade: 'E0' })
    const patch = { baseline: clocked(30), withAi: clocked(12), check: clocked(6), rework: clocked(4) }
    const { measurement: whole } = await client.measuring.change({ id: measurement.id, patch })
    expect(whole).toMatchObject({
      claimedSavingMin: 20,
      netSavingMin: 8,
      isChecked: true,
      evidenceGrade: 'E2',
    })
    expect(await client.entries.get({ id: entryId })).toMatchObject({
      measurements: [whole],
      evidenceGrade: 'E2',
      version: 3,
    })
    expect(await client.measuring.list({ entryId })).toEqual([whole])
  })

  test('keeps the claim once a part is known', async () => {
    const { measurement } = await client.measuring.claim({ entryId, claimedSavingMin: 20 })
    const { id } = measurement
    await client.measuring.change({ id, patch: { claimedSavingMin: 18 } })
    await client.measuring.change({ id, patch: { baseline: { min: 30, source: 'recall' } } })
    expect(await code(client.measuring.change({ id, patch: { claimedSavingMin: 8 } }))).toBe('claim-fixed')
    expect(await code(client.measuring.change({ id, patch: { claimedSavingMin: null } }))).toBe('claim-fixed')
    // Emptying the parts does not open it again.
    expect(await code(client.measuring.change({ id, patch: { baseline: null } }))).toBe('claim-fixed')
    const both = { claimedSavingMin: 8, baseline: null }
    expect(await code(client.measuring.change({ id, patch: both }))).toBe('claim-fixed')
    expect((await client.measuring.list({ entryId }))[0]).toMatchObject({ claimedSavingMin: 18 })
  })

  test('that was skipped beforehand gets no claim afterwards', async () => {
    const { measurement } = await client.measuring.claim({ entryId, claimedSavingMin: null })
    const { id } = measurement
    await client.measuring.change({ id, patch: { withAi: clocked(12) } })
    expect(await code(client.measuring.change({ id, patch: { claimedSavingMin: 20 } }))).toBe('claim-fixed')
  })

  test('is undone, redone, removed and erased with its entry', async () => {
    const before = await client.entries.get({ id: entryId })
    const { measurement, undoId } = await client.measuring.claim({ entryId, claimedSavingMin: 5 })
    const redo = await client.undo.apply({ undoId })
    expect(await client.entries.get({ id: entryId })).toEqual({ ...before, version: 3 })
    await client.undo.apply(redo)
    expect(await client.measuring.list({ entryId })).toEqual([measurement])
    const removed = await client.measuring.remove({ id: measurement.id })
    expect(await client.measuring.list({ entryId })).toEqual([])
    await client.undo.apply(removed)
    await client.entries.remove({ ids: [entryId] })
    await client.entries.erase({ ids: [entryId] })
    const { id } = measurement
    expect(await code(client.measuring.change({ id, patch: { runs: 2 } }))).toBe('entry-missing')
  })

  test('is in the version that was kept before the next one changed it', async () => {
    const { measurement } = await client.measuring.claim({ entryId, claimedSavingMin: 5 })
    await client.measuring.remove({ id: measurement.id })
    const [latest] = await client.entries.revisions({ id: entryId })
    const kept = await client.entries.revision({ revisionId: latest?.id ?? '' })
    expect(kept.measurements).toEqual([measurement])
  })
})

describe('the stopwatch', () => {
  const watch = async (part: 'baseline' | 'withAi' | 'check' | 'rework') =>
    (await client.measuring.stopwatches({ entryId })).find((one) => one.part === part)

  test('counts over a restart and adds up; its times are clocked', async () => {
    await client.measuring.startWatch({ entryId, part: 'withAi' })
    made.clock.pass(7 * minute)
    const at = made.clock.now()
    made.close()
    made = await createTestEngine({ root: made.root })
    client = made.client
    made.clock.set(at + 3 * minute)
    await client.vault.unlock({ passphrase })
    await client.measuring.stopWatch({ entryId, part: 'withAi' })
    expect(await watch('withAi')).toEqual({
      part: 'withAi',
      accumulatedMs: 10 * minute,
      startedAt: null,
      clockMoved: false,
    })
    made.clock.pass(minute)
    await client.measuring.startWatch({ entryId, part: 'withAi' })
    made.clock.pass(2 * minute)
    // A person does one thing at a time.
    await client.measuring.startWatch({ entryId, part: 'check' })
    made.clock.pass(6 * minute)
    expect(await watch('withAi')).toMatchObject({ accumulatedMs: 12 * minute, startedAt: null })

    const { measurement } = await client.measuring.claim({ entryId, claimedSavingMin: 20 })
    const { measurement: taken, undoId } = await client.measuring.takeTimes({ id: measurement.id })
    expect(taken).toMatchObject({ withAi: clocked(12), check: clocked(6), baseline: null, rework: null })
    expect(await client.measuring.stopwatches({ entryId })).toEqual([])
    await client.undo.apply({ undoId })
    expect(await watch('withAi')).toMatchObject({ accumulatedMs: 12 * minute })
  })

  test('of another note stops when one starts here', async () => {
    const { entry: other } = await client.entries.capture({ text: '? iets anders' })
    await client.measuring.startWatch({ entryId: other.id, part: 'baseline' })
    made.clock.pass(minute)
    await client.measuring.startWatch({ entryId, part: 'baseline' })
    expect(await client.measuring.stopwatches({ entryId: other.id })).toMatchObject([
      { accumulatedMs: minute, startedAt: null },
    ])
    // Starting what runs changes nothing.
    made.clock.pass(minute)
    await client.measuring.startWatch({ entryId, part: 'baseline' })
    await client.measuring.stopWatch({ entryId, part: 'baseline' })
    expect(await watch('baseline')).toMatchObject({ accumulatedMs: minute })
  })

  test('loses nothing to a clock set back, and does not call that clocked', async () => {
    await client.measuring.startWatch({ entryId, part: 'withAi' })
    made.clock.pass(10 * minute)
    await client.measuring.stopWatch({ entryId, part: 'withAi' })
    await client.measuring.startWatch({ entryId, part: 'withAi' })
    made.clock.pass(-60 * minute)
    await client.measuring.stopWatch({ entryId, part: 'withAi' })
    await client.measuring.startWatch({ entryId, part: 'withAi' })
    made.clock.pass(2 * minute)
    await client.measuring.stopWatch({ entryId, part: 'withAi' })
    expect(await watch('withAi')).toMatchObject({ accumulatedMs: 12 * minute, clockMoved: true })
    const { measurement } = await client.measuring.claim({ entryId, claimedSavingMin: null })
    const { measurement: taken } = await client.measuring.takeTimes({ id: measurement.id })
    expect(taken.withAi).toEqual({ min: 12, source: 'recall' })
  })

  test('gives nothing when nothing ran, and can be set to zero', async () => {
    const { measurement } = await client.measuring.claim({ entryId, claimedSavingMin: null })
    expect(await code(client.measuring.takeTimes({ id: measurement.id }))).toBe('watch-empty')
    await client.measuring.startWatch({ entryId, part: 'rework' })
    await client.measuring.resetWatch({ entryId, part: 'rework' })
    expect(await client.measuring.stopwatches({ entryId })).toEqual([])
  })
})
