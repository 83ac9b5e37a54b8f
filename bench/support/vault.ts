import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mainPersona, readDemo } from '../../src/engine/demo/demo-data.ts'
import { fillJournal } from '../../src/engine/demo/fill-journal.ts'
import { Engine } from '../../src/engine/engine.ts'
import { argonFloor, type Clock, createEngine, type EngineOptions, type Log } from '../../src/engine/index.ts'
import type { Client } from '../../src/hosts/client.ts'
import { systemClock } from '../../src/hosts/clock.ts'
import { demoFolder, modelsFolder } from '../../src/hosts/places.ts'
import { wordsToConfirm } from '../../src/shared/vault.ts'
import { FillingEmbedder } from './filling-embedder.ts'
import { makeJournal } from './journal.ts'
import { readingDone } from './reading.ts'

export const passphrase = 'een lange zin voor de meting'

/** Entries a person writes on one day, at most. */
const entriesPerDay = 5
const day = 24 * 60 * 60 * 1000

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** Options of an engine in this process, on a vault of the bench's own. */
export function engineOptions(root: string, launchEmbedder: EngineOptions['launchEmbedder']): EngineOptions {
  return {
    root,
    door: 'cli',
    version: '0.0.0',
    clock: systemClock,
    log: silent,
    models: modelsFolder(),
    argon: argonFloor,
    launchEmbedder,
    onLock: () => {},
  }
}

export interface FilledVault {
  root: string
  /** Most vectors were derived from others, since reading all texts would take too long. */
  derived: boolean
}

/** Makes a vault with a journal of so many entries, written over the past years, read for meaning. */
export async function fillVault(root: string, entries: number): Promise<FilledVault> {
  const embedder = new FillingEmbedder(entries)
  const clock = new PastClock(entries)
  const engine = createEngine({ ...engineOptions(root, embedder.launch), clock })
  try {
    await prepare(engine.client)
    await engine.client.search.pause()
    await writeJournal(engine.client, entries, clock)
    await engine.client.search.resume()
    await readingDone(engine.client)
    return { root, derived: embedder.derives }
  } finally {
    engine.close()
  }
}

/** Makes a vault with the demo's journal, but with a passphrase that is known. */
export async function fillDemoVault(root: string): Promise<void> {
  const embedder = new FillingEmbedder(0)
  const engine = createEngine(engineOptions(root, embedder.launch))
  await prepare(engine.client)
  engine.close()
  const inside = new Engine(engineOptions(root, embedder.launch))
  await inside.vault.unlock({ type: 'argon2id', passphrase })
  fillJournal(inside.vault.opened.context, readDemo(demoFolder(), mainPersona))
  inside.close()
}

/** A copy in a folder of its own, as `LEERSPOOR_HOME`'s parent: `vault` lies inside. */
export function copyVault(root: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-bench-'))
  cpSync(root, join(folder, 'vault'), { recursive: true })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A vault past its first run: words confirmed, nothing left to be told. */
async function prepare(client: Client) {
  const { words } = await client.vault.create({ passphrase, lang: 'nl' })
  const answers = words.slice(0, wordsToConfirm).map((word, at) => ({ place: at + 1, word }))
  await client.vault.confirmWords({ answers })
  await client.settings.set({ toldAboutTray: true })
}

async function writeJournal(client: Client, entries: number, clock: PastClock) {
  const journal = makeJournal(entries)
  const processes = await named(
    client.processes,
    journal.map(({ process }) => process),
  )
  const tools = await named(
    client.tools,
    journal.map(({ tool }) => tool),
  )
  for (const { process, tool, ...fields } of journal) {
    const toolId = tools.get(tool)
    await client.entries.create({
      ...fields,
      processId: processes.get(process) ?? null,
      toolIds: toolId ? [toolId] : [],
    })
    clock.next()
  }
}

async function named(list: Pick<Client['processes'], 'create'>, names: string[]) {
  const ids = new Map<string, string>()
  for (const name of new Set(names.filter(Boolean))) ids.set(name, (await list.create({ name })).id)
  return ids
}

/** Starts as long ago as the journal takes to write, and ends now. */
class PastClock implements Clock {
  #now: number

  constructor(entries: number) {
    this.#now = Date.now() - (entries / entriesPerDay) * day
  }

  now() {
    return Math.round(this.#now)
  }

  zone() {
    return 'Europe/Amsterdam'
  }

  next() {
    this.#now += day / entriesPerDay
  }
}
