import { setTimeout } from 'node:timers/promises'
import type { Client } from '../../src/hosts/client.ts'

/** How often is looked whether reading is done, in ms. */
const lookEvery = 10

/** Resolves when everything has been read for meaning. */
export async function readingDone(client: Pick<Client, 'search'>) {
  for (;;) {
    const { pending, problemFile } = await client.search.status()
    if (problemFile) throw new Error(`the model cannot be used: ${problemFile}`)
    if (pending === 0) return
    await setTimeout(lookEvery)
  }
}

/** Starts the model, and returns when it has answered once. */
export async function warmModel(client: Pick<Client, 'search'>) {
  const { meaning } = await client.search.find({ text: 'waar begon dit ook weer mee', meaning: true })
  if (meaning !== 'ready') throw new Error(`the model is not ready: ${meaning}`)
}
