import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noEmbedder, TestClock, TestLog } from '../../../tests/support/engine.ts'
import { makeCounterFolder } from '../../../tests/support/word-counter.ts'
import type { EngineContext } from '../context.ts'
import type { Connection } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { dimensions } from '../model/model-folder.ts'
import { createOpenVault } from '../vault/open-vault.ts'
import { createRecall, type Recall } from './recall.ts'
import { blobOf } from './vectors.ts'

let folder: string
let db: Connection
let log: TestLog
let context: EngineContext
let due: Set<() => void>
let recall: Recall

const vector = new Float32Array(dimensions).fill(1 / Math.sqrt(dimensions))

/** A vault with one note that was read, and the clock standing still. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerspoor-loading-'))
  db = openDatabase(join(folder, 'vault.db'), randomBytes(32), { mustExist: false })
  migrate(db, () => {})
  log = new TestLog()
  context = createOpenVault({
    connection: db,
    dataKey: randomBytes(32),
    clock: new TestClock(),
    log,
    emit: () => {},
  }).context
  context.write((write) =>
    write
      .prepare(
        `INSERT INTO entries (id, schema_version, kind, status, title, body, lang, occurred_on, created_at,
           created_zone, updated_at, updated_zone)
         VALUES ('a', 1, 'unsorted', 'inbox', 'ganzenbord', '', 'nl', '2026-01-01', 1, 'UTC', 1, 'UTC')`,
      )
      .run(),
  )
  due = new Set()
  recall = createRecall({
    context,
    launchEmbedder: noEmbedder,
    models: makeCounterFolder(join(folder, 'models')),
    onBattery: false,
    timers: {
      set(work) {
        due.add(work)
        return work
      },
      clear: (timer) => due.delete(timer as () => void),
    },
  })
  db.prepare(
    'INSERT INTO search_vectors (generation, source, vector) SELECT generation, 1, ? FROM search_state',
  ).run(blobOf(vector))
  db.prepare('UPDATE search_sources SET waits = 0').run()
})
afterEach(() => {
  recall.stop()
  db.close()
  rmSync(folder, { recursive: true })
})

const othersTurn = () => new Promise((resolve) => setTimeout(resolve, 20))

test('what the first question needs is in memory before it is asked', async () => {
  for (const work of due) work()
  await othersTurn()
  db.raw.exec('DELETE FROM search_vectors; DELETE FROM search_words')
  const near = await recall.near(vector, { allowed: { has: () => true }, most: 1 })
  expect([...near.keys()]).toEqual([1])
  expect((await recall.vocabulary()).has('ganzenbord')).toBe(true)
})

test('a vault that is closed at once is not loaded', () => {
  expect(due.size).toBeGreaterThan(0)
  recall.stop()
  expect(due.size).toBe(0)
})

test('a vault that is closed while it is loaded ends that quietly', async () => {
  for (const work of due) work()
  recall.stop()
  db.close()
  await othersTurn()
  expect(log.lines).toEqual([])
})
