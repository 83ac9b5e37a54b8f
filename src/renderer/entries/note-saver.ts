import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Entry, EntryPatch } from '../../shared/entries.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import { isTextTooLong } from '../../shared/text.ts'

/** Longest time a change stays unsaved while someone is writing, in ms. */
export const saveWithin = 900

/** What a saver asks of the engine. */
export interface NoteCalls {
  create(patch: EntryPatch): Promise<{ entry: Entry; undoId: string }>
  update(change: { id: string; basedOn: number; editId?: string; patch: EntryPatch }): Promise<{
    entry: Entry
    undoId: string
  }>
  newId(): string
}

export interface NoteState {
  title: string
  body: string
  /** As it was saved last; null for a note that does not exist yet. */
  entry: Entry | null
  status: 'saved' | 'unsaved' | 'saving' | 'failed'
  /** Why saving failed. The text stays. */
  problem: AppError | null
}

export interface NoteSaver {
  store: StoreApi<NoteState>
  /** A change of the text: saved soon, all changes of this sitting as one step. */
  write(text: { title?: string; body?: string }): void
  /** A change of a field: saved at once, a step of its own. @returns its undo step, or null when it failed */
  set(patch: EntryPatch): Promise<string | null>
  /** Saves what is not saved yet. @returns true when nothing is left */
  flush(): Promise<boolean>
  /** Takes over what was changed elsewhere, unless text of this sitting is not saved yet. */
  sync(entry: Entry): void
  /** After a conflict: the text of this sitting is saved over the other one, which stays as a version. */
  keepMine(other: Entry): Promise<boolean>
  /** After a conflict: the other text comes in place of the one of this sitting. */
  takeOther(other: Entry): void
}

/** Saves one note while it is open. One save at a time; each names the version it is based on. */
export function createNoteSaver(entry: Entry | null, calls: NoteCalls): NoteSaver {
  const store = createStore<NoteState>(() => ({
    title: entry?.title ?? '',
    body: entry?.body ?? '',
    entry,
    status: 'saved',
    problem: null,
  }))
  const sitting = calls.newId()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<unknown> = Promise.resolve()

  const textPatch = (): EntryPatch => {
    const { title, body, entry: saved } = store.getState()
    return {
      ...(title === (saved?.title ?? '') ? {} : { title }),
      ...(body === (saved?.body ?? '') ? {} : { body }),
    }
  }

  const save = async (patch: EntryPatch, editId?: string): Promise<string> => {
    store.setState({ status: 'saving' })
    const saved = store.getState().entry
    const { entry: next, undoId } = saved
      ? await calls.update({ id: saved.id, basedOn: saved.version, patch, ...(editId ? { editId } : {}) })
      : await calls.create(patch)
    store.setState({ entry: next, problem: null })
    store.setState({ status: Object.keys(textPatch()).length === 0 ? 'saved' : 'unsaved' })
    return undoId
  }

  const fail = (error: unknown) => store.setState({ status: 'failed', problem: toAppError(error) })

  /** Runs after whatever is being saved. */
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work, work)
    running = next.catch(() => undefined)
    return next
  }

  const saveText = async (): Promise<boolean> => {
    const { title, body, entry: saved } = store.getState()
    const patch = textPatch()
    // A note begins with its first word, and an emptied title is not saved: a note keeps the name it had.
    if (!saved && `${title}${body}`.trim() === '') return true
    if (saved && title.trim() === '') delete patch.title
    if (Object.keys(patch).length === 0) {
      store.setState({ status: 'saved', problem: null })
      return true
    }
    try {
      // Not sent: a text far too long would cut the connection.
      if (isTextTooLong(body)) throw new AppError('text-too-long')
      await save(patch, sitting)
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    timer = undefined
    const done = await queue(saveText)
    if (store.getState().status === 'unsaved') schedule()
    return done
  }

  const schedule = () => {
    timer ??= setTimeout(() => void flush(), saveWithin)
  }

  return {
    store,
    flush,
    write(text) {
      store.setState({ ...text, status: 'unsaved' })
      schedule()
    },
    async set(patch) {
      try {
        if (!(await flush())) return null
        return await queue(() => save(patch))
      } catch (error) {
        fail(error)
        return null
      }
    },
    sync(next) {
      const { entry: saved, status } = store.getState()
      // An answer that was asked for before the last save comes too late; undo too makes a higher version.
      if (!saved || next.id !== saved.id || next.version <= saved.version || status !== 'saved') return
      store.setState({ entry: next, title: next.title, body: next.body })
    },
    async keepMine(other) {
      store.setState({ entry: other, status: 'unsaved', problem: null })
      return flush()
    },
    takeOther(other) {
      clearTimeout(timer)
      timer = undefined
      store.setState({ entry: other, title: other.title, body: other.body, status: 'saved', problem: null })
    },
  }
}
