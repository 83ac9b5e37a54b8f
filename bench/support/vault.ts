import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localStamp } from '../../src/engine/days.ts'
import { mainPersona, readDemo } from '../../src/engine/demo/demo-data.ts'
import { fillJournal } from '../../src/engine/demo/fill-journal.ts'
import { Engine } from '../../src/engine/engine.ts'
import { argonFloor, createEngine, type EngineOptions, type Log } from '../../src/engine/index.ts'
import { vaultFolder } from '../../src/engine/vault/folder.ts'
import { systemClock } from '../../src/hosts/clock.ts'
import { demoFolder, modelsFolder } from '../../src/hosts/places.ts'
import { wordsToConfirm } from '../../src/shared/vault.ts'

export const passphrase = 'een lange zin voor de meting'

export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

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

/** Nothing here needs the model, so none is started. */
export const noEmbedder: EngineOptions['launchEmbedder'] = () => ({
  postMessage: () => {},
  onMessage: { addListener: () => {} },
  onDisconnect: { addListener: () => {} },
  close: () => {},
})

/** Makes a vault with the demo's journal, but with a passphrase that is known. */
export async function fillDemoVault(root: string): Promise<void> {
  await prepareVault(root)
  const engine = new Engine(engineOptions(root, noEmbedder))
  await engine.vault.unlock({ type: 'argon2id', passphrase })
  fillJournal(engine.vault.opened.context, readDemo(demoFolder(), mainPersona))
  engine.close()
}

/** A copy in a folder of its own, as `LEERSPOOR_HOME`'s parent: `vault` lies inside. */
export function copyVault(root: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-bench-'))
  const vault = join(folder, 'vault')
  cpSync(root, vault, { recursive: true })
  pretendBackup(vault)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Makes a vault past its first run: words confirmed, nothing left to be told. */
export async function prepareVault(root: string) {
  const { client, close } = createEngine(engineOptions(root, noEmbedder))
  const { words } = await client.vault.create({ passphrase, lang: 'nl' })
  const answers = words.slice(0, wordsToConfirm).map((word, at) => ({ place: at + 1, word }))
  await client.vault.confirmWords({ answers })
  await client.settings.set({ toldAboutTray: true })
  close()
}

/** A copy was made today: without it the engine would make one in the midst of what is measured. */
function pretendBackup(vault: string) {
  const at = { at: systemClock.now(), zone: systemClock.zone() }
  const folder = join(vaultFolder(vault).backups, localStamp(at.at, at.zone))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'copy.json'), JSON.stringify({ at, entries: 0, bytes: 0 }))
}
