import { join } from 'node:path'
import type { Connection } from '../../src/engine/db/database.ts'
import { Engine } from '../../src/engine/engine.ts'
import { copyVault, engineOptions, noEmbedder, passphrase } from './vault.ts'

/** The database of a copy of a vault, in this process. */
export async function openDatabaseOf(root: string): Promise<{ connection: Connection; close(): void }> {
  const { folder, remove } = copyVault(root)
  const engine = new Engine(engineOptions(join(folder, 'vault'), noEmbedder))
  await engine.vault.unlock({ type: 'argon2id', passphrase })
  return {
    connection: engine.vault.opened.connection,
    close() {
      engine.close()
      remove()
    },
  }
}
