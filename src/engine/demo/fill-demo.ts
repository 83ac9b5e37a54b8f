import { randomBytes } from 'node:crypto'
import type { Engine } from '../engine.ts'
import { mainPersona, otherPersonas, readDemo } from './demo-data.ts'
import { fillJournal } from './fill-journal.ts'
import { fillTeam } from './fill-team.ts'

/**
 * Makes the throw-away vault of the demo: a passphrase nobody knows, the main persona's journal, and the
 * others' bundles in the team library. Whoever started it erases the folder when it ends.
 * @param folder holds the demo data
 */
export async function fillDemo(engine: Engine, folder: string) {
  const data = readDemo(folder, mainPersona)
  await engine.vault.create(randomBytes(32).toString('base64'))
  const { context } = engine.vault.opened
  context.write((db) => db.prepare("DELETE FROM meta WHERE key = 'pendingWords'").run())
  fillJournal(context, data)
  for (const persona of otherPersonas) fillTeam(context, readDemo(folder, persona))
  // A demo opens with nothing to undo.
  context.write((db) => db.prepare('DELETE FROM undo_steps').run())
  engine.settings.change({ toldAboutTray: true })
}
