import { announceDone, announceProblem } from '../shell/undo.ts'

/** Waits for a change and says that it was made, or what went wrong. */
export async function keepChange(change: Promise<{ undoId: string }>, words: string) {
  try {
    const { undoId } = await change
    announceDone(words, undoId)
  } catch (error) {
    announceProblem(error)
  }
}
