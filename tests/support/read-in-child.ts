import { launchRealEmbedder } from './embedder.ts'
import { createTestEngine, passphrase } from './engine.ts'

// Opens the vault in the folder given and reads it for meaning until someone kills it: a crash half-way.

const [root] = process.argv.slice(2)
if (!root) throw new Error('no folder given')
const { client } = await createTestEngine({ root, create: false, launchEmbedder: launchRealEmbedder })
await client.vault.unlock({ passphrase })
await client.search.resume()
setInterval(async () => process.send?.(await client.search.status()), 20)
