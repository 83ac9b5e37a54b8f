import type { Client } from '../hosts/client.ts'

/** Milliseconds refusals are gathered before the engine hears of them. */
const gatherTime = 1000

/** Counts what was refused and tells the engine, in lots. */
export function countRefusals(client: () => Promise<Client>): () => void {
  let count = 0
  const tell = async () => {
    const told = count
    count = 0
    await (await client()).settings.countRefusals({ count: told })
  }
  return () => {
    count += 1
    if (count === 1) setTimeout(() => void tell(), gatherTime)
  }
}
