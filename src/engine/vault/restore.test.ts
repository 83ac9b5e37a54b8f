import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createTestEngine, passphrase, type TestEngine } from '../../../tests/support/engine.ts'

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

/** A vault with one line in its copy and a second one since, closed. */
async function vaultWithCopy() {
  const made = await start()
  await made.client.entries.capture({ text: 'in de kopie' })
  const copy = await made.client.backups.create()
  await made.client.entries.capture({ text: 'van daarna' })
  made.close()
  return { root: made.root, copy: join(made.root, 'backups', copy.name), name: copy.name }
}

async function titlesIn(root: string) {
  const engine = await start({ root })
  await engine.client.vault.unlock({ passphrase })
  const { rows } = await engine.client.entries.list({})
  engine.close()
  return rows.map((row) => row.title)
}

/** The moves of a restore, in the order they are made. */
const moves = [
  (root: string) => renameSync(join(root, 'vault.db'), join(root, 'kept-1', 'vault.db')),
  (root: string) => renameSync(join(root, 'vault.db.restoring'), join(root, 'vault.db')),
  (root: string) => renameSync(join(root, 'vault.json'), join(root, 'kept-1', 'vault.json')),
  (root: string) => renameSync(join(root, 'vault.json.restoring'), join(root, 'vault.json')),
]

test.each([0, 1, 2, 3, 4])(
  'a restore that was cut short after %i moves is finished by the next start',
  async (cut) => {
    const { root, copy } = await vaultWithCopy()
    for (const file of ['vault.db', 'vault.json']) {
      writeFileSync(join(root, `${file}.restoring`), readFileSync(join(copy, file)))
    }
    writeFileSync(join(root, 'restoring.json'), '{"keptAs":"kept-1"}')
    mkdirSync(join(root, 'kept-1'))
    for (const move of moves.slice(0, cut)) move(root)

    expect(await titlesIn(root)).toEqual(['in de kopie'])
    expect(readdirSync(join(root, 'kept-1')).sort()).toEqual(['vault.db', 'vault.json'])
    expect(readdirSync(root).filter((file) => /restoring/.test(file))).toEqual([])
  },
)

test('a restore that was cut short while copying changes nothing and leaves nothing', async () => {
  const { root, copy } = await vaultWithCopy()
  writeFileSync(join(root, 'vault.db.restoring'), readFileSync(join(copy, 'vault.db')).subarray(0, 5000))
  expect(await titlesIn(root)).toEqual(['van daarna', 'in de kopie'])
  expect(existsSync(join(root, 'vault.db.restoring'))).toBe(false)
})

test('a copy that is not whole is refused, and the open vault stays open', async () => {
  const made = await start()
  await made.client.entries.capture({ text: 'blijft' })
  const { name } = await made.client.backups.create()
  truncateSync(join(made.root, 'backups', name, 'vault.db'), 8192)
  expect(await code(made.client.backups.restore({ name }))).toBe('backup-damaged')
  rmSync(join(made.root, 'backups', name, 'vault.db'))
  expect(await code(made.client.backups.restore({ name }))).toBe('backup-damaged')
  expect((await made.client.entries.list({})).rows.map((row) => row.title)).toEqual(['blijft'])
})

test('a restore that fails leaves the vault locked and openable', async () => {
  const { root, name } = await vaultWithCopy()
  const made = await start({ root })
  await made.client.vault.unlock({ passphrase })
  const plan = join(root, 'restoring.json.new')
  mkdirSync(plan)
  expect(await code(made.client.backups.restore({ name }))).not.toBe('done')
  rmSync(plan, { recursive: true, force: true })
  expect((await made.client.vault.status()).state).toBe('locked')
  expect(await code(made.client.entries.counts())).toBe('vault-locked')
  made.close()
  const after = await start({ root })
  await after.client.vault.unlock({ passphrase })
  expect((await after.client.entries.counts()).total).toBe(2)
})

test('the demo refuses a restore before anything moves', async () => {
  const made = await start({ demo: true })
  const { name } = await made.client.backups.create()
  expect(await code(made.client.backups.restore({ name }))).toBe('not-here')
  expect((await made.client.vault.status()).state).toBe('open')
})

test('copies made while the clock was ahead never push out a real one', async () => {
  const { client, clock } = await start()
  const day = 24 * 60 * 60 * 1000
  const now = clock.now()
  clock.set(now + 400 * day)
  for (let n = 0; n < 8; n++) {
    await client.backups.create()
    clock.pass(day)
  }
  clock.set(now)
  const real = await client.backups.create()
  expect(await client.backups.list()).toContainEqual(real)
})

test('only the owner can read any file of a vault and its copies', async () => {
  const made = await start()
  await made.client.backups.create()
  await made.client.settings.set({ theme: 'dark' })
  const files = readdirSync(made.root, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  const modes = files.map((file) => [
    file.name,
    (statSync(join(file.parentPath, file.name)).mode & 0o777).toString(8),
  ])
  expect(modes.map(([name]) => name)).toEqual(
    expect.arrayContaining(['vault.db-wal', 'copy.json', 'lock.db']),
  )
  expect(modes.filter(([, mode]) => mode !== '600')).toEqual([])
})
