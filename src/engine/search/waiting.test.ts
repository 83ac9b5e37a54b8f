import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noEmbedder, TestClock, TestLog } from '../../../tests/support/engine.ts'
import { modelsFolder } from '../../hosts/places.ts'
import type { Connection, ReadDb } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { createOpenVault } from '../vault/open-vault.ts'
import { createRecall, type Recall } from './recall.ts'
import { countWaiting, nextWaiting, waitMoreThan } from './waiting.ts'

const count = 100_000

/** What one look may cost, in ms. */
const most = 3

let folder: string
let db: Connection
let recall: Recall

/** Sources of which nothing waits: every thousandth in another script, a quarter from the team. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerspoor-waiting-'))
  db = openDatabase(join(folder, 'vault.db'), randomBytes(32), { mustExist: false })
  migrate(db, () => {})
  const { context } = createOpenVault({
    connection: db,
    dataKey: randomBytes(32),
    clock: new TestClock(),
    log: new TestLog(),
    emit: () => {},
  })
  recall = createRecall({ context, launchEmbedder: noEmbedder, models: modelsFolder(), onBattery: false })
  db.transaction((write) => {
    write
      .prepare(
        `WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${count})
         INSERT INTO search_sources (kind, source_id, lang, found, words_hash, text_hash, revision, waits)
         SELECT iif(id % 4, 'entry', 'team-item'), 's' || id, 'nl', 1, hex(randomblob(16)), hex(randomblob(16)), id, 0
         FROM n`,
      )
      .run()
    write
      .prepare(
        `INSERT INTO search_readings (generation, source, text_hash, words_only)
         SELECT (SELECT generation FROM search_state), id, text_hash, id % 1000 = 0 FROM search_sources`,
      )
      .run()
  })
})

afterAll(() => {
  recall.stop()
  db.close()
  rmSync(folder, { recursive: true })
})

/** How SQLite reads what a query asks for. */
function plansOf(query: (db: ReadDb) => unknown): string[] {
  const asked: string[] = []
  query({
    prepare(sql) {
      asked.push(sql)
      return db.prepare(sql)
    },
  })
  return asked.flatMap((sql) =>
    db.raw
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace(/\?/g, '8')}`)
      .all()
      .map(({ detail }) => detail),
  )
}

/** Median of a hundred, in ms. */
function costOf(look: () => unknown): number {
  const times = Array.from({ length: 100 }, () => {
    const from = performance.now()
    look()
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[50] ?? Number.NaN
}

describe('with a hundred thousand sources', () => {
  test('the state of the index is known at once', () => {
    expect(recall.status()).toMatchObject({
      total: count,
      indexed: count,
      pending: 0,
      wordsOnly: count / 1000,
    })
    expect(costOf(() => recall.status())).toBeLessThan(most)
  })

  test('what waits is found through an index of just that, in its order', () => {
    for (const look of [
      countWaiting,
      (read: ReadDb) => nextWaiting(read, 8),
      (read: ReadDb) => waitMoreThan(read, 50),
    ]) {
      expect(plansOf(look)).toEqual([expect.stringMatching(/ INDEX search_sources_waiting$/)])
      expect(costOf(() => look(db))).toBeLessThan(most)
    }
  })

  test('one’s own come first, then the newest change', () => {
    db.prepare("UPDATE search_sources SET waits = 1 WHERE source_id IN ('s1', 's2', 's4')").run()
    db.prepare("UPDATE search_sources SET waits = 9 WHERE source_id IN ('s3', 's8')").run()
    expect(nextWaiting(db, 8).map(({ id }) => id)).toEqual([3, 2, 1, 8, 4])
    expect(recall.status()).toMatchObject({ pending: 5, indexed: count - 5 })
  })
})
