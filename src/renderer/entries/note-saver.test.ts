import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { maxTextBytes } from '../../shared/common.ts'
import type { Entry, EntryPatch } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { createNoteSaver, type NoteCalls, saveWithin } from './note-saver.ts'

/** A journal with one note and the rule the engine has: a save on another version is refused. */
function journal() {
  let entry: Entry | null = null
  let refuse: AppError | null = null
  let steps = 0
  const calls = {
    newId: () => `id-${++steps}`,
    create: vi.fn(async (patch: EntryPatch) => {
      entry = { ...blank, ...(patch as Partial<Entry>), id: 'note', version: 1 }
      return { entry, undoId: 'made' }
    }),
    update: vi.fn(async (change: Parameters<NoteCalls['update']>[0]) => {
      if (refuse) throw refuse
      if (!entry || entry.version !== change.basedOn) throw new AppError('entry-changed')
      entry = { ...entry, ...(change.patch as Partial<Entry>), version: entry.version + 1 }
      return { entry, undoId: change.editId ?? `step-${++steps}` }
    }),
  }
  return {
    calls,
    start: (given: Partial<Entry>) => {
      entry = { ...blank, ...given }
      return entry
    },
    now: () => entry,
    elsewhere: (patch: Partial<Entry>) => {
      if (!entry) throw new Error('nothing to change')
      entry = { ...entry, ...patch, version: entry.version + 1 }
      return entry
    },
    refuse: (error: AppError | null) => {
      refuse = error
    },
  }
}

const blank = { id: 'note', version: 1, title: 'Termijnen', body: 'Oud.' } as Entry

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saving while writing', () => {
  it('saves within a second, however long someone goes on, as one sitting', async () => {
    const { calls, start, now } = journal()
    const saver = createNoteSaver(start({}), calls)
    for (let key = 0; key < 20; key += 1) {
      saver.write({ body: `tekst ${key}` })
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(saveWithin)
    const saves = calls.update.mock.calls.map(([change]) => change)
    expect(saves.length).toBeGreaterThanOrEqual(2)
    expect(new Set(saves.map(({ editId }) => editId)).size).toBe(1)
    expect(now()?.body).toBe('tekst 19')
    expect(saver.store.getState().status).toBe('saved')
  })

  it('makes a note of the first words and changes that note afterwards', async () => {
    const { calls, now } = journal()
    const saver = createNoteSaver(null, calls)
    saver.write({ title: '  ' })
    await saver.flush()
    expect(calls.create).not.toHaveBeenCalled()
    saver.write({ title: 'Nieuw' })
    await saver.flush()
    saver.write({ body: 'Tekst' })
    await saver.flush()
    expect(calls.create).toHaveBeenCalledOnce()
    expect(now()).toMatchObject({ title: 'Nieuw', body: 'Tekst', version: 2 })
  })

  it('saves a field after the text that was waiting, as a step of its own', async () => {
    const { calls, start, now } = journal()
    const saver = createNoteSaver(start({}), calls)
    saver.write({ body: 'Nieuw.' })
    const undoId = await saver.set({ kind: 'risk' })
    expect(calls.update.mock.calls.map(([{ patch }]) => patch)).toEqual([
      { body: 'Nieuw.' },
      { kind: 'risk' },
    ])
    expect(undoId).toMatch(/^step-/)
    expect(now()).toMatchObject({ body: 'Nieuw.', kind: 'risk', version: 3 })
  })

  it('keeps the old name of a note whose title was emptied', async () => {
    const { calls, start, now } = journal()
    const saver = createNoteSaver(start({}), calls)
    saver.write({ title: ' ' })
    await saver.flush()
    expect(now()?.title).toBe('Termijnen')
  })
})

describe('what stands in the way of saving', () => {
  it('keeps the text when the disk is full, and saves it later', async () => {
    const { calls, start, now, refuse } = journal()
    const saver = createNoteSaver(start({}), calls)
    refuse(new AppError('disk-full'))
    saver.write({ body: 'Niet kwijt.' })
    expect(await saver.flush()).toBe(false)
    expect(saver.store.getState()).toMatchObject({ status: 'failed', body: 'Niet kwijt.' })
    expect(saver.store.getState().problem?.code).toBe('disk-full')
    refuse(null)
    expect(await saver.flush()).toBe(true)
    expect(now()?.body).toBe('Niet kwijt.')
  })

  it('does not send a text that is too long for a note, and saves it once it fits', async () => {
    const { calls, start, now } = journal()
    const saver = createNoteSaver(start({}), calls)
    saver.write({ body: 'x'.repeat(maxTextBytes + 1) })
    expect(await saver.flush()).toBe(false)
    expect(saver.store.getState().problem?.code).toBe('text-too-long')
    expect(calls.update).not.toHaveBeenCalled()
    saver.write({ body: 'x'.repeat(maxTextBytes) })
    expect(await saver.flush()).toBe(true)
    expect(now()?.body).toHaveLength(maxTextBytes)
  })

  it('takes over a change from elsewhere only when nothing is waiting', async () => {
    const { calls, start, elsewhere } = journal()
    const saver = createNoteSaver(start({}), calls)
    saver.sync(elsewhere({ body: 'Van elders.' }))
    expect(saver.store.getState().body).toBe('Van elders.')
    saver.write({ body: 'Van mij.' })
    saver.sync(elsewhere({ body: 'Weer van elders.' }))
    expect(saver.store.getState().body).toBe('Van mij.')
    await saver.flush()
    expect(saver.store.getState().problem?.code).toBe('entry-changed')
  })

  it('settles a conflict either way', async () => {
    const { calls, start, elsewhere, now } = journal()
    const saver = createNoteSaver(start({}), calls)
    saver.write({ body: 'Van mij.' })
    const other = elsewhere({ body: 'Van elders.' })
    await saver.flush()
    expect(await saver.keepMine(other)).toBe(true)
    expect(now()?.body).toBe('Van mij.')

    saver.write({ body: 'Nog eens.' })
    const again = elsewhere({ body: 'Van elders.' })
    await saver.flush()
    saver.takeOther(again)
    expect(saver.store.getState()).toMatchObject({ body: 'Van elders.', status: 'saved', problem: null })
  })
})
