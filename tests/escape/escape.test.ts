import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appRoot } from '../../src/hosts/places.ts'
import { createTestEngine } from '../support/engine.ts'

/** Other people's implementations of the formats, in an environment of their own that is kept between runs. */
const packages = ['sqlcipher3-binary==0.6.0', 'pynacl==1.6.2', 'mnemonic==0.21']
const environment = join(appRoot(), 'node_modules', '.cache', 'escape')
const python = join(environment, 'bin', 'python')
const script = new URL('read_vault.py', import.meta.url).pathname

/** Why the packages cannot be had here; null when they are there. */
function missing(): string | null {
  if (existsSync(python) && spawnSync(python, ['-c', 'import sqlcipher3, nacl, mnemonic']).status === 0)
    return null
  console.info(`Fetching ${packages.join(', ')} from the Python package index, once`)
  execFileSync('python3', ['-m', 'venv', environment])
  const { status, stderr } = spawnSync(python, ['-m', 'pip', 'install', '--quiet', ...packages], {
    encoding: 'utf8',
  })
  return status === 0 ? null : stderr.trim()
}

test('a vault opens without Leerspoor, with the 24 words and an independent SQLCipher', async () => {
  const why = missing()
  if (why !== null) throw new Error(`${packages.join(', ')} could not be installed: ${why}`)
  const made = await createTestEngine()
  const { client, root, words } = made
  await client.entries.capture({ text: '! een verzonnen “bron”, één keer' })
  await client.entries.capture({ text: `= ${'lange tekst 👩‍⚕️ '.repeat(5000)}` })
  await client.vault.changePassphrase({
    current: 'een lange zin voor de proef',
    next: 'een andere zin, even lang',
  })
  const entries = await client.entries.list({})
  const bodies = await Promise.all(
    entries.rows.map(async ({ id }) => (await client.entries.get({ id })).body),
  )
  made.close()

  const lines = execFileSync(python, [script, root], {
    input: words.join(' '),
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const read = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(read.map(({ id, title }) => [id, title]).toReversed()).toEqual(
    entries.rows.map(({ id, title }) => [id, title]),
  )
  expect(read.map(({ body }) => body).toReversed()).toEqual(bodies)

  const wrong = spawnSync(python, [script, root], { input: words.toReversed().join(' '), encoding: 'utf8' })
  expect(wrong.status).toBe(1)
  expect(wrong.stdout).toBe('')
  made.dispose()
})
