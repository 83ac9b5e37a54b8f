import type { Entry } from '../../shared/entries.ts'
import type { EngineContext } from '../context.ts'
import { localStamp } from '../days.ts'
import type { ReadDb } from '../db/database.ts'
import { type EntryRecord, entryOf } from '../entries/entry-row.ts'
import { markdownOf } from './markdown.ts'

/** Tables a person filled, in an order that can be read back in. Index rows are made again from the text. */
const kept = [
  'processes',
  'goals',
  'tools',
  'process_steps',
  'process_goals',
  'goal_aims',
  'entries',
  'entry_tools',
  'entry_goals',
  'entry_tags',
  'links',
  'revisions',
  'experiments',
  'learnings',
  'recipes',
  'recipe_versions',
  'risks',
  'proposals',
  'measurements',
  'stopwatches',
  'own_names',
  'share_log',
  'team_senders',
  'team_bundles',
  'team_items',
  'dismissals',
] as const

export const exportFormat = 'leerspoor-export'
export const exportVersion = 1

/**
 * Everything as one ZIP: `notities/*.md`, one per entry, to read anywhere, and `leerspoor.json` with every
 * row, which loses nothing (docs/data-format.md).
 */
export async function exportAll(open: EngineContext): Promise<{ name: string; file: Blob; entries: number }> {
  const { clock, read } = open
  const entries = allEntries(read)
  const { BlobReader, BlobWriter, TextReader, ZipWriter } = await import('@zip.js/zip.js')
  const writer = new ZipWriter(new BlobWriter('application/zip'), { level: 6 })
  const names = new Set<string>()
  for (const entry of entries) {
    await writer.add(`notities/${freeFileName(entry, names)}.md`, new TextReader(markdownOf(read, entry)))
  }
  const json = new Blob([JSON.stringify(losslessOf(open), null, 1)])
  await writer.add('leerspoor.json', new BlobReader(json))
  const file = await writer.close()
  return { name: `leerspoor-${localStamp(clock.now(), clock.zone())}.zip`, file, entries: entries.length }
}

function allEntries(db: ReadDb): Entry[] {
  return db
    .prepare<[], EntryRecord>('SELECT * FROM entries ORDER BY occurred_on, created_at, id')
    .all()
    .map((row) => entryOf(db, row))
}

function losslessOf({ read, clock }: EngineContext) {
  const tables = kept.map((table) => [table, read.prepare(`SELECT * FROM ${table}`).all()])
  return {
    format: exportFormat,
    version: exportVersion,
    exportedAt: { at: clock.now(), zone: clock.zone() },
    tables: Object.fromEntries(tables),
  }
}

/** Day and title as a file name that every system takes. */
function freeFileName(entry: Entry, taken: Set<string>): string {
  const words = entry.title
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase()
  const base = `${entry.occurredOn}-${words || 'notitie'}`
  let name = base
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`
  taken.add(name)
  return name
}
