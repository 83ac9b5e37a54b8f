import type { Client } from '../../src/hosts/client.ts'

/** Resolves when everything has been read for meaning. */
export async function readingDone(client: Pick<Client, 'search' | 'events'>) {
  const stop = new AbortController()
  const stream = await client.events.listen(undefined, { signal: stop.signal })
  try {
    const { pending, problemFile } = await client.search.status()
    if (problemFile) throw new Error(`the model cannot be used: ${problemFile}`)
    if (pending === 0) return
    for await (const event of stream) {
      if (event.type === 'search.progress' && event.status.pending === 0) return
    }
  } finally {
    stop.abort()
  }
}

/** Starts the model, and returns when it has answered once. */
export async function warmModel(client: Pick<Client, 'search'>) {
  const { meaning } = await client.search.find({ text: 'waar begon dit ook weer mee', meaning: true })
  if (meaning !== 'ready') throw new Error(`the model is not ready: ${meaning}`)
}
