import { createTestEngine, passphrase } from './engine.ts'
import { WordCounter } from './word-counter.ts'

// Opens the vault in the folder given and goes on reading it, or begins again, until someone kills it.

const [root, models] = process.argv.slice(2)
if (!root || !models) throw new Error('no folders given')
const { launch } = new WordCounter()
const { client } = await createTestEngine({ root, models, create: false, launchEmbedder: launch })
await client.vault.unlock({ passphrase })
const { pending } = await client.search.status()
await (pending > 0 ? client.search.resume() : client.search.rebuild())
setInterval(async () => process.send?.(await client.search.status()), 3)
