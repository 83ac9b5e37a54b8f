import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EntryFilter, entryPlaceSchema, kinds } from '../../shared/entries.ts'
import type { Connection, ReadDb } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { countEntries, lastUsed, listEntries, positionOf } from './queries.ts'

const count = 10_000
let folder: string
let db: Connection

/** Ten a day, five of them made in the same millisecond; every seventh archived, every eleventh in the bin. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerspoor-queries-'))
  db = openDatabase(join(folder, 'vault.db'), randomBytes(32), { mustExist: false })
  migrate(db, () => {})
  db.raw.exec(
    "INSERT INTO processes (id, name, created_at, created_zone) VALUES ('p', 'Woo', 1, 'UTC'); INSERT INTO tools (id, name, created_at, created_zone) VALUES ('t', 'Hulp', 1, 'UTC')",
  )
  const day = 24 * 60 * 60 * 1000
  db.transaction((write) => {
    const put = write.prepare(
      `INSERT INTO entries (id, schema_version, kind, status, title, body, lang, occurred_on, process_id,
         created_at, created_zone, updated_at, updated_zone, archived_at, deleted_at)
       VALUES (@id, 1, @kind, 'x', @id, @body, @lang, @day, @process, @at, 'UTC', @at, 'UTC', @archived, @deleted)`,
    )
    const use = write.prepare("INSERT INTO entry_tools VALUES (?, 't', 0)")
    for (let n = 0; n < count; n++) {
      const at = Math.floor(n / 10) * day + (n % 10 < 5 ? 0 : n)
      const id = `e${String(n).padStart(6, '0')}`
      put.run({
        id,
        kind: kinds[n % kinds.length],
        lang: n % 4 === 0 ? 'en' : 'nl',
        body: 'woorden '.repeat(100),
        day: new Date(at).toISOString().slice(0, 10),
        process: n % 3 === 0 ? 'p' : null,
        at,
        archived: n % 7 === 0 ? at : null,
        deleted: n % 11 === 0 ? at : null,
      })
      if (n % 5 === 0) use.run(id)
    }
    write.prepare('DELETE FROM index_touched').run()
  })
})

afterAll(() => {
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
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace(/@\w+|\?/g, "'x'")}`)
      .all()
      .map(({ detail }) => detail),
  )
}

const wholeTable = (plan: string) => /^SCAN (e|x|entries)$/.test(plan)

describe('with ten thousand entries', () => {
  test('the list, its counts and what was used last are read through an index', () => {
    for (const filter of [{}, { kinds: ['risk' as const] }, { from: '1971-01-01', to: '1971-02-01' }]) {
      const plans = plansOf((read) => listEntries(read, { place: 'notes', filter, offset: 0, limit: 50 }))
      expect(plans.filter((plan) => wholeTable(plan) || plan.includes('TEMP B-TREE'))).toEqual([])
    }
    expect(
      plansOf(countEntries).filter(
        (plan) => wholeTable(plan) || /USING INDEX entries_by_(day|kind)/.test(plan),
      ),
    ).toEqual([])
    expect(plansOf((read) => positionOf(read, 'e000100', 'notes', {})).filter(wholeTable)).toEqual([])
    expect(plansOf(lastUsed)[0]).toBe('SCAN e USING INDEX entries_by_creation')
  })

  test.each(
    entryPlaceSchema.options.flatMap((place) =>
      [
        {},
        { kinds: ['risk', 'learning'] },
        { processId: 'p', lang: 'nl' },
        { toolId: 't', from: '1970-06-01' },
      ].map((filter) => [place, filter as EntryFilter] as const),
    ),
  )('pages of %s with %o follow on each other, and each entry is where it says', (place, filter) => {
    const whole: string[] = []
    for (;;) {
      const page = listEntries(db, { place, filter, offset: whole.length, limit: 200 })
      whole.push(...page.rows.map(({ id }) => id))
      if (whole.length >= page.total) break
      expect(page.rows).toHaveLength(200)
    }
    expect(new Set(whole).size).toBe(whole.length)
    expect(whole.length).toBeGreaterThan(10)
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7, Math.floor(whole.length / 2), whole.length - 1]) {
      expect(positionOf(db, whole[at] ?? '', place, filter)).toBe(at)
    }
  })
})
