import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Entry } from '../../shared/entries.ts'
import { engine, orpc } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { queryClient } from '../queries.ts'
import { rememberStep } from '../shell/undo.ts'
import { announceAlert } from '../ui/announce.ts'
import { createNoteSaver, type NoteSaver, type NoteState } from './note-saver.ts'

/** Texts that could not be saved when their note was left, by id or `new`: they come back with the note. */
const stranded = new Map<string, { title: string; body: string }>()

/** The saver of one open note, for as long as the component lives; what is not saved then is saved at the end. */
export function useNoteSaver(entry: Entry | null): { saver: NoteSaver; note: NoteState } {
  const kept = useRef<NoteSaver | null>(null)
  kept.current ??= createNoteSaver(entry, {
    create: (patch) => engine.entries.create(patch),
    update: (change) => engine.entries.update(change),
    newId: () => crypto.randomUUID(),
  })
  const saver = kept.current
  const note = useSyncExternalStore(saver.store.subscribe, saver.store.getState)

  useEffect(() => {
    if (entry) saver.sync(entry)
  }, [saver, entry])

  useEffect(
    () =>
      saver.store.subscribe(({ entry: saved }, before) => {
        if (saved && saved !== before.entry) {
          queryClient.setQueryData(orpc.entries.get.queryKey({ input: { id: saved.id } }), saved)
        }
      }),
    [saver],
  )

  useEffect(() => {
    // The window may close at any time; what a page can still do then is to start the save.
    const leave = () => void saver.flush()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      void saver.flush().then((saved) => {
        if (saved) return
        const { title, body, entry: known, problem } = saver.store.getState()
        stranded.set(known?.id ?? 'new', { title, body })
        if (problem) announceAlert(sentenceOf(problem))
      })
    }
  }, [saver])

  useEffect(() => {
    const key = saver.store.getState().entry?.id ?? 'new'
    const text = stranded.get(key)
    stranded.delete(key)
    if (text) saver.write(text)
  }, [saver])

  return { saver, note }
}

/** Changes a field through the saver, as a step that can be undone. */
export async function setField(saver: NoteSaver, patch: Parameters<NoteSaver['set']>[0]) {
  const undoId = await saver.set(patch)
  if (undoId !== null) rememberStep(undoId)
}
