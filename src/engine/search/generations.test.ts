import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3-multiple-ciphers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestEngine, noEmbedder, passphrase, type TestEngine } from '../../../tests/support/engine.ts'
import { dataKeyOf, inside } from '../../../tests/support/vault-file.ts'
import { makeCounterFolder, WordCounter } from '../../../tests/support/word-counter.ts'
import type { SearchStatus } from '../../shared/search.ts'
import { migrations } from '../db/migrations/index.ts'
import { openDatabase } from '../db/open.ts'

const batch = 8

let folder: string
let vault: TestEngine
let model: WordCounter

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerspoor-life-'))
})
afterEach(() => {
  vault.close()
  rmSync(folder, { recursive: true, force: true })
})

const root = () => join(folder, 'vault')
const models = () => join(folder, 'models')

/** Opens the vault, made when there is none, with a model that reads at no cost. */
async function open(
  options: { allow?: number; reads?: boolean; onBattery?: boolean; weights?: string } = {},
) {
  makeCounterFolder(models(), options.weights)
  model = new WordCounter()
  if (options.allow !== undefined) model.allow(options.allow)
  const launchEmbedder = options.reads === false ? noEmbedder : model.launch
  vault = await createTestEngine({ root: root(), models: models(), launchEmbedder, create: false })
  if (options.onBattery) await vault.client.search.onBattery({ onBattery: true })
  if ((await vault.client.vault.status()).state === 'missing') {
    await vault.client.vault.create({ passphrase, lang: 'nl' })
  } else await vault.client.vault.unlock({ passphrase })
}

async function reopen(options: Parameters<typeof open>[0] = {}) {
  vault.close()
  await open(options)
}

const titleOf = (number: number) => `proef ${number} over onderwerp${number} en merkteken${number}`

async function write(count: number, from = 0) {
  const ids: string[] = []
  for (let at = from; at < from + count; at++) {
    ids.push((await vault.client.entries.create({ title: titleOf(at), lang: 'nl' })).entry.id)
  }
  return ids
}

async function until(fits: (status: SearchStatus) => boolean) {
  let status = await vault.client.search.status()
  await expect
    .poll(
      async () => {
        status = await vault.client.search.status()
        return fits(status)
      },
      { timeout: 20_000, interval: 10 },
    )
    .toBe(true)
  return status
}

const allRead = () => until(({ pending }) => pending === 0)

/** What resembles a line, by meaning alone. */
/** What is found by meaning: in this order its words stand nowhere, and the model stand-in knows no order. */
async function alike(title: string) {
  const text = title.split(' ').reverse().join(' ')
  const { hits, meaning } = await vault.client.search.related({ to: { text, lang: 'nl' } })
  return meaning === 'ready' ? hits.map(({ title }) => title) : meaning
}

const stored = (db: Database.Database) => ({
  generations: db.prepare('SELECT model FROM search_generations').pluck().all(),
  readings: db.prepare('SELECT count(*) FROM search_readings').pluck().get(),
  vectors: db.prepare('SELECT count(*) FROM search_vectors').pluck().get(),
  details: db.prepare('SELECT count(*) FROM search_details').pluck().get(),
})

/** What is stored once nothing is left of what was replaced. */
async function swept() {
  await expect
    .poll(async () => (await inside(root(), stored)).generations.length, { timeout: 20_000, interval: 50 })
    .toBe(1)
  return inside(root(), stored)
}

/** Changes the closed vault, as another version would have left it. */
async function leftBy(change: (db: Database.Database) => void) {
  vault.close()
  await inside(root(), change)
}

/** The vault as a version would leave it that cut notes in another way. */
const asEarlierRecipe = (db: Database.Database) =>
  db.prepare("UPDATE search_generations SET model = replace(model, '/2', '/0')").run()

describe('another way of reading', () => {
  test('grows beside the vectors that are searched, and takes their place when complete', async () => {
    await open()
    const ids = await write(40)
    await until(({ total, pending }) => total === 40 && pending === 0)
    await leftBy(asEarlierRecipe)

    await open({ allow: batch })
    expect(await until(({ pending }) => pending === 40 - batch)).toMatchObject({
      renewal: 'beside',
      total: 40,
      indexed: batch,
    })
    // The oldest comes last and was not read again yet.
    expect(await alike(titleOf(0))).toContain(titleOf(0))

    // What is written meanwhile is found before the rest is done.
    await write(1, 100)
    await vault.client.entries.update({ id: ids[1] ?? '', basedOn: 1, patch: { title: titleOf(101) } })
    model.allow(2 * batch)
    await until(({ pending }) => pending === 41 - 3 * batch)
    expect(await alike(titleOf(100))).toContain(titleOf(100))
    expect(await alike(titleOf(101))).toContain(titleOf(101))
    expect(await alike(titleOf(1))).not.toContain(titleOf(1))
    expect((await vault.client.search.status()).renewal).toBe('beside')

    model.allow(Number.POSITIVE_INFINITY)
    expect(await allRead()).toMatchObject({ renewal: null, indexed: 41 })
    for (const at of [0, 20, 100, 101]) expect(await alike(titleOf(at))).toContain(titleOf(at))
    expect(await swept()).toEqual({
      generations: [expect.stringMatching(/\/2$/)],
      readings: 41,
      vectors: 41,
      details: 41,
    })
  })

  test('begun and left for a third drops what was half-built', async () => {
    await open()
    await write(20)
    await until(({ total, pending }) => total === 20 && pending === 0)
    await leftBy(asEarlierRecipe)
    await open({ allow: batch })
    await until(({ pending }) => pending === 20 - batch)
    // The generation that grows turns out to be one between the two.
    await leftBy((db) => db.exec("UPDATE search_generations SET model = replace(model, '/2', '/00')"))

    await open({ allow: 0 })
    expect(await vault.client.search.status()).toMatchObject({ pending: 20, renewal: 'beside' })
    expect(await alike(titleOf(3))).toContain(titleOf(3))
    model.allow(Number.POSITIVE_INFINITY)
    await allRead()
    // A line is read twice: as a question, and as the note it may become.
    expect(model.texts).toHaveLength(2 + 20)
    expect(await swept()).toMatchObject({ readings: 20, vectors: 20, details: 20 })
  })

  test('of a version that is put back goes on with what that version had', async () => {
    await open()
    await write(20)
    await until(({ total, pending }) => total === 20 && pending === 0)
    // A later version began its own, and was taken off again.
    await leftBy((db) => {
      db.prepare("INSERT INTO search_generations (model) SELECT model || '7' FROM search_generations").run()
      db.prepare('UPDATE search_state SET grows = (SELECT max(id) FROM search_generations)').run()
      db.prepare('UPDATE search_sources SET waits = 1').run()
    })
    await open()
    expect(await vault.client.search.status()).toMatchObject({ pending: 0, renewal: null })
    await swept()
    expect(model.texts).toEqual([])
  })
})

describe('another model', () => {
  test('is in use from the first note on, since its vectors fit no others', async () => {
    await open()
    await write(20)
    await until(({ total, pending }) => total === 20 && pending === 0)
    vault.close()

    await open({ weights: 'second', allow: batch })
    expect(await until(({ pending }) => pending === 20 - batch)).toMatchObject({ renewal: 'replacing' })
    expect(await alike(titleOf(19))).toContain(titleOf(19))
    expect(await alike(titleOf(3))).not.toContain(titleOf(3))
    const { hits, meaning } = await vault.client.search.find({ text: 'merkteken3', meaning: true })
    expect(meaning).toBe('ready')
    expect(hits[0]?.title).toBe(titleOf(3))

    model.allow(Number.POSITIVE_INFINITY)
    expect(await allRead()).toMatchObject({ renewal: null })
    expect(await alike(titleOf(3))).toContain(titleOf(3))
    expect(await swept()).toMatchObject({ readings: 20, vectors: 20, details: 20 })
  })
})

describe('building again', () => {
  test('leaves nothing unfound meanwhile, also when asked for twice', async () => {
    await open()
    await write(20)
    await until(({ total, pending }) => total === 20 && pending === 0)
    model.allow(batch)
    expect(await vault.client.search.rebuild()).toMatchObject({ pending: 20, renewal: 'beside' })
    await until(({ pending }) => pending === 20 - batch)
    expect(await vault.client.search.rebuild()).toMatchObject({ pending: 20, renewal: 'beside' })
    for (const at of [0, 10, 19]) expect(await alike(titleOf(at))).toContain(titleOf(at))

    const before = model.texts.length
    model.allow(Number.POSITIVE_INFINITY)
    await allRead()
    // Nothing is taken over from what is not relied on; at most one batch was under way.
    expect(model.texts.length - before).toBeGreaterThanOrEqual(20)
    expect(model.texts.length - before).toBeLessThanOrEqual(20 + batch)
    for (const at of [0, 10, 19]) expect(await alike(titleOf(at))).toContain(titleOf(at))
    expect(await swept()).toMatchObject({
      generations: [expect.stringMatching(/\/2$/)],
      readings: 20,
      vectors: 20,
      details: 20,
    })
  })
  test('asked for while the model is missing begins when it is back', async () => {
    await open()
    await write(20)
    await until(({ total, pending }) => total === 20 && pending === 0)
    rmSync(models(), { recursive: true })
    vault.close()
    vault = await createTestEngine({ root: root(), models: models(), create: false })
    await vault.client.vault.unlock({ passphrase })
    expect(await vault.client.search.rebuild()).toMatchObject({ model: 'missing', renewal: null })

    await reopen({ allow: 0 })
    expect(await vault.client.search.status()).toMatchObject({ pending: 20, renewal: 'beside' })
    expect(await alike(titleOf(3))).toContain(titleOf(3))
  })
})

describe('reading', () => {
  test('keeps what was read before a pause, and reads no text twice', async () => {
    await open({ allow: 3 })
    const [first] = await write(batch)
    await expect.poll(() => model.texts.length, { timeout: 5000 }).toBe(3)
    await vault.client.search.pause()
    model.allow(Number.POSITIVE_INFINITY)
    await until(({ indexed }) => indexed === 4)

    // Changed and changed back: what was read of it still fits.
    const { entry, undoId } = await vault.client.entries.update({
      id: first ?? '',
      basedOn: 1,
      patch: { title: titleOf(50) },
    })
    expect(entry.title).toBe(titleOf(50))
    await vault.client.undo.apply({ undoId })
    await vault.client.search.resume()
    await allRead()
    expect(model.texts).toHaveLength(batch)
    expect(new Set(model.texts).size).toBe(batch)
  })

  test('a note that changed before its turn, and back again after it, is read as it is', async () => {
    await open({ allow: 0 })
    const [first] = await write(2)
    // The second waits in the model, the first behind it.
    await until(({ model: state }) => state === 'ready')
    const { undoId } = await vault.client.entries.update({
      id: first ?? '',
      basedOn: 1,
      patch: { title: titleOf(50) },
    })
    model.allow(1)
    await expect.poll(() => model.texts.length, { timeout: 5000 }).toBe(1)
    await vault.client.undo.apply({ undoId })
    model.allow(Number.POSITIVE_INFINITY)
    await allRead()
    expect(model.texts).toContain(`${titleOf(50)}.`)
    expect(await alike(titleOf(0))).toContain(titleOf(0))
    expect(await alike(titleOf(50))).not.toContain(titleOf(0))
  })

  test('what was written anew and not read yet is shown as it is now', async () => {
    await open()
    const body =
      'Zomaar een begin van de dag. Dan komt paarsblauw ganzenbord met drie olifanten langs gelopen.'
    const { entry } = await vault.client.entries.create({ title: 'Lijstje', body, lang: 'nl' })
    await until(({ total, pending }) => total === 1 && pending === 0)
    const find = async () => {
      const { hits } = await vault.client.search.find({
        text: 'paarsblauw ganzenbord met drie olifanten',
        meaning: true,
      })
      return hits.map(({ passage }) => passage.text)
    }
    expect(await find()).toEqual([expect.stringContaining('ganzenbord')])
    await vault.client.search.pause()
    await vault.client.entries.update({ id: entry.id, basedOn: 1, patch: { body: 'Vandaag niets.' } })
    expect(await find()).toEqual(['Vandaag niets.'])
  })

  test('what lies in the bin while a generation is built is read when it comes back', async () => {
    await open()
    const [first] = await write(10)
    await until(({ total, pending }) => total === 10 && pending === 0)
    await vault.client.entries.remove({ ids: [first ?? ''] })
    await vault.client.search.rebuild()
    expect(await allRead()).toMatchObject({ total: 9, renewal: null })
    expect(await swept()).toMatchObject({ readings: 9, vectors: 9, details: 9 })
    await vault.client.entries.restore({ ids: [first ?? ''] })
    await until(({ total, pending }) => total === 10 && pending === 0)
    expect(await alike(titleOf(0))).toContain(titleOf(0))
  })

  test('what is erased leaves every generation, and is told apart from what is in the bin', async () => {
    await open()
    const [first, second] = await write(20)
    await until(({ total, pending }) => total === 20 && pending === 0)
    await vault.client.search.pause()
    await vault.client.search.rebuild()
    await vault.client.entries.remove({ ids: [first ?? '', second ?? ''] })
    await vault.client.entries.erase({ ids: [first ?? ''] })
    expect(await vault.client.search.status()).toMatchObject({ total: 18, pending: 18 })
    const counts = (db: Database.Database) => db.prepare('SELECT total, erased FROM search_state').get()
    expect(await inside(root(), counts)).toEqual({ total: 18, erased: 1 })
    expect(await inside(root(), stored)).toMatchObject({ readings: 19, vectors: 19, details: 19 })
    await vault.client.entries.restore({ ids: [second ?? ''] })
    expect((await vault.client.search.status()).total).toBe(19)
  })
})

describe('on a battery', () => {
  const many = 51

  test('reads what is written now and leaves the rest for mains, unless told otherwise', async () => {
    await open({ reads: false })
    await write(many)
    await reopen({ onBattery: true })
    expect(await vault.client.search.status()).toMatchObject({ pending: many, waitsForMains: true })
    await write(1, 100)
    await until(({ indexed }) => indexed === 1)
    expect(new Set(model.texts)).toEqual(new Set([`${titleOf(100)}.`]))
    expect(await alike(titleOf(100))).toContain(titleOf(100))
    expect((await vault.client.search.status()).waitsForMains).toBe(true)
    expect(await vault.client.search.resume()).toMatchObject({ waitsForMains: false })
    await allRead()
  })

  test('goes on when plugged in', async () => {
    await open({ reads: false })
    await write(many)
    await reopen({ onBattery: true })
    await vault.client.search.onBattery({ onBattery: false })
    expect(await allRead()).toMatchObject({ waitsForMains: false, indexed: many })
  })

  test('reads a little that is left all the same', async () => {
    await open({ reads: false })
    await write(many - 1)
    await reopen({ onBattery: true })
    expect((await vault.client.search.status()).waitsForMains).toBe(false)
    await allRead()
  })
})

test('an index of the earlier layout is read again; what it knew of words stays', async () => {
  await open({ reads: false })
  vault.close()
  const key = await dataKeyOf(root())
  rmSync(join(root(), 'vault.db'))
  const connection = openDatabase(join(root(), 'vault.db'), key, { mustExist: false })
  for (const migration of migrations.slice(0, 3)) migration.up(connection.raw)
  connection.raw.exec(`
    PRAGMA user_version = 3;
    INSERT INTO entries (id, schema_version, kind, status, title, body, lang, occurred_on, created_at,
      created_zone, updated_at, updated_zone)
    VALUES ('01900000-0000-7000-8000-000000000001', 1, 'unsorted', 'inbox', 'wat er stond in de vorige versie', '', 'nl',
      '2026-01-01', 1, 'UTC', 1, 'UTC');
    INSERT INTO search_sources (kind, source_id, lang, found, words_hash, text_hash, read_as, revision)
    VALUES ('entry', '01900000-0000-7000-8000-000000000001', 'nl', 1, 'w', 't', 'model t', 1);
    INSERT INTO search_vectors (source, part, model, text_hash, starts, ends, vector)
    VALUES (1, 0, 'model ', 'h', 0, 0, zeroblob(1536));`)
  connection.close()

  await open()
  expect(await vault.client.search.status()).toMatchObject({ total: 1, pending: 1, renewal: null })
  await allRead()
  expect(await alike('nog eens wat er stond in de vorige versie')).toEqual([
    'wat er stond in de vorige versie',
  ])
  expect(await inside(root(), stored)).toMatchObject({ readings: 1, vectors: 1, details: 1 })
})
