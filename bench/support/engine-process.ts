import { join } from 'node:path'
import { startChild } from '../../src/hosts/child-process.ts'
import { type Client, clientOver } from '../../src/hosts/client.ts'
import { modelsFolder, processEntry } from '../../src/hosts/places.ts'
import { Supervisor } from '../../src/hosts/supervisor.ts'
import { EmbedderTap } from './embedder-tap.ts'
import { copyVault, passphrase } from './vault.ts'

export interface RunningEngine {
  client: Client
  tap: EmbedderTap
  close(): Promise<void>
}

const startTime = 20_000

/** An engine in its own process on a copy of a vault, unlocked, as a door runs it. */
export async function openEngine(root: string): Promise<RunningEngine> {
  const { folder, remove } = copyVault(root)
  const tap = new EmbedderTap()
  const supervisor = await startSupervisor(join(folder, 'vault'), tap)
  const client = clientOver(supervisor.open())
  await client.vault.unlock({ passphrase })
  return { client, tap, close: () => supervisor.stop().finally(remove) }
}

function startSupervisor(root: string, tap: EmbedderTap): Promise<Supervisor> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the engine does not start')), startTime)
    const supervisor = new Supervisor({
      startEngine: () => startChild(processEntry('engine')),
      startEmbedder: () => tap.start(),
      start: {
        root,
        door: 'browser',
        demo: false,
        version: '0.0.0',
        models: modelsFolder(),
        cheapKeys: true,
      },
      onState: ({ state }) => {
        if (state === 'starting') return
        clearTimeout(timer)
        if (state === 'ready') resolve(supervisor)
        else reject(new Error('the engine failed to start'))
      },
    })
  })
}
