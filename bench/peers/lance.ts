import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readVectors } from '../support/vectors-file.ts'
import { loadLance } from './packages.ts'
import type { Peer, PeerData } from './peer.ts'

const batch = 10_000

/** LanceDB on plain files: all vectors looked at, or its index of small worlds with 8-bit vectors. */
export async function lancePeer({ vectors, folder }: PeerData, { index }: { index: boolean }): Promise<Peer> {
  const lance = loadLance()
  const place = join(folder, index ? 'lance-index' : 'lance-flat')
  const rows = readVectors(vectors).map((vector, at) => ({ id: at + 1, vector: Array.from(vector) }))
  const database = await lance.connect(place)
  const table = await database.createTable('vectors', rows.slice(0, batch))
  for (let from = batch; from < rows.length; from += batch) await table.add(rows.slice(from, from + batch))
  if (index) await table.createIndex('vector', { config: lance.Index.hnswSq({ distanceType: 'cosine' }) })
  return {
    disk: sizeOf(place),
    async search(question, count) {
      const query = table
        .vectorSearch(question)
        .distanceType('cosine')
        .select(['id', '_distance'])
        .limit(count)
      return (await query.toArray()).map(({ id }) => id)
    },
  }
}

function sizeOf(folder: string): number {
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, each) => sum + (each.isFile() ? each.size : 0), 0)
  return bytes / 2 ** 20
}
