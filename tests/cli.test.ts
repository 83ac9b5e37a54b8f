import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passphrase } from './support/engine.ts'

const cli = fileURLToPath(new URL('../src/hosts/cli.ts', import.meta.url))
let home: string
let other: string

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'leerspoor-cli-'))
  other = mkdtempSync(join(tmpdir(), 'leerspoor-cli-'))
})

afterAll(() => {
  for (const folder of [home, other]) rmSync(folder, { recursive: true, force: true })
})

interface Run {
  status: number
  out: string
  err: string
  json: Record<string, unknown>
}

function leerspoor(args: string[], env: Record<string, string> = {}, stdin = ''): Promise<Run> {
  const child = spawn(process.execPath, [cli, ...args], {
    env: {
      ...process.env,
      LANG: 'nl_NL.UTF-8',
      LEERSPOOR_HOME: home,
      LEERSPOOR_PASSPHRASE: passphrase,
      LEERSPOOR_CHEAP_KEYS: '1',
      ...env,
    },
  })
  child.stdin.end(stdin)
  let [out, err] = ['', '']
  child.stdout.on('data', (bytes) => {
    out += bytes
  })
  child.stderr.on('data', (bytes) => {
    err += bytes
  })
  return new Promise((done) => {
    child.on('close', (status) => {
      const json = out.startsWith('{') ? (JSON.parse(out) as Run['json']) : {}
      done({ status: status ?? -1, out, err, json })
    })
  })
}

describe('the command line', () => {
  test('before there is a vault', async () => {
    expect(await leerspoor(['status'])).toMatchObject({ status: 4 })
    const capture = await leerspoor(['capture', '! iets'])
    expect(capture).toMatchObject({
      status: 4,
      out: '',
      err: 'Er is hier nog geen kluis. Maak er eerst een.\n',
    })
  })

  test('makes a vault and shows the words once', async () => {
    const made = await leerspoor(['init', '--lang', 'nl', '--json'])
    expect(made.status).toBe(0)
    expect(made.json.words).toHaveLength(24)
    expect(await leerspoor(['init', '--lang', 'nl'])).toMatchObject({ status: 1 })
    expect(await leerspoor(['init'])).toMatchObject({ status: 2 })
  })

  test('captures, lists, shows and finds', async () => {
    const saved = await leerspoor(['capture', '! verzonnen wetsartikel in een conceptbesluit', '--json'])
    expect(saved.json).toMatchObject({ kind: 'risk', title: 'verzonnen wetsartikel in een conceptbesluit' })
    await leerspoor(['capture', '-'], {}, 'Een langere notitie.\n\nMet een tweede alinea.')
    const list = await leerspoor(['list', '--json'])
    expect(list.json).toMatchObject({ total: 2 })
    expect((await leerspoor(['list', '--kind', 'risk'])).out.trim().split('\n')).toHaveLength(1)
    const shown = await leerspoor(['show', String(saved.json.id)])
    expect(shown.out).toContain('Risico · ')
    const refused = await leerspoor(['step', String(saved.json.id), 'understood'])
    expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('Kies eerst een oorzaak.') })
    expect((await leerspoor(['step', String(saved.json.id)])).out).toBe(
      'understood  Begrepen\n    Kies eerst een oorzaak.\n',
    )
    expect(await leerspoor(['step', String(saved.json.id), 'dancing'])).toMatchObject({ status: 2 })
    const found = await leerspoor(['search', 'wetsartikel', '--json', '--words'])
    expect(found.json.hits).toMatchObject([{ id: saved.json.id, group: 'strong' }])
    const nothing = await leerspoor(['search', 'olifantenverzorger', '--words'])
    expect(nothing).toMatchObject({
      status: 6,
      out: 'Niets dat er genoeg op lijkt. Letterlijk staat het er ook niet.\n',
    })
  })

  test('finds by meaning once the index is done', async () => {
    const index = await leerspoor(['index', '--wait', '--json'])
    expect(index.json).toMatchObject({ pending: 0 })
    const found = await leerspoor(['search', 'AI made up a law', '--json'])
    expect(found.json.hits).toMatchObject([{ title: 'verzonnen wetsartikel in een conceptbesluit' }])
  })

  test('says what it cannot do', async () => {
    expect(await leerspoor(['capture', '   '])).toMatchObject({
      status: 1,
      err: 'Er staat nog niets. Eén regel is genoeg.\n',
    })
    expect(await leerspoor(['show', 'x'])).toMatchObject({ status: 1 })
    expect(await leerspoor(['list'], { LEERSPOOR_PASSPHRASE: 'verkeerd verkeerd' })).toMatchObject({
      status: 3,
    })
    expect(await leerspoor(['list'], { LEERSPOOR_PASSPHRASE: '' })).toMatchObject({ status: 3 })
    expect(await leerspoor(['dance'])).toMatchObject({ status: 2 })
    expect(await leerspoor(['list', '--unheard-of'])).toMatchObject({ status: 2 })
    const wrong = await leerspoor(['show', 'x', '--json'])
    expect(JSON.parse(wrong.out)).toEqual({ error: { code: 'entry-missing', data: {} } })
  })

  test('reads the passphrase from a file descriptor', async () => {
    const run = await leerspoor(
      ['list', '--passphrase-fd', '0'],
      { LEERSPOOR_PASSPHRASE: '' },
      `${passphrase}\n`,
    )
    expect(run.status).toBe(0)
  })

  test('signs a bundle, verifies it without a vault, and opens it in another', async () => {
    const { json } = await leerspoor(['list', '--json', '--kind', 'risk'])
    const [{ id } = { id: '' }] = json.rows as { id: string }[]
    const file = join(home, 'bundel.leerspoor')
    const args = ['export', '--ids', id, '--out', file, '--mask', 'all']
    expect(await leerspoor(args)).toMatchObject({ status: 2 })
    expect(existsSync(file)).toBe(false)
    expect(await leerspoor([...args, '--yes'])).toMatchObject({ status: 0 })
    expect(await leerspoor([...args, '--yes'])).toMatchObject({ status: 1 })

    const nowhere = { LEERSPOOR_HOME: join(other, 'none'), LEERSPOOR_PASSPHRASE: '' }
    const verified = await leerspoor(['verify', file, '--json'], nowhere)
    expect(verified).toMatchObject({ status: 0, json: { ok: true } })
    expect(existsSync(nowhere.LEERSPOOR_HOME)).toBe(false)

    const bytes = readFileSync(file)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    const flipped = join(home, 'veranderd.leerspoor')
    writeFileSync(flipped, bytes)
    expect((await leerspoor(['verify', flipped], nowhere)).status).toBe(10)
    const text = join(home, 'tekst.leerspoor')
    writeFileSync(text, 'geen bundel')
    expect((await leerspoor(['verify', text], nowhere)).status).toBe(11)
    expect((await leerspoor(['verify', join(home, 'nergens')], nowhere)).status).toBe(1)

    const there = { LEERSPOOR_HOME: other }
    await leerspoor(['init', '--lang', 'en'], there)
    const opened = await leerspoor(['open', file, '--yes', '--json'], there)
    expect(opened).toMatchObject({ status: 0, json: { added: 1 } })
    expect((await leerspoor(['open', file, '--yes', '--json'], there)).json).toMatchObject({
      added: 0,
      known: 1,
    })
  })

  test('makes a copy', async () => {
    expect((await leerspoor(['backup', '--json'])).json).toMatchObject({ entries: 2 })
  })

  test('an older Node is refused with a sentence', async () => {
    const { isNodeTooOld } = await import('../src/hosts/node-version.ts')
    expect(['18.20.0', '20.20.2', '22.0.0', '24.21.0'].map((version) => isNodeTooOld(version))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
