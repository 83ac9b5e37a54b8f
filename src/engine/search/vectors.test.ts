import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TestLog } from '../../../tests/support/engine.ts'
import type { Connection } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { dimensions } from '../model/model-folder.ts'
import { detailRow } from './details.ts'
import { blobOf, Vectors } from './vectors.ts'

/** More than is read in one go. */
const sources = 1200

let folder: string
let db: Connection
let vectors: Vectors

/** Of length 1, in a direction of its own for every pair of numbers. */
function vectorOf(seed: number, other = 0): Float32Array {
  const noise = createHash('shake256', { outputLength: dimensions }).update(`${seed} ${other}`).digest()
  const raw = Float32Array.from(noise, (byte) => byte - 127.5)
  const length = Math.hypot(...raw)
  return raw.map((value) => value / length)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerspoor-vectors-'))
  db = openDatabase(join(folder, 'vault.db'), randomBytes(32), { mustExist: false })
  migrate(db, () => {})
  vectors = new Vectors({ read: db, log: new TestLog() }, (raw) => raw)
  db.raw.exec(`
    INSERT INTO search_generations (id, model) VALUES (1, 'm/1'), (2, 'm/2');
    UPDATE search_state SET generation = 1, revision = 1;
    WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${sources})
    INSERT INTO search_sources (kind, source_id, lang, found, words_hash, text_hash, revision)
    SELECT 'entry', 's' || id, 'nl', 1, '', '', 1 FROM n`)
  db.transaction(() => {
    for (let id = 1; id <= sources; id++) put(1, id, vectorOf(id))
  })
})
afterEach(() => {
  vectors.stop()
  db.close()
  rmSync(folder, { recursive: true })
})

function put(generation: number, id: number, vector: Float32Array) {
  db.prepare('INSERT OR REPLACE INTO search_vectors (generation, source, vector) VALUES (?, ?, ?)').run(
    generation,
    id,
    blobOf(vector),
  )
}

const all = { has: () => true }

/** What comes nearest, when that is as near as can be. */
async function same(vector: Float32Array): Promise<number | null> {
  const [nearest] = await vectors.near(vector, { allowed: all, most: 1 })
  return nearest && nearest[1] > 0.99 ? nearest[0] : null
}

/** As the indexer does for what changed. */
function changed(id: number) {
  db.prepare('UPDATE search_state SET revision = revision + 1').run()
  db.prepare('UPDATE search_sources SET revision = (SELECT revision FROM search_state) WHERE id = ?').run(id)
}

test('a generation that comes into use takes over behind the questions', async () => {
  expect(await same(vectorOf(sources))).toBe(sources)
  db.transaction(() => {
    for (let id = 1; id < sources; id++) put(2, id, vectorOf(id, 1))
  })
  db.raw.exec('UPDATE search_state SET generation = 2; DELETE FROM search_vectors WHERE generation = 1')

  // Not one row of it is left in the vault, and yet it answers at once; what is written meanwhile is there.
  put(2, 7, vectorOf(7, 2))
  changed(7)
  expect(await same(vectorOf(sources))).toBe(sources)
  expect(await same(vectorOf(7, 2))).toBe(7)
  expect(await same(vectorOf(1000, 1))).toBeNull()

  await expect.poll(() => same(vectorOf(1000, 1)), { timeout: 10_000, interval: 5 }).toBe(1000)
  await expect.poll(() => same(vectorOf(sources)), { timeout: 10_000, interval: 5 }).toBeNull()
  expect(await same(vectorOf(1, 1))).toBe(1)
  expect(await same(vectorOf(1))).toBeNull()
  expect(await same(vectorOf(7, 2))).toBe(7)
})

test('who asks while it is loaded is answered with what there is by then', async () => {
  const first = same(vectorOf(3))
  db.raw.exec('DELETE FROM search_sources WHERE id = 3')
  put(1, 4, vectorOf(4, 1))
  changed(4)
  const joined = same(vectorOf(4, 1))
  expect(await Promise.all([first, joined])).toEqual([null, 4])
  expect(await same(vectorOf(4))).toBeNull()
})

test('the best window of a long note counts, and goes with it', async () => {
  const window = vectorOf(5000)
  const { windows, words } = detailRow({
    whole: window,
    windows: [vectorOf(5001), window].map((vector) => ({ start: 0, end: 1, vector })),
    words: [],
  })
  db.prepare(
    'INSERT INTO search_details (generation, source, is_long, windows, words) VALUES (1, ?, ?, ?, ?)',
  ).run(9, 1, windows, words)
  const scoreOf = async (id: number) =>
    (await vectors.near(window, { allowed: all, most: 1, also: [id] })).get(id) ?? Number.NaN
  expect(await scoreOf(9)).toBeGreaterThan(0.35)
  db.raw.exec('UPDATE search_details SET is_long = 0')
  changed(9)
  expect(await scoreOf(9)).toBeLessThan(0.2)
})

test('ends when stopped half-way', async () => {
  const asked = same(vectorOf(3))
  vectors.stop()
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
})
