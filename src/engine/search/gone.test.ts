import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { passphrase, TestClock, TestLog } from '../../../tests/support/engine.ts'
import { makeCounterFolder, WordCounter } from '../../../tests/support/word-counter.ts'
import { Engine } from '../engine.ts'
import { eraseEntries, insertEntry, markEntries } from '../entries/commands.ts'
import { argonFloor } from '../vault/key-derivation.ts'
import { find } from './find.ts'
import { related } from './related.ts'

// A note that goes leaves every index at once: words, vocabulary, vectors in memory, and what is kept of it in the vault.

let folder: string
let engine: Engine
let id: string
let source: number

const title = 'De kanarievogel in de kolenmijn'
const body = Array.from({ length: 20 }, (_, at) => `Mijnwerker${at} hoorde de kanarievogel zingen.`).join(' ')

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leerspoor-gone-'))
  engine = new Engine({
    root: join(folder, 'vault'),
    door: 'cli',
    version: '0.0.0',
    clock: new TestClock(),
    log: new TestLog(),
    launchEmbedder: new WordCounter().launch,
    models: makeCounterFolder(join(folder, 'models')),
    argon: argonFloor,
    onLock: () => {},
  })
  await engine.vault.create(passphrase)
  const { context } = engine.vault.opened
  id = context.write((db) => insertEntry(context, db, { title, body }).id)
  for (let at = 0; at < 5; at++) {
    context.write((db) => insertEntry(context, db, { title: `Een vogel geteld ${at}`, body: 'In de tuin.' }))
  }
  engine.recall.resume()
  while (engine.recall.status().pending > 0) await setTimeout(5)
  source = Number(context.read.prepare('SELECT id FROM search_sources WHERE source_id = ?').pluck().get(id))
  expect(await indexes()).toEqual(everywhere)
})

afterEach(() => {
  engine.close()
  rmSync(folder, { recursive: true })
})

const ways = {
  'by a word': { text: 'kanarievogel', meaning: false },
  'by a slip of the pen': { text: 'kanarievogle ', meaning: false },
  'by a part of a compound': { text: 'kanarie ', meaning: false },
  'by the begin of a word': { text: 'kanar', meaning: false },
  'by a phrase': { text: '"in de kolenmijn"', meaning: false },
  'by meaning': { text: `${title}. ${body}`, meaning: true },
}

/** Where the note is to be found. */
async function indexes() {
  const { read } = engine.vault.opened.context
  const found: string[] = []
  for (const [way, { text, meaning }] of Object.entries(ways)) {
    const { hits } = await find(engine.recall, { text, meaning, filter: {}, scope: 'own', limit: 30 })
    if (hits.some((hit) => hit.source.id === id)) found.push(way)
  }
  const alike = await related(engine.recall, { to: { text: title }, scope: 'own', limit: 5 })
  if (alike.hits.some((hit) => hit.source.id === id)) found.push('as what resembles a line')
  const question = await engine.recall.read(body, 'query')
  if (question.state !== 'ready') throw new Error(question.state)
  const near = await engine.recall.near(question.whole, { allowed: { has: () => true }, most: 100 })
  if (near.has(source)) found.push('vectors in memory')
  const rows = {
    'words in the vault': 'SELECT count(*) FROM search_words WHERE rowid = @source',
    'vocabulary in the vault':
      "SELECT count(*) FROM search_vocabulary WHERE term IN ('kanarievogel', 'mijnwerker7')",
    'vectors in the vault': 'SELECT count(*) FROM search_vectors WHERE source = @source',
    'details in the vault': 'SELECT count(*) FROM search_details WHERE source = @source',
    'readings in the vault': 'SELECT count(*) FROM search_readings WHERE source = @source',
  }
  for (const [name, sql] of Object.entries(rows)) {
    if (Number(read.prepare(sql).pluck().get({ source })) > 0) found.push(name)
  }
  return found
}

const vectors = ['vectors in the vault', 'details in the vault', 'readings in the vault']
const everywhere = [
  ...Object.keys(ways),
  'as what resembles a line',
  'vectors in memory',
  'words in the vault',
  'vocabulary in the vault',
  ...vectors,
]

test('in the bin it is found nowhere; what was read of it waits for its return', async () => {
  const { context } = engine.vault.opened
  context.write((db) => markEntries(context, db, [id], 'deleted', true))
  expect(await indexes()).toEqual(vectors)
  context.write((db) => markEntries(context, db, [id], 'deleted', false))
  expect(await indexes()).toEqual(everywhere)
})

test('erased, it is nowhere at all', async () => {
  const { context } = engine.vault.opened
  context.write((db) => markEntries(context, db, [id], 'deleted', true))
  context.erase((db) => eraseEntries(db, [id]))
  expect(await indexes()).toEqual([])
})

test('changed, its old words are nowhere', async () => {
  const { context } = engine.vault.opened
  context.write((db) =>
    db.prepare("UPDATE entries SET title = 'Iets anders', body = '' WHERE id = ?").run(id),
  )
  engine.recall.notice({ type: 'entries.changed', ids: [id] })
  expect((await indexes()).filter((way) => way.startsWith('by ') && way !== 'by meaning')).toEqual([])
  while (engine.recall.status().pending > 0) await setTimeout(5)
  expect(await indexes()).toEqual(['vectors in memory', 'words in the vault', ...vectors])
})
