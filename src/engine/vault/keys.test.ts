import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createTestEngine, passphrase, type TestEngine } from '../../../tests/support/engine.ts'
import { dataKeyOf, inside } from '../../../tests/support/vault-file.ts'
import { newestVersion } from '../db/migrate.ts'
import { journal } from '../db/migrations/0001-journal.ts'
import { openDatabase } from '../db/open.ts'

const other = 'nog een lange zin erbij'
const open: TestEngine[] = []

async function start(options: Parameters<typeof createTestEngine>[0] = {}) {
  const made = await createTestEngine(options)
  open.push(made)
  return made
}

afterEach(() => {
  for (const engine of open.splice(0)) engine.dispose()
})

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

const openFiles = (root: string) =>
  readdirSync('/proc/self/fd').flatMap((handle) => {
    try {
      const file = readlinkSync(`/proc/self/fd/${handle}`)
      return file.startsWith(join(root, 'vault.db')) ? [file] : []
    } catch {
      return []
    }
  })

describe('calls side by side', () => {
  test('make one vault, which opens with the passphrase of the call that made it', async () => {
    const { client, root, close } = await start({ create: false })
    const making = [passphrase, other].map((phrase) =>
      client.vault.create({ passphrase: phrase, lang: 'nl' }),
    )
    const outcomes = await Promise.allSettled(making)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    close()
    const won = outcomes[0]?.status === 'fulfilled' ? passphrase : other
    const again = await start({ root })
    await again.client.vault.unlock({ passphrase: won })
    expect((await again.client.vault.status()).state).toBe('open')
  })

  test('open one connection', async () => {
    const first = await start()
    first.close()
    const { client, root, engine } = await start({ root: first.root })
    await Promise.all([client.vault.unlock({ passphrase }), client.vault.unlock({ passphrase })])
    await client.entries.capture({ text: 'eenmaal' })
    engine.close()
    expect(openFiles(root)).toEqual([])
  })

  test('keep the words and the passphrase that were both renewed', async () => {
    const { client } = await start()
    const [{ words }] = await Promise.all([
      client.vault.renewWords({ passphrase }),
      client.vault.changePassphrase({ current: passphrase, next: other }),
    ])
    expect(await client.vault.testWords({ words: words.join(' ') })).toEqual({ fits: true })
    expect(await code(client.vault.changePassphrase({ current: other, next: passphrase }))).toBe('done')
  })

  test('lock while a slot is made, and the vault still opens', async () => {
    const { client, root, close } = await start()
    const adding = client.vault.addKeyStore({
      key: Buffer.alloc(32, 5).toString('base64'),
      backend: 'test',
      sealed: 'x',
    })
    await client.vault.lock()
    await adding.catch(() => {})
    close()
    const again = await start({ root })
    expect(await code(again.client.vault.unlock({ passphrase }))).toBe('done')
  })
})

describe('a header someone changed', () => {
  test.each([
    [
      'a new passphrase',
      (client: TestEngine['client']) => client.vault.changePassphrase({ current: passphrase, next: other }),
    ],
    ['new words', (client: TestEngine['client']) => client.vault.renewWords({ passphrase })],
    ['dropping the key store', (client: TestEngine['client']) => client.vault.removeKeyStore()],
  ])('is not signed again by %s', async (_name, change) => {
    const { client, root } = await start()
    const file = join(root, 'vault.json')
    const changed = JSON.stringify({
      ...JSON.parse(readFileSync(file, 'utf8')),
      createdAt: { at: 1, zone: 'UTC' },
    })
    writeFileSync(file, changed)
    expect(await code(change(client))).toBe('header-damaged')
    expect(readFileSync(file, 'utf8')).toBe(changed)
  })
})

describe('making a vault', () => {
  test('works after an attempt that was cut short left its files', async () => {
    const left = await start({ create: false })
    const file = join(left.root, 'vault.db.new')
    const crashed = openDatabase(file, new Uint8Array(32).fill(3), { mustExist: false })
    crashed.raw.exec('CREATE TABLE half (x)')
    const files = ['', '-wal', '-shm'].map((end) => [`${file}${end}`, readFileSync(`${file}${end}`)] as const)
    crashed.close()
    for (const [name, bytes] of files) writeFileSync(name, bytes)

    await left.client.vault.create({ passphrase, lang: 'nl' })
    expect((await left.client.vault.status()).state).toBe('open')
    expect(readdirSync(left.root).filter((name) => name.includes('.new'))).toEqual([])
  })

  test('is finished when it was cut short before the last name', async () => {
    const { client, root, close } = await start()
    await client.entries.counts()
    close()
    renameSync(join(root, 'vault.db'), join(root, 'vault.db.new'))
    const again = await start({ root })
    await again.client.vault.unlock({ passphrase })
    expect((await again.client.vault.status()).wordsPending).toBe(true)
  })
})

describe('locking', () => {
  test('writes the log back and lets go of every file', async () => {
    const { client, root } = await start()
    await client.entries.capture({ text: 'in het logboek' })
    expect(existsSync(join(root, 'vault.db-wal'))).toBe(true)
    await client.vault.lock()
    expect(openFiles(root)).toEqual([])
    expect(existsSync(join(root, 'vault.db-wal'))).toBe(false)
  })
})

describe('the schema', () => {
  test('of a newer version is refused, not written and let go of', async () => {
    const made = await start()
    await made.client.entries.capture({ text: 'van later' })
    made.close()
    await inside(made.root, (db) => db.pragma(`user_version = ${newestVersion + 1}`))
    const before = readFileSync(join(made.root, 'vault.db'))

    const again = await start({ root: made.root })
    const refused = await again.client.vault.unlock({ passphrase }).catch((error) => error)
    expect(refused).toMatchObject({
      code: 'vault-newer',
      data: { found: newestVersion + 1, known: newestVersion },
    })
    expect((await again.client.vault.status()).state).toBe('locked')
    expect(openFiles(made.root)).toEqual([])
    expect(readFileSync(join(made.root, 'vault.db'))).toEqual(before)
  })

  test('of an empty file is a damaged vault, never a fresh one', async () => {
    const made = await start()
    await made.client.entries.capture({ text: 'weg' })
    made.close()
    truncateSync(join(made.root, 'vault.db'), 0)
    const again = await start({ root: made.root })
    expect(await code(again.client.vault.unlock({ passphrase }))).toBe('vault-damaged')
    expect(readFileSync(join(made.root, 'vault.db'))).toHaveLength(0)
  })

  /** Makes a vault as the first version left it: only the first step of the schema, and one entry. */
  async function firstVersion(text: string) {
    const made = await start()
    made.close()
    const file = join(made.root, 'vault.db')
    const key = await dataKeyOf(made.root)
    rmSync(file)
    const connection = openDatabase(file, key, { mustExist: false })
    journal.up(connection.raw)
    connection.raw.exec(`
      PRAGMA user_version = 1;
      INSERT INTO entries (id, schema_version, kind, status, title, body, lang, occurred_on, created_at,
        created_zone, updated_at, updated_zone)
      VALUES ('01900000-0000-7000-8000-000000000001', 1, 'unsorted', 'inbox', '${text}', '', 'nl', '2026-01-01',
        1, 'UTC', 1, 'UTC');`)
    connection.close()
    return made.root
  }

  test('of an older version is brought up to date after a copy that was checked', async () => {
    const root = await firstVersion('van de eerste versie')
    const { client } = await start({ root })
    await client.vault.unlock({ passphrase })
    expect(await client.backups.list()).toMatchObject([{ entries: 1 }])
    const { hits } = await client.search.find({ text: 'versie', meaning: false })
    expect(hits.map((hit) => hit.title)).toEqual(['van de eerste versie'])
  })

  test('that cannot be brought up to date stays whole as it was', async () => {
    const root = await firstVersion('onaangeroerd')
    await inside(root, (db) => db.exec('CREATE TABLE team_items (x)'))
    const again = await start({ root })
    expect(await code(again.client.vault.unlock({ passphrase }))).toBe('internal')
    expect(openFiles(root)).toEqual([])
    await inside(root, (db) => {
      expect(db.pragma('user_version', { simple: true })).toBe(1)
      expect(
        db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'search_sources'").pluck().get(),
      ).toBe(0)
      expect(db.prepare('SELECT title FROM entries').pluck().get()).toBe('onaangeroerd')
    })
  })
})
