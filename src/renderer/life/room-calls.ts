import type { Entry, EntryPatch } from '../../shared/entries.ts'
import { engine, orpc } from '../engine.ts'
import { queryClient } from '../queries.ts'
import { announceProblem, rememberStep } from '../shell/undo.ts'
import type { Answers } from './room-answer.tsx'

/** Saves answers of the room; those of one visit are one step. @returns false when it failed, which is said */
export async function saveAnswers(id: string, sitting: string, answers: Answers): Promise<boolean> {
  try {
    const now = await engine.entries.get({ id })
    const isNew = Object.entries(answers).some(
      ([field, value]) => now.experiment?.[field as 'seen'] !== value,
    )
    if (isNew) rememberStep(await update(now, { experiment: answers }, sitting))
    return true
  } catch (error) {
    announceProblem(error)
    return false
  }
}

/** Takes an experiment to its end, by way of measured, as one step. @returns its undo step, or null */
export async function conclude(id: string): Promise<string | null> {
  const step = crypto.randomUUID()
  try {
    const now = await engine.entries.get({ id })
    if (now.status === 'running') await update(now, { status: 'measured' }, step)
    return await update(await engine.entries.get({ id }), { status: 'concluded' }, step)
  } catch (error) {
    announceProblem(error)
    return null
  }
}

async function update({ id, version }: Entry, patch: EntryPatch, editId: string): Promise<string> {
  const { entry, undoId } = await engine.entries.update({ id, basedOn: version, editId, patch })
  queryClient.setQueryData(orpc.entries.get.queryKey({ input: { id } }), entry)
  return undoId
}
