import { migrate } from '../../src/engine/db/migrate.ts'
import { openDatabase } from '../../src/engine/db/open.ts'
import { insertEntry } from '../../src/engine/entries/commands.ts'
import { find } from '../../src/engine/search/find.ts'
import { createRecall, type Recall } from '../../src/engine/search/recall.ts'
import { tokensOf } from '../../src/engine/search/words.ts'
import { createOpenVault } from '../../src/engine/vault/open-vault.ts'
import { systemClock } from '../../src/hosts/clock.ts'
import { modelsFolder } from '../../src/hosts/places.ts'
import type { Lang } from '../../src/shared/common.ts'
import type { Kind } from '../../src/shared/entries.ts'
import type { EngineEvent } from '../../src/shared/events.ts'
import { launchRealEmbedder } from '../support/embedder.ts'

/** A line of entries.jsonl; `tool` and `process` are names. */
interface Line {
  id: string
  lang: Lang
  kind: string
  title: string
  body: string
  tool?: string
  process?: string
}

export interface Journal {
  add(lines: Line[]): void
  /** Resolves when every entry is read for meaning. */
  readAll(onLeft: (left: number) => void): Promise<void>
  /** Ids of the collection, best first. */
  find(text: string, meaning: boolean): Promise<{ ids: string[]; strong: boolean; tookMs: number }>
  /** What the full-text table's own ranking gives for any of the words. */
  bm25(text: string): string[]
  recall: Recall
  close(): void
}

const kinds: Record<string, Kind> = { recipe: 'promptRecipe' }

const quiet = {
  info: () => {},
  warn: (message: string, data: unknown) => console.error(message, data),
  error: console.error,
}

/** An encrypted vault of the engine, filled with a judged collection. */
export function createJournal(file: string, key: Uint8Array): Journal {
  const connection = openDatabase(file, key, { mustExist: false })
  migrate(connection, () => {})
  let onEvent: (event: EngineEvent) => void = () => {}
  const vault = createOpenVault({
    connection,
    dataKey: key,
    clock: systemClock,
    log: quiet,
    emit: (event) => onEvent(event),
  })
  const { context } = vault
  const recall = createRecall({
    context,
    launchEmbedder: launchRealEmbedder,
    models: modelsFolder(),
    onBattery: false,
  })
  const own = new Map<string, string>()

  const named = (table: 'tools' | 'processes', name: string | undefined): string | null => {
    if (!name) return null
    const found = context.read
      .prepare<[string], string>(`SELECT id FROM ${table} WHERE name = ?`)
      .pluck()
      .get(name)
    if (found) return found
    const id = context.newId()
    context.write((db) =>
      db
        .prepare(`INSERT INTO ${table} (id, name, created_at, created_zone) VALUES (?, ?, ?, ?)`)
        .run(id, name, systemClock.now(), systemClock.zone()),
    )
    return id
  }

  return {
    recall,
    add(lines) {
      for (const line of lines) {
        const tool = named('tools', line.tool)
        const processId = named('processes', line.process)
        const { lang, title, body } = line
        const kind = kinds[line.kind] ?? (line.kind as Kind)
        const entry = context.write((db) =>
          insertEntry(context, db, { lang, kind, title, body, processId, toolIds: tool ? [tool] : [] }),
        )
        own.set(entry.id, line.id)
      }
    },
    readAll(onLeft) {
      // The engine's own timers never keep a program running.
      const alive = setInterval(() => {}, 1000)
      return new Promise<void>((resolve, reject) => {
        let said = 0
        onEvent = (event) => {
          if (event.type !== 'search.progress') return
          const { pending, model } = event.status
          if (pending === 0) resolve()
          if (model === 'missing' || model === 'damaged' || model === 'ended')
            reject(new Error(`model ${model}`))
          if (performance.now() - said > 10_000) {
            said = performance.now()
            onLeft(pending)
          }
        }
        recall.notice({ type: 'entries.changed', ids: [] })
      }).finally(() => clearInterval(alive))
    },
    async find(text, meaning) {
      const { hits, tookMs } = await find(recall, { text, meaning, filter: {}, scope: 'own', limit: 30 })
      return {
        ids: hits.map(({ source }) => own.get(source.id) ?? ''),
        strong: hits.some(({ group }) => group === 'strong'),
        tookMs,
      }
    },
    bm25(text) {
      const words = [...new Set(tokensOf(text).map(({ word }) => word))]
      if (words.length === 0) return []
      return context.read
        .prepare<[string], string>(
          `SELECT s.source_id FROM search_words w JOIN search_sources s ON s.id = w.rowid
           WHERE search_words MATCH ? ORDER BY bm25(search_words, 1, 1, 0, 0) LIMIT 10`,
        )
        .pluck()
        .all(`{title body} : (${words.map((word) => `"${word}"`).join(' OR ')})`)
        .map((id) => own.get(id) ?? '')
    },
    close() {
      recall.stop()
      vault.close()
    },
  }
}
