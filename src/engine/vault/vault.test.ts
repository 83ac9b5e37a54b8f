import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createTestEngine, passphrase, type TestEngine } from '../../../tests/support/engine.ts'

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

describe('a vault', () => {
  test('is missing, then made, locked and opened again with its text', async () => {
    const first = await start({ create: false })
    expect((await first.client.vault.status()).state).toBe('missing')
    expect(await code(first.client.entries.counts())).toBe('vault-missing')
    await first.client.vault.create({ passphrase, lang: 'nl' })
    await first.client.entries.capture({ text: '! verzonnen wetsartikel' })
    first.close()

    const second = await start({ root: first.root })
    expect((await second.client.vault.status()).state).toBe('locked')
    expect(await code(second.client.entries.list({}))).toBe('vault-locked')
    await second.client.vault.unlock({ passphrase })
    const { rows } = await second.client.entries.list({})
    expect(rows.map(({ title, kind }) => [title, kind])).toEqual([['verzonnen wetsartikel', 'risk']])
  })

  test('once locked is opened by a fresh engine only, also when opening had begun', async () => {
    const first = await start()
    await first.client.vault.lock()
    expect(await code(first.client.vault.unlock({ passphrase }))).toBe('engine-ended')
    first.close()

    const second = await start({ root: first.root })
    const opening = code(second.client.vault.unlock({ passphrase }))
    await second.client.vault.lock()
    expect(await opening).toBe('engine-ended')
    expect((await second.client.vault.status()).state).toBe('locked')
  })

  test('keeps no word and no key readable in its folder', async () => {
    const { client, root, words } = await start()
    await client.entries.capture({ text: 'kanarievogel in de kolenmijn' })
    for (const name of readdirSync(root).filter((file) => file !== 'leerspoor.sock')) {
      const bytes = readFileSync(join(root, name)).toString('latin1')
      expect(bytes).not.toContain('kanarievogel')
      expect(bytes).not.toContain(words.slice(0, 4).join(' '))
      expect(bytes.startsWith('SQLite format 3') && name === 'vault.db').toBe(false)
    }
  })

  test('refuses a wrong passphrase and changes nothing', async () => {
    const { client, root, close } = await start()
    await client.entries.capture({ text: 'iets' })
    close()
    const before = readFileSync(join(root, 'vault.json'), 'utf8')
    const again = await start({ root })
    expect(await code(again.client.vault.unlock({ passphrase: 'helemaal iets anders' }))).toBe(
      'wrong-passphrase',
    )
    expect((await again.client.vault.status()).state).toBe('locked')
    expect(readFileSync(join(root, 'vault.json'), 'utf8')).toBe(before)
  })

  test('takes no short or common passphrase', async () => {
    const { client } = await start({ create: false })
    for (const [weak, expected] of [
      ['te kort', 'passphrase-short'],
      ['Welkom2026!!!!', 'passphrase-common'],
      ['123456789012', 'passphrase-common'],
      ['aaaaaaaaaaaaaa', 'passphrase-common'],
    ] as const) {
      expect(await code(client.vault.create({ passphrase: weak, lang: 'nl' }))).toBe(expected)
    }
    expect((await client.vault.status()).state).toBe('missing')
  })

  test('opens with the new passphrase after a change, and with the 24 words', async () => {
    const { client, root, words, close } = await start()
    await client.vault.addKeyStore({
      key: Buffer.alloc(32, 7).toString('base64'),
      backend: 'test',
      sealed: 'x',
    })
    await client.vault.changePassphrase({ current: passphrase, next: other })
    await client.vault.removeKeyStore()
    close()

    const again = await start({ root })
    expect(await code(again.client.vault.unlock({ passphrase }))).toBe('wrong-passphrase')
    await again.client.vault.unlock({ passphrase: other })
    again.close()

    const recovered = await start({ root })
    const third = 'de derde zin is ook lang'
    expect(
      await code(recovered.client.vault.recover({ words: words.toReversed().join(' '), passphrase: third })),
    ).toBe('wrong-words')
    await recovered.client.vault.recover({ words: words.join('  ').toUpperCase(), passphrase: third })
    expect((await recovered.client.vault.status()).state).toBe('open')
    recovered.close()

    const last = await start({ root })
    expect(await code(last.client.vault.unlock({ passphrase: other }))).toBe('wrong-passphrase')
    await last.client.vault.unlock({ passphrase: third })
  })

  test('opens with the key the key store kept', async () => {
    const { client, root, close } = await start()
    const key = Buffer.alloc(32, 9).toString('base64')
    await client.vault.addKeyStore({ key, backend: 'gnome_libsecret', sealed: 'v11' })
    close()
    const again = await start({ root })
    expect((await again.client.vault.status()).keyStore).toEqual({
      backend: 'gnome_libsecret',
      sealed: 'v11',
    })
    const wrong = Buffer.alloc(32, 8).toString('base64')
    expect(await code(again.client.vault.unlockWithKey({ key: wrong }))).toBe('key-store-mismatch')
    await again.client.vault.unlockWithKey({ key })
    expect((await again.client.vault.status()).state).toBe('open')
  })

  test('shows the words until three were typed over, never after', async () => {
    const { client, words } = await start()
    expect((await client.vault.status()).wordsPending).toBe(true)
    expect((await client.vault.words()).words).toEqual(words)
    const answer = (place: number, word = words[place - 1] ?? '') => ({ place, word })
    expect(
      await code(client.vault.confirmWords({ answers: [answer(1), answer(5), answer(24, 'zebra')] })),
    ).toBe('wrong-words')
    expect(await code(client.vault.confirmWords({ answers: [answer(1), answer(1), answer(1)] }))).toBe(
      'wrong-words',
    )
    await client.vault.confirmWords({ answers: [answer(1), answer(5), answer(24)] })
    expect((await client.vault.status()).wordsPending).toBe(false)
    expect(await code(client.vault.words())).toBe('words-confirmed')
    expect(await client.vault.testWords({ words: words.join(' ') })).toEqual({ fits: true })
  })

  test('gives new words that replace the old ones', async () => {
    const { client, words } = await start()
    const renewed = await client.vault.renewWords({ passphrase })
    expect(await client.vault.testWords({ words: words.join(' ') })).toEqual({ fits: false })
    expect(await client.vault.testWords({ words: renewed.words.join(' ') })).toEqual({ fits: true })
    expect((await client.vault.words()).words).toEqual(renewed.words)
  })
})

describe('a vault that cannot open says why and writes nothing', () => {
  async function broken(damage: (root: string) => void) {
    const made = await start()
    await made.client.entries.capture({ text: 'blijft' })
    made.close()
    damage(made.root)
    const database = join(made.root, 'vault.db')
    const before = existsSync(database) ? readFileSync(database) : null
    const again = await start({ root: made.root })
    const { state, problem } = await again.client.vault.status()
    const unlocking = await code(again.client.vault.unlock({ passphrase }))
    expect(existsSync(database) ? readFileSync(database) : null).toEqual(before)
    return { state, problem: problem?.code, unlocking }
  }

  const edit = (root: string, change: (header: Record<string, unknown>) => unknown) => {
    const file = join(root, 'vault.json')
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))))
  }

  test('a missing header', async () => {
    expect(await broken((root) => rmSync(join(root, 'vault.json')))).toEqual({
      state: 'broken',
      problem: 'header-missing',
      unlocking: 'header-missing',
    })
  })

  test('a damaged header', async () => {
    const cut = (root: string) => writeFileSync(join(root, 'vault.json'), '{"format":"leerspoor-vault","ver')
    expect(await broken(cut)).toMatchObject({ state: 'broken', problem: 'header-damaged' })
  })

  test('a header that asks for more memory than any computer has', async () => {
    const greedy = (root: string) =>
      edit(root, (header) => ({
        ...header,
        slots: (header.slots as { type: string }[]).map((slot) =>
          slot.type === 'argon2id' ? { ...slot, params: { memoryKiB: 2 ** 26, passes: 3, lanes: 1 } } : slot,
        ),
      }))
    expect(await broken(greedy)).toMatchObject({ problem: 'header-damaged' })
  })

  test('a header someone changed without the key', async () => {
    const older = (root: string) => edit(root, (header) => ({ ...header, createdAt: { at: 1, zone: 'UTC' } }))
    expect(await broken(older)).toMatchObject({ state: 'locked', unlocking: 'header-damaged' })
  })

  test('a header of a newer version', async () => {
    expect(await broken((root) => edit(root, (header) => ({ ...header, version: 2 })))).toMatchObject({
      problem: 'header-newer',
    })
  })

  test('a damaged database', async () => {
    const scratch = (root: string) => {
      const file = join(root, 'vault.db')
      const bytes = readFileSync(file)
      bytes.fill(0x41, 0, 4096)
      writeFileSync(file, bytes)
    }
    expect(await broken(scratch)).toMatchObject({ state: 'locked', unlocking: 'vault-damaged' })
  })

  test('a missing database', async () => {
    expect(await broken((root) => rmSync(join(root, 'vault.db')))).toMatchObject({
      state: 'broken',
      problem: 'vault-damaged',
    })
  })
})

describe('one writer', () => {
  test('a second start says which door has the vault', async () => {
    const first = await start({ door: 'desktop' })
    const second = await createTestEngine({ root: first.root, create: false }).catch(
      (error: { code: string; data: unknown }) => ({ code: error.code, data: error.data }),
    )
    expect(second).toEqual({ code: 'vault-held', data: { door: 'desktop' } })
    first.close()
    const third = await start({ root: first.root })
    expect((await third.client.vault.status()).state).toBe('locked')
  })
})

describe('copies', () => {
  test('are verified, one a day, seven kept, and restored beside what was there', async () => {
    const { client, clock, root, close } = await start()
    await client.entries.capture({ text: 'eerste' })
    const day = 24 * 60 * 60 * 1000
    for (let n = 0; n < 9; n++) {
      await client.backups.create()
      clock.pass(day)
    }
    await client.entries.capture({ text: 'tweede' })
    await client.backups.create()
    await client.backups.create()
    const copies = await client.backups.list()
    expect(copies).toHaveLength(7)
    expect(copies.map((copy) => copy.entries)).toEqual([2, 1, 1, 1, 1, 1, 1])
    expect(readdirSync(join(root, 'backups')).sort()).toEqual(copies.map((copy) => copy.name).sort())

    const older = copies[1]
    const { keptAs } = await client.backups.restore({ name: older?.name ?? '' })
    expect((await client.vault.status()).state).toBe('locked')
    expect(existsSync(join(root, keptAs, 'vault.db'))).toBe(true)
    close()
    const after = await start({ root })
    await after.client.vault.unlock({ passphrase })
    expect((await after.client.entries.counts()).total).toBe(1)
  })

  test('bring back a vault whose database was damaged', async () => {
    const { client, root, close } = await start()
    await client.entries.capture({ text: 'terug' })
    const copy = await client.backups.create()
    close()
    writeFileSync(join(root, 'vault.db'), 'niet meer van mij')
    const again = await start({ root })
    expect(await code(again.client.vault.unlock({ passphrase }))).toBe('vault-damaged')
    const { keptAs } = await again.client.backups.restore({ name: copy.name })
    again.close()
    const after = await start({ root })
    await after.client.vault.unlock({ passphrase })
    expect((await after.client.entries.list({})).rows[0]?.title).toBe('terug')
    expect(readFileSync(join(root, keptAs, 'vault.db'), 'utf8')).toBe('niet meer van mij')
  })

  test('refuse a name that is not one of theirs', async () => {
    const { client } = await start()
    expect(await code(client.backups.restore({ name: '../../etc' }))).toBe('backup-missing')
    expect((await client.vault.status()).state).toBe('open')
  })

  test('open on another computer with the words alone', async () => {
    const { client, root, words } = await start()
    await client.entries.capture({ text: 'verhuisd' })
    const copy = await client.backups.create()
    const elsewhere = mkdtempSync(join(tmpdir(), 'leerspoor-test-'))
    for (const file of ['vault.db', 'vault.json']) {
      cpSync(join(root, 'backups', copy.name, file), join(elsewhere, file))
    }
    const moved = await start({ root: elsewhere })
    await moved.client.vault.recover({ words: words.join(' '), passphrase: other })
    expect((await moved.client.entries.list({})).rows[0]?.title).toBe('verhuisd')
  })
})
