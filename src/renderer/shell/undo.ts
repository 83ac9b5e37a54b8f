import { create } from 'zustand'
import { engine } from '../engine.ts'
import { strings } from '../i18n.ts'
import { hasCode, sentenceOf } from '../problem.ts'
import { announce } from '../ui/announce.ts'

interface Steps {
  /** Steps that can be undone, oldest first. */
  past: string[]
  /** Steps that can be done again, oldest first. */
  future: string[]
}

const useSteps = create<Steps>(() => ({ past: [], future: [] }))

/** Makes a step undoable with the keys, without words. Saves of one sitting are one step. */
export function rememberStep(undoId: string) {
  useSteps.setState(({ past }) => ({ past: [...past.filter((id) => id !== undoId), undoId], future: [] }))
}

/** Says what was done and offers to undo it. */
export function announceDone(text: string, undoId: string) {
  rememberStep(undoId)
  announce(text, { undo: () => void undoStep(undoId) })
}

/** Says what went wrong. A call that was given up is not worth a word. */
export function announceProblem(error: unknown) {
  if (!hasCode(error, 'cancelled')) announce(sentenceOf(error))
}

/** Nothing that was done can be undone from a page whose vault has closed. */
export function forgetSteps() {
  useSteps.setState({ past: [], future: [] })
}

/** Undoes the last step; after a restart the last one the vault remembers. */
export async function undoLast() {
  try {
    const undoId = useSteps.getState().past.at(-1) ?? (await engine.undo.recent()).at(0)?.undoId
    if (undoId === undefined) return announce(strings.t('common.undo.nothing'))
    await undoStep(undoId)
  } catch (error) {
    announceProblem(error)
  }
}

async function undoStep(undoId: string) {
  try {
    useSteps.setState(({ past }) => ({ past: past.filter((id) => id !== undoId) }))
    const redo = await engine.undo.apply({ undoId })
    useSteps.setState(({ future }) => ({ future: [...future, redo.undoId] }))
    announce(strings.t('common.undo.done'))
  } catch (error) {
    announceProblem(error)
  }
}

/** Does again what was undone last. */
export async function redoLast() {
  const undoId = useSteps.getState().future.at(-1)
  if (undoId === undefined) return announce(strings.t('common.undo.nothingToRedo'))
  try {
    useSteps.setState(({ future }) => ({ future: future.slice(0, -1) }))
    const undo = await engine.undo.apply({ undoId })
    useSteps.setState(({ past }) => ({ past: [...past, undo.undoId] }))
    announce(strings.t('common.undo.redone'))
  } catch (error) {
    announceProblem(error)
  }
}
