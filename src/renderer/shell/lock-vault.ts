import { engine } from '../engine.ts'
import { announceProblem } from './undo.ts'

/** Closes the vault; the page follows when the engine is gone. */
export async function lockVault() {
  try {
    await engine.vault.lock()
  } catch (error) {
    announceProblem(error)
  }
}
