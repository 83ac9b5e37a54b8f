import { engine } from '../engine.ts'
import { announceProblem, rememberStep } from '../shell/undo.ts'

/** Does something with a measurement or a stopwatch; what went wrong is said. */
export async function measure(call: (calls: typeof engine.measuring) => Promise<{ undoId: string }>) {
  try {
    rememberStep((await call(engine.measuring)).undoId)
  } catch (error) {
    announceProblem(error)
  }
}
