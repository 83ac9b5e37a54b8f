import { createHash } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3-multiple-ciphers'
import type { EngineContext } from '../../src/engine/context.ts'
import type { WriteDb } from '../../src/engine/db/database.ts'
import { migrations } from '../../src/engine/db/migrations/index.ts'
import { Engine } from '../../src/engine/engine.ts'
import { insertEntry } from '../../src/engine/entries/commands.ts'
import { findModel } from '../../src/engine/model/model-folder.ts'
import { createNamed, type NamedList, processList, toolList } from '../../src/engine/processes/named-list.ts'
import { modelsFolder } from '../../src/hosts/places.ts'
import { cachePlace } from './cache.ts'
import { journalVersion, writeJournal } from './journal.ts'
import { NearVectors } from './near-vectors.ts'
import { PastClock } from './past-clock.ts'
import { seededRandom } from './random.ts'
import { realVectors, realWords } from './real-vectors.ts'
import { standInEmbedder } from './stand-in-embedder.ts'
import { engineOptions, passphrase, prepareVault } from './vault.ts'

/** Entries in one transaction. */
const batch = 2000

/** How often is looked whether they are read, in ms. */
const lookEvery = 5

/** A vault with so many entries, all with vectors: made once for each schema and kept. Work on copies. */
export async function largeVault(
  entries: number,
  { rebuild, tell }: { rebuild: boolean; tell(line: string): void },
): Promise<string> {
  const root = cachePlace(`vault-${entries}-${versionOfVault()}`)
  if (existsSync(root) && !rebuild) return root
  forgetOthers(root, entries)
  tell(`making a vault with ${entries} entries`)
  const making = `${root}.making`
  rmSync(making, { recursive: true, force: true })
  const read = await makeLargeVault(making, entries)
  if (read !== entries) throw new Error(`${read} of ${entries} notes were read`)
  renameSync(making, root)
  return root
}

/** Another schema, another generator or another model makes another vault. */
function versionOfVault(): string {
  const db = new Database(':memory:')
  for (const migration of migrations) migration.up(db)
  const schema = db.prepare('SELECT sql FROM sqlite_master ORDER BY rowid').pluck().all()
  db.close()
  const { fingerprint } = findModel(modelsFolder())
  const all = JSON.stringify([journalVersion, fingerprint, schema])
  return createHash('sha256').update(all).digest('hex').slice(0, 12)
}

/** What was made for another version takes much room and is of no use. */
function forgetOthers(root: string, entries: number) {
  const folder = dirname(root)
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`vault-${entries}-`)) rmSync(join(folder, name), { recursive: true })
  }
}

/** Writes in big steps and reads without the model. Returns how many notes were read. */
async function makeLargeVault(root: string, entries: number): Promise<number> {
  await prepareVault(root)
  const clock = new PastClock(entries)
  const notes = new NearVectors(await realVectors(), seededRandom(2))
  const words = new NearVectors(await realWords(), seededRandom(3))
  const launchEmbedder = standInEmbedder({ notes, words })
  const engine = new Engine({ ...engineOptions(root, launchEmbedder), clock })
  try {
    await engine.vault.unlock({ type: 'argon2id', passphrase })
    const { context, connection } = engine.vault.opened
    // Nothing is lost when this is cut off: it is made again.
    connection.raw.pragma('synchronous = OFF')
    for (const write of writing(context, entries, clock)) {
      context.write(write)
      engine.recall.resume()
      while (engine.recall.status().pending > 0) await setTimeout(lookEvery)
    }
    connection.raw.pragma('wal_checkpoint(TRUNCATE)')
    return engine.recall.status().indexed
  } finally {
    engine.close()
  }
}

/** The transactions that write a journal. */
function* writing(
  context: EngineContext,
  entries: number,
  clock: PastClock,
): Generator<(db: WriteDb) => void> {
  const journal = writeJournal()
  const processIds = idsByName(context, processList)
  const toolIds = idsByName(context, toolList)
  for (let left = entries; left > 0; left -= batch) {
    yield (db) => {
      for (let at = 0; at < Math.min(left, batch); at++) {
        const { process, tool, ...fields } = journal.next().value
        insertEntry(context, db, {
          ...fields,
          processId: process ? processIds(db, process) : null,
          toolIds: tool ? [toolIds(db, tool)] : [],
        })
        clock.next()
      }
    }
  }
}

/** The id of each name; a name that is new is put in the list. */
function idsByName(context: EngineContext, list: NamedList) {
  const ids = new Map<string, string>()
  return (db: WriteDb, name: string): string => {
    const id = ids.get(name) ?? createNamed(context, db, list, name)
    ids.set(name, id)
    return id
  }
}
