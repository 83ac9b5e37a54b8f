import { dimensions } from '../../src/engine/model/model-folder.ts'
import { Scan } from '../support/vector-search.ts'
import { readVectors } from '../support/vectors-file.ts'
import type { Peer, PeerData } from './peer.ts'

/** The engine's own search: in memory, over rows the vault keeps as the model gave them. */
export async function ownPeer({ vectors }: PeerData): Promise<Peer> {
  const scan = new Scan(readVectors(vectors))
  return {
    disk: (scan.count * dimensions * Float32Array.BYTES_PER_ELEMENT) / 2 ** 20,
    search: (question, count) => scan.nearest(question, count).map((place) => place + 1),
  }
}
