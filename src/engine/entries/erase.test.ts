import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allRead, createCountedEngine } from '../../../tests/support/counted-engine.ts'
import { createTestEngine, passphrase, type TestEngine } from '../../../tests/support/engine.ts'
import { dataKeyOf, inside } from '../../../tests/support/vault-file.ts'

const canary = 'kanarievogel'

let made: TestEngine

beforeEach(async () => {
  made = await createTestEngine()
})

afterEach(() => {
  vi.useRealTimers()
  made.dispose()
})

/** Every page of the vault as plain bytes, the free ones too: a copy decrypted in place, page by page. */
async function plainPages(root: string): Promise<Buffer> {
  const key = await dataKeyOf(root)
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-pages-'))
  try {
    const copy = join(folder, 'vault.db')
    for (const end of ['', '-wal']) copyFileSync(join(root, `vault.db${end}`), `${copy}${end}`)
    const db = new Database(copy)
    db.pragma("cipher = 'sqlcipher'")
    db.pragma('legacy = 4')
    db.key(Buffer.from(`x'${Buffer.from(key).toString('hex')}'`))
    db.pragma('journal_mode = DELETE')
    db.pragma("rekey = ''")
    db.close()
    return readFileSync(copy)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** An entry whose every text holds the canary, with a past, links, undo steps, a draft and a bundle draft. */
async function writeEverywhere(): Promise<string> {
  const { client } = made
  const { entry: other } = await client.entries.capture({ text: 'een andere notitie' })
  const { entry } = await client.entries.capture({ text: `= ${canary} in de kolenmijn`, draftKey: 'capture' })
  const { entry: longer } = await client.entries.update({
    id: entry.id,
    basedOn: 1,
    patch: { body: `${canary} `.repeat(2000), tags: [`${canary}tag`], learning: { statement: canary } },
  })
  await client.measuring.claim({ entryId: entry.id, taskLabel: canary, claimedSavingMin: 5 })
  await client.measuring.startWatch({ entryId: entry.id, part: 'withAi' })
  const { undoId } = await client.entries.update({
    id: entry.id,
    basedOn: longer.version + 1,
    patch: { title: `nog een ${canary}`, body: canary },
  })
  await client.undo.apply({ undoId })
  await client.entries.link({ fromId: other.id, toId: entry.id, type: 'supports' })
  await client.bundles.prepare({ chosen: [{ entryId: entry.id }], lang: 'nl' })
  const { hits } = await client.search.find({ text: canary, meaning: false })
  expect(hits).toHaveLength(1)
  return entry.id
}

test('an erased entry leaves not a byte in the pages of the vault or in its log', async () => {
  const id = await writeEverywhere()
  expect((await plainPages(made.root)).includes(canary)).toBe(true)
  await made.client.entries.remove({ ids: [id] })
  expect(await made.client.entries.erase({ ids: [id] })).toEqual({ erased: 1 })

  expect(statSync(join(made.root, 'vault.db-wal')).size).toBe(0)
  const pages = await plainPages(made.root)
  expect(pages.subarray(0, 15).toString()).toBe('SQLite format 3')
  expect(pages.includes('een andere notitie')).toBe(true)
  expect(pages.includes(canary)).toBe(false)
  expect(pages.includes(id)).toBe(false)
})

test('nor do its vectors: of the whole, its windows and its words', async () => {
  const counted = await createCountedEngine()
  try {
    const { client, root } = counted
    await client.entries.create({ title: 'een andere notitie', body: 'Die blijft staan.' })
    const { entry } = await client.entries.create({ title: canary, body: 'De kolenmijn ging dicht.' })
    await allRead(counted)
    const kept = await inside(
      root,
      (db) =>
        db
          .prepare(
            `SELECT v.vector, d.windows, d.words FROM search_sources s
             JOIN search_vectors v ON v.source = s.id JOIN search_details d ON d.source = s.id
             WHERE s.source_id = ?`,
          )
          .get(entry.id) as Record<'vector' | 'windows' | 'words', Buffer>,
    )
    const there = async () => {
      const pages = await plainPages(root)
      return Object.entries(kept).flatMap(([name, bytes]) => (pages.includes(bytes) ? [name] : []))
    }
    expect(await there()).toEqual(['vector', 'windows', 'words'])
    await client.entries.remove({ ids: [entry.id] })
    await client.entries.erase({ ids: [entry.id] })
    expect(await there()).toEqual([])
    expect((await plainPages(root)).includes(canary)).toBe(false)
    const { hits } = await client.search.find({ text: 'notitie blijft', meaning: true })
    expect(hits.map(({ title }) => title)).toEqual(['een andere notitie'])
  } finally {
    counted.dispose()
  }
})

test('30 days in the bin and a day as a draft end by themselves, and whoever listens hears it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
  made.close()
  const again = await createTestEngine({ root: made.root, clock: made.clock })
  await again.client.vault.unlock({ passphrase })
  made = { ...again, clock: made.clock }
  const id = await writeEverywhere()
  await made.client.entries.saveDraft({ key: 'today', text: `half ${canary}` })
  await made.client.entries.remove({ ids: [id] })
  const heard = (async () => {
    for await (const event of await made.client.events.listen()) {
      if (event.type === 'entries.changed') return event.ids
    }
  })()
  await new Promise((done) => setImmediate(done))

  made.clock.pass(31 * 24 * 60 * 60 * 1000)
  vi.advanceTimersByTime(20_000)

  expect(await heard).toEqual([id])
  expect((await plainPages(made.root)).includes(canary)).toBe(false)
  expect(made.log.lines.filter(({ level }) => level === 'error')).toEqual([])
})

test('no error, log line or file of the folder holds a word of the person', async () => {
  const secretLine = `${canary} geheim`
  const said: string[] = []
  const listen = (bytes: unknown) => {
    said.push(String(bytes))
    return true
  }
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(listen),
  )
  const { client, root } = made
  const { entry } = await client.entries.capture({ text: secretLine })
  const nowhere = '01900000-0000-7000-8000-000000000000'
  const wrong = { passphrase: `${canary} is niet de wachtzin` }
  const attempts: (() => Promise<unknown>)[] = [
    () => client.entries.capture({ text: canary.repeat(30_000) }),
    () => client.entries.create({ title: canary, processId: nowhere }),
    () => client.entries.create({ title: canary, status: 'planned' }),
    () => client.entries.create({ title: canary.repeat(20) }),
    () => client.entries.create({ title: canary, tags: [canary.repeat(10)] }),
    () => client.entries.create({ title: canary, [canary]: canary } as never),
    () => client.entries.update({ id: entry.id, basedOn: 9, patch: { body: canary } }),
    () => client.entries.update({ id: nowhere, basedOn: 1, patch: { body: canary } }),
    () => client.entries.get({ id: canary }),
    () => client.entries.revision({ revisionId: nowhere }),
    () => client.entries.link({ fromId: entry.id, toId: entry.id, type: 'supports' }),
    () => client.processes.rename({ id: nowhere, name: canary }),
    () => client.processes.create({ name: `${canary}\n`.repeat(20) }),
    () => client.undo.apply({ undoId: nowhere }),
    () => client.vault.create({ ...wrong, lang: 'nl' }),
    () => client.vault.changePassphrase({ current: wrong.passphrase, next: wrong.passphrase }),
    () => client.vault.recover({ words: canary, ...wrong }),
    () => client.vault.unlockWithKey({ key: canary }),
    () => client.backups.restore({ name: canary }),
    () => client.bundles.stage({ offset: 5, piece: canary }),
    () => client.settings.set({ theme: canary } as never),
    () => client.search.find({ text: `"${canary}" AND (`, meaning: true }),
  ]
  const errors: unknown[] = []
  for (const attempt of attempts) await attempt().catch((error) => errors.push(error))
  made.close()
  await client.entries.counts().catch((error) => errors.push(error))
  for (const spy of spies) spy.mockRestore()

  expect(errors.length).toBeGreaterThan(18)
  const shown = errors.map((error) => {
    const { code, message, data, stack } = error as {
      code: string
      message: string
      data: unknown
      stack: string
    }
    return JSON.stringify({ code, message, data, stack })
  })
  expect(shown.filter((text) => text.includes(canary))).toEqual([])
  expect(JSON.stringify(made.log.lines)).not.toContain(canary)
  expect(said.join('')).not.toContain(canary)
  for (const file of readdirSync(root).filter((name) => statSync(join(root, name)).isFile())) {
    expect(readFileSync(join(root, file)).includes(canary), file).toBe(false)
  }
})
