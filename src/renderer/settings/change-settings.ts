import type { Settings } from '../../shared/settings.ts'
import { engine } from '../engine.ts'
import { announceProblem } from '../shell/undo.ts'

/** Keeps a setting at once; the page follows when the engine has it. */
export function changeSettings(patch: Partial<Settings>) {
  void engine.settings.set(patch).catch(announceProblem)
}
