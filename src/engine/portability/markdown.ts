import type { Entry } from '../../shared/entries.ts'
import type { ReadDb } from '../db/database.ts'

/** An entry as Markdown with front matter. Values are JSON strings, which are valid YAML. */
export function markdownOf(db: ReadDb, entry: Entry): string {
  const named = (table: string, ids: string[]) =>
    ids.map(
      (id) => db.prepare<[string], string>(`SELECT name FROM ${table} WHERE id = ?`).pluck().get(id) ?? id,
    )
  const { title, body, processId, processStepId, toolIds, goalIds, ...fields } = entry
  const facts = {
    ...fields,
    process: processId ? named('processes', [processId])[0] : null,
    step: processStepId ? named('process_steps', [processStepId])[0] : null,
    tools: named('tools', toolIds),
    goals: named('goals', goalIds),
  }
  const lines = Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n# ${title}\n\n${body}\n`
}
