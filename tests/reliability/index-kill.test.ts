import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type Database from 'better-sqlite3-multiple-ciphers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SearchStatus } from '../../src/shared/search.ts'
import { createTestEngine, passphrase } from '../support/engine.ts'
import { inside } from '../support/vault-file.ts'
import { makeCounterFolder, WordCounter } from '../support/word-counter.ts'

/** Kills in one run: one half while notes are read, the other when the new vectors come into use. */
const kills = Number(process.env.LEERSPOOR_INDEX_KILLS ?? 12)

const notes = 120
const titleOf = (number: number) => `proef ${number} over onderwerp${number} en merkteken${number}`

let folder: string
let root: string
let models: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leerspoor-index-kill-'))
  root = join(folder, 'vault')
  models = makeCounterFolder(join(folder, 'models'))
  const made = await createTestEngine({ root, models, launchEmbedder: new WordCounter().launch })
  for (let at = 0; at < notes; at++) await made.client.entries.create({ title: titleOf(at), lang: 'nl' })
  const read = async () => expect((await made.client.search.status()).pending).toBe(0)
  await vi.waitFor(read, { timeout: 30_000 })
  made.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Reads on in a process of its own and kills that; returns how far it said it was. */
async function readUntilKilled(mayLive: (status: SearchStatus) => boolean): Promise<number> {
  const child = fork(join(import.meta.dirname, '../support/rebuild-in-child.ts'), [root, models])
  const exited = once(child, 'exit')
  let told = 0
  child.on('message', (status: SearchStatus) => {
    told = status.indexed
    if (!mayLive(status)) void setTimeout(Math.random() * 30).then(() => child.kill('SIGKILL'))
  })
  expect(await exited).toEqual([null, 'SIGKILL'])
  return told
}

interface Left {
  generation: number
  grows: number | null
}

const count = (db: Database.Database, sql: string, ...params: unknown[]) =>
  Number(
    db
      .prepare(sql)
      .pluck()
      .get(...params),
  )

/** What must hold whenever the process ends. */
function assertWhole(db: Database.Database, told: number): Left {
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  const left = db.prepare('SELECT generation, grows FROM search_state').get() as Left
  const readings = (id: number) => count(db, 'SELECT count(*) FROM search_readings WHERE generation = ?', id)
  /** Readings that have their vector and, with it, the words of the note. */
  const complete = (id: number) =>
    count(
      db,
      `SELECT count(*) FROM search_readings r JOIN search_vectors v USING (generation, source)
       JOIN search_details d USING (generation, source) WHERE generation = ? AND length(d.words) > 0`,
      id,
    )
  // Questions never find less than everything.
  expect([readings(left.generation), complete(left.generation)]).toEqual([notes, notes])
  const target = left.grows ?? left.generation
  // What was told to be read is there, each with all that is kept of it; exactly the rest waits.
  expect(readings(target)).toBeGreaterThanOrEqual(told)
  expect(complete(target)).toBe(readings(target))
  expect(count(db, 'SELECT count(*) FROM search_sources WHERE waits > 0')).toBe(notes - readings(target))
  return left
}

test(`the index is whole after each of ${kills} kills, and reading goes on`, async () => {
  let cutShort = 0
  for (let round = 0; round < kills; round++) {
    const enough = round % 2 === 0 ? Math.random() * notes : notes
    const told = await readUntilKilled(({ indexed }) => indexed < enough)
    const left = await inside(root, (db) => assertWhole(db, told))
    if (left.grows !== null) cutShort += 1
  }
  expect(cutShort).toBeGreaterThan(0)

  const { launch } = new WordCounter()
  const vault = await createTestEngine({ root, models, create: false, launchEmbedder: launch })
  await vault.client.vault.unlock({ passphrase })
  await vault.client.search.resume()
  const generations = () =>
    inside(root, (db) => db.prepare('SELECT id FROM search_generations').pluck().all())
  await expect.poll(generations, { timeout: 30_000, interval: 100 }).toHaveLength(1)
  await inside(root, (db) => {
    assertWhole(db, notes)
    for (const table of ['search_readings', 'search_vectors', 'search_details']) {
      expect(count(db, `SELECT count(*) FROM ${table}`)).toBe(notes)
    }
  })
  for (const at of [0, 60, 119]) {
    const { hits } = await vault.client.search.related({ to: { text: titleOf(at), lang: 'nl' } })
    expect(hits.map(({ title }) => title)).toContain(titleOf(at))
  }
  vault.close()
}, 300_000)
