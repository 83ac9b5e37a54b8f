import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChild } from '../../src/hosts/child-process.ts'
import { type Client, clientOver } from '../../src/hosts/client.ts'
import { createLink } from '../../src/hosts/link.ts'
import { modelsFolder, processEntry } from '../../src/hosts/places.ts'
import { callsPurpose, isNotice, type StartEngine } from '../../src/hosts/protocol.ts'
import { createTestEngine } from '../support/engine.ts'

/** Kills in one run; each hits the engine while it saves. */
const kills = Number(process.env.LEERSPOOR_KILLS ?? 200)

/** Opens without deriving a key from the passphrase, so that a round costs no second. */
const key = randomBytes(32).toString('base64')

let root: string

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'leerspoor-kill-'))
  const made = await createTestEngine({ root })
  await made.client.vault.addKeyStore({ key, backend: 'test', sealed: 'test' })
  made.close()
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Running {
  client: Client
  kill(): Promise<void>
}

async function startEngine(): Promise<Running> {
  const pipe = startChild(processEntry('engine'))
  const ended = new Promise<void>((done) => pipe.onEnd(done))
  const link = createLink(pipe, 'door')
  const started = new Promise<void>((done, fail) => {
    link.onOther((message) => {
      if (!isNotice(message)) return
      if (message.type === 'ready') done()
      else fail(new Error(JSON.stringify(message)))
    })
  })
  const start: StartEngine = {
    type: 'start',
    root,
    door: 'browser',
    demo: false,
    version: '0.0.0',
    models: modelsFolder(),
    cheapKeys: true,
  }
  link.send(start)
  await started
  const client = clientOver(link.open(callsPurpose))
  await client.vault.unlockWithKey({ key })
  return {
    client,
    async kill() {
      pipe.kill()
      await ended
    },
  }
}

/** Saves one line after another and remembers which were acknowledged, until the engine is gone. */
async function saveUntilKilled(client: Client, round: number, acknowledged: Map<string, string>) {
  for (let n = 0; ; n++) {
    const title = `ronde${round} regel${n} merkwoord${round}x${n}`
    try {
      const { entry } = await client.entries.capture({ text: title })
      acknowledged.set(entry.id, title)
    } catch {
      // The engine was killed in the middle; what was not acknowledged may or may not be there.
      return
    }
  }
}

async function savedIds(client: Client): Promise<Map<string, string>> {
  const saved = new Map<string, string>()
  for (;;) {
    const page = await client.entries.list({ offset: saved.size, limit: 200 })
    for (const row of page.rows) saved.set(row.id, row.title)
    if (saved.size >= page.total) return saved
  }
}

test(`nothing acknowledged is lost over ${kills} kills`, async () => {
  const acknowledged = new Map<string, string>()
  for (let round = 0; round < kills; round++) {
    const running = await startEngine()
    // The first line loads what tells its language; the kill is to come while lines are saved.
    const { entry } = await running.client.entries.capture({ text: `begin van ronde ${round}` })
    acknowledged.set(entry.id, entry.title)
    const saving = saveUntilKilled(running.client, round, acknowledged)
    await new Promise((done) => setTimeout(done, 30 + Math.random() * 160))
    await running.kill()
    await saving
  }

  const { client, kill } = await startEngine()
  const saved = await savedIds(client)
  const lost = [...acknowledged].filter(([id, title]) => saved.get(id) !== title)
  expect(lost).toEqual([])
  expect(acknowledged.size).toBeGreaterThan(2 * kills)

  // Text and word index are one: the last line of each round is found by its own word.
  const lines = [...saved.values()].filter((title) => title.includes('merkwoord'))
  const last = new Map(lines.toReversed().map((title) => [title.split(' ')[0], title]))
  for (const title of [...last.values()].slice(0, 25)) {
    const word = title.split(' ')[2] ?? ''
    const { hits } = await client.search.find({ text: word, meaning: false })
    expect(hits[0]?.title).toBe(title)
  }
  expect((await client.backups.create()).entries).toBe(saved.size)
  await kill()
}, 900_000)
