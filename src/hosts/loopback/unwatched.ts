import type { Client } from '../client.ts'
import type { Channel } from '../link.ts'

/**
 * Locks the vault when it stands open and no page is there to watch for keys and mouse: a page that was
 * closed cannot lock by itself. The wait is the one a person chose for a page left alone.
 */
export function lockUnwatched(connect: () => Client): { watch(page: Channel): void; stop(): void } {
  let pages = 0
  let timer: NodeJS.Timeout | undefined

  const wait = async () => {
    const { lockAfterMin } = await connect().settings.get()
    if (pages > 0) return
    clearTimeout(timer)
    // What cannot be locked now has ended, and the next engine starts locked.
    timer = setTimeout(() => void lock().catch(() => {}), lockAfterMin * 60_000)
  }
  const lock = async () => {
    const client = connect()
    if ((await client.vault.status()).state === 'open') await client.vault.lock()
  }

  return {
    watch(page) {
      pages += 1
      clearTimeout(timer)
      page.onDisconnect.addListener(() => {
        pages -= 1
        if (pages === 0) wait().catch(() => {})
      })
    },
    stop: () => clearTimeout(timer),
  }
}
