import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestEngine, passphrase } from '../../../tests/support/engine.ts'
import { startChild } from '../child-process.ts'
import { clientOver } from '../client.ts'
import { modelsFolder, processEntry } from '../places.ts'
import { Supervisor } from '../supervisor.ts'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
let home: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'leerspoor-stop-'))
  const made = await createTestEngine({ root: home })
  // Enough to read for meaning that a command that waits for it can be stopped halfway.
  for (let n = 0; n < 150; n++) await made.client.entries.capture({ text: `regel ${n} over het werk met AI` })
  made.close()
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

function run(command: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(command, args, {
    env: { ...process.env, LANG: 'nl_NL.UTF-8', LEERSPOOR_HOME: home, LEERSPOOR_PASSPHRASE: '', ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      said += bytes
    })
  }
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const until = async (text: string) => {
    for (let waited = 0; !said.includes(text); waited += 20) {
      if (waited > 20_000) throw new Error(`never said: ${text}\n${said}`)
      await new Promise((done) => setTimeout(done, 20))
    }
  }
  return { child, ended, until, said: () => said }
}

test.each([
  ['Ctrl+C', '\x03'],
  ['Ctrl+D', '\x04'],
])('%s at the question for the passphrase ends the command with its sentence', async (_name, key) => {
  // `script` gives the command a terminal of its own.
  const { child, ended, until, said } = run('script', [
    '-qec',
    `"${process.execPath}" "${cli}" list`,
    '/dev/null',
  ])
  await until('Wachtzin')
  child.stdin.write(key)
  expect(await ended).toBe(130)
  expect(said()).toContain('Afgebroken')
  expect(said()).not.toMatch(/unsettled|Warning|at /)
})

test('output that nobody reads any more ends quietly', async () => {
  const { ended, said } = run(
    'bash',
    [
      '-c',
      `"${process.execPath}" "${cli}" list --json | head -c 1 >/dev/null; "${process.execPath}" "${cli}" --help > >(true)`,
    ],
    { LEERSPOOR_PASSPHRASE: passphrase },
  )
  expect(await ended).toBe(0)
  expect(said()).toBe('')
})

test('a descriptor that is none is a way it is not made for, an empty one is no passphrase', async () => {
  const wrong = run(process.execPath, [cli, 'list', '--passphrase-fd', 'drie'])
  expect(await wrong.ended).toBe(2)
  const closed = run(process.execPath, [cli, 'list', '--passphrase-fd', '77'])
  expect(await closed.ended).toBe(3)
})

test('a command that unlocked another door and is stopped halfway locks it again', async () => {
  const supervisor = new Supervisor({
    startEngine: () => startChild(processEntry('engine')),
    startEmbedder: () => startChild(processEntry('embedder')),
    start: {
      root: home,
      door: 'desktop',
      demo: false,
      version: '0',
      models: modelsFolder(),
      cheapKeys: true,
    },
  })
  const state = (): Promise<string> =>
    clientOver(supervisor.open())
      .vault.status()
      .then(
        ({ state }) => state,
        // Asked of an engine that was just ending.
        () => state(),
      )
  expect(await state()).toBe('locked')
  const waiting = run(process.execPath, [cli, 'index', '--wait'], { LEERSPOOR_PASSPHRASE: passphrase })
  for (let tries = 0; (await state()) !== 'open'; tries++) {
    if (tries > 500) throw new Error('never unlocked')
    await new Promise((done) => setTimeout(done, 20))
  }
  waiting.child.kill('SIGINT')
  expect(await waiting.ended).toBe(130)
  expect(await state()).toBe('locked')
  await supervisor.stop()
})
