import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../../src/hosts/client.ts'
import { maxTextBytes } from '../../src/shared/common.ts'
import { toAppError } from '../../src/shared/errors.ts'
import type { EngineEvent } from '../../src/shared/events.ts'
import { passphrase } from '../support/engine.ts'
import { doors, type OpenDoor } from './doors.ts'

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => toAppError(error).code,
  )

describe.each(Object.keys(doors))('the contract through: %s', (name) => {
  let root: string
  let door: OpenDoor
  let client: Client

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'leerspoor-door-'))
    const open = doors[name]
    if (!open) throw new Error(name)
    door = await open(root)
    client = await door.connect()
  })

  afterAll(async () => {
    await door.close()
    rmSync(root, { recursive: true, force: true })
  })

  test('a vault is made', async () => {
    expect((await client.vault.status()).state).toBe('missing')
    expect(await code(client.entries.counts())).toBe('vault-missing')
    const { words } = await client.vault.create({ passphrase, lang: 'nl' })
    expect(words).toHaveLength(24)
    expect(await code(client.vault.create({ passphrase, lang: 'nl' }))).toBe('vault-exists')
    expect((await client.settings.get()).lang).toBe('nl')
  })

  test('a line is captured, listed, changed and taken back', async () => {
    const { entry, undoId } = await client.entries.capture({ text: '= altijd een bron meegeven' })
    expect(entry).toMatchObject({ kind: 'learning', title: 'altijd een bron meegeven' })
    expect((await client.entries.list({})).total).toBe(1)
    const { entry: longer } = await client.entries.update({
      id: entry.id,
      basedOn: entry.version,
      patch: { body: 'é'.repeat(maxTextBytes / 2) },
    })
    expect(longer.body).toHaveLength(maxTextBytes / 2)
    expect(await code(client.undo.apply({ undoId }))).toBe('undo-changed')
  })

  test('codes and their data arrive', async () => {
    const missing = '01900000-0000-7000-8000-000000000000'
    expect(await code(client.entries.get({ id: missing }))).toBe('entry-missing')
    expect(await code(client.entries.get({ id: 'no id' }))).toBe('invalid-input')
    const error = await client.vault.changePassphrase({ current: passphrase, next: 'kort' }).catch(toAppError)
    expect(error).toMatchObject({ code: 'passphrase-short', data: { least: 12 } })
  })

  test('a word is found as soon as it is saved', async () => {
    const { hits } = await client.search.find({ text: 'bron', meaning: false })
    expect(hits.map((hit) => hit.title)).toEqual(['altijd een bron meegeven'])
  })

  test('events stream until the caller stops', async () => {
    const stop = new AbortController()
    const seen: EngineEvent[] = []
    const stream = await client.events.listen(undefined, { signal: stop.signal })
    const listening = (async () => {
      for await (const event of stream) {
        seen.push(event)
        if (event.type === 'entries.changed') break
      }
    })()
    const { entry } = await client.entries.capture({ text: 'hoorbaar' })
    await listening
    stop.abort()
    expect(seen.filter((event) => event.type === 'entries.changed')).toEqual([
      { type: 'entries.changed', ids: [entry.id] },
    ])
  })

  test('a file comes out whole, and pieces go in', async () => {
    const { file, entries } = await client.portability.exportAll()
    expect(entries).toBe(2)
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const piece = Buffer.alloc(300_000, 1).toString('base64')
    const { stageId } = await client.bundles.stage({ offset: 0, piece })
    expect(await client.bundles.stage({ stageId, offset: 300_000, piece })).toEqual({
      stageId,
      bytes: 600_000,
    })
    expect(await code(client.bundles.verify({ stageId }))).toBe('bundle-not-a-bundle')
  })

  test('a copy is made and listed', async () => {
    const made = await client.backups.create()
    expect(made.entries).toBe(2)
    expect(await client.backups.list()).toEqual([made])
  })

  test('locking ends what could read, and a fresh start opens it again', async () => {
    await client.vault.lock()
    await new Promise((done) => setTimeout(done, 300))
    const after = await door.connect()
    expect((await after.vault.status()).state).toBe('locked')
    expect(await code(after.entries.counts())).toBe('vault-locked')
    expect(await code(after.vault.unlock({ passphrase: 'een verkeerde wachtzin' }))).toBe('wrong-passphrase')
    await after.vault.unlock({ passphrase })
    expect((await after.entries.counts()).total).toBe(2)
  })
})
