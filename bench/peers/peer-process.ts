import { collectGarbage } from '../../src/engine/collect-garbage.ts'
import { lancePeer } from './lance.ts'
import { ownPeer } from './own.ts'
import type { Peer, PeerData, PeerName, PeerOrder, Searched } from './peer.ts'
import { sqliteVecPeer } from './sqlite-vec.ts'

const openers: Record<PeerName, (data: PeerData) => Promise<Peer>> = {
  own: ownPeer,
  sqliteVec: (data) => sqliteVecPeer(data, { cacheMegabytes: 256 }),
  sqliteVecSmallCache: (data) => sqliteVecPeer(data, {}),
  lanceFlat: (data) => lancePeer(data, { index: false }),
  lanceIndex: (data) => lancePeer(data, { index: true }),
}

let peer: Peer | null = null

process.on('message', (order: PeerOrder) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.once('disconnect', () => process.exit(0))

async function obey(order: PeerOrder): Promise<number | Searched> {
  if (order.type === 'open') {
    peer = await openers[order.name](order.data)
    // What it took to fill it is no cost of the search.
    collectGarbage()
    return peer.disk
  }
  if (!peer) throw new Error('nothing is open')
  const started = performance.now()
  const ids = await peer.search(order.question, order.count)
  return { ids, ms: performance.now() - started }
}
