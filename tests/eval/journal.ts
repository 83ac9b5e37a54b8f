import { migrate } from '../../src/engine/db/migrate.ts'
import { openDatabase } from '../../src/engine/db/open.ts'
import { insertEntry } from '../../src/engine/entries/commands.ts'
import { type Centre, loadCentring } from '../../src/engine/model/centring.ts'
import { Embedder } from '../../src/engine/model/embedder.ts'
import { findModel } from '../../src/engine/model/model-folder.ts'
import { find } from '../../src/engine/search/find.ts'
import { createRecall, type Recall } from '../../src/engine/search/recall.ts'
import { vectorOf } from '../../src/engine/search/vectors.ts'
import { tokensOf } from '../../src/engine/search/words.ts'
import { createOpenVault } from '../../src/engine/vault/open-vault.ts'
import { systemClock } from '../../src/hosts/clock.ts'
import { modelsFolder } from '../../src/hosts/places.ts'
import type { Lang } from '../../src/shared/common.ts'
import { type Kind, kindSchema } from '../../src/shared/entries.ts'
import type { EngineEvent } from '../../src/shared/events.ts'
import { launchRealEmbedder } from '../support/embedder.ts'
import type { CollectedEntry } from './collection.ts'

/** The vector of a whole entry as the engine keeps it, not centred. */
export interface Whole {
  /** id of the collection */
  id: string
  lang: Lang
  vector: Float32Array
}

export interface Journal {
  add(entries: CollectedEntry[]): void
  /** Resolves when every entry is read for meaning. */
  readAll(onLeft: (left: number) => void): Promise<void>
  /** Ids of the collection, best first. */
  find(text: string, meaning: boolean): Promise<{ ids: string[]; strong: boolean; tookMs: number }>
  /** What the full-text table's own ranking gives for any of the words. */
  bm25(text: string, most?: number): string[]
  wholes(): Whole[]
  /** The vector of a question, not centred. */
  embed(question: string): Promise<Float32Array>
  centre: Centre
  recall: Recall
  close(): void
}

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
  const idOf = (entryId: string) => own.get(entryId) ?? ''
  const embedder = new Embedder({ launch: launchRealEmbedder, models: modelsFolder(), onState: () => {} })

  const named = (table: 'tools' | 'processes', name: string | null | undefined): string | null => {
    if (!name?.trim()) return null
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
    centre: loadCentring(findModel(modelsFolder())),
    add(entries) {
      for (const { id, lang, kind, title, body, tool, process } of entries) {
        const toolId = named('tools', tool)
        const fields = {
          kind: kindOf(kind),
          title,
          body,
          processId: named('processes', process),
          toolIds: toolId ? [toolId] : [],
          ...(lang ? { lang } : {}),
        }
        own.set(context.write((db) => insertEntry(context, db, fields)).id, id)
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
        ids: hits.map(({ source }) => idOf(source.id)),
        strong: hits.some(({ group }) => group === 'strong'),
        tookMs,
      }
    },
    bm25(text, most = 10) {
      const words = [...new Set(tokensOf(text).map(({ word }) => word))]
      if (words.length === 0) return []
      return context.read
        .prepare<[string, number], string>(
          `SELECT s.source_id FROM search_words w JOIN search_sources s ON s.id = w.rowid
           WHERE search_words MATCH ? ORDER BY bm25(search_words, 1, 1, 0, 0) LIMIT ?`,
        )
        .pluck()
        .all(`{title body} : (${words.map((word) => `"${word}"`).join(' OR ')})`, most)
        .map(idOf)
    },
    wholes: () =>
      context.read
        .prepare<[], { id: string; lang: Lang; vector: Buffer }>(
          `SELECT s.source_id AS id, s.lang, v.vector FROM search_vectors v
           JOIN search_sources s ON s.id = v.source
           WHERE v.generation = (SELECT generation FROM search_state) ORDER BY s.id`,
        )
        .all()
        .map(({ id, lang, vector }) => ({ id: idOf(id), lang, vector: vectorOf(vector) })),
    embed: async (question) => (await embedder.embed([question], 'query', { urgent: true })).vector,
    close() {
      embedder.stop()
      recall.stop()
      vault.close()
    },
  }
}

const kindNames: Readonly<Record<string, Kind>> = { recipe: 'promptRecipe' }

/** Of a collection with kinds of its own none is known. */
function kindOf(name: string): Kind {
  return kindNames[name] ?? kindSchema.safeParse(name).data ?? 'unsorted'
}
