import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../tests/support/engine.ts'
import { firstLook } from './first-look.ts'

const made: TestEngine[] = []

afterEach(() => {
  for (const engine of made.splice(0)) engine.dispose()
})

async function vault() {
  const engine = await createTestEngine()
  made.push(engine)
  return engine
}

test('knows the settings of a vault and that it asks for a passphrase', async () => {
  const { client, root } = await vault()
  await client.settings.set({ lang: 'en', theme: 'dark' })
  expect(firstLook(root)).toMatchObject({
    asksPassphrase: true,
    settings: { lang: 'en', theme: 'dark', zoom: 1 },
  })
})

test('leaves a vault that the key store opens to the engine', async () => {
  const { client, root } = await vault()
  await client.vault.addKeyStore({ key: Buffer.alloc(32, 7).toString('base64'), backend: 'x', sealed: 'y' })
  expect(firstLook(root).asksPassphrase).toBe(false)
})

test('leaves what is missing or damaged to the engine', async () => {
  const { root, close } = await vault()
  close()
  writeFileSync(join(root, 'vault.json'), '{ half')
  expect(firstLook(root).asksPassphrase).toBe(false)
  const empty = mkdtempSync(join(tmpdir(), 'leerspoor-test-'))
  expect(firstLook(empty)).toMatchObject({ asksPassphrase: false, settings: { lang: null } })
  rmSync(empty, { recursive: true })
})
