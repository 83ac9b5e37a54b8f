import { dimensions } from '../../src/engine/model/model-folder.ts'
import { vectorSearch } from '../support/vector-search.ts'
import { readVectors } from '../support/vectors-file.ts'
import type { Peer, PeerData } from './peer.ts'

/** The engine's own search: in memory, over rows the vault keeps as the model gave them. */
export async function ownPeer({ vectors }: PeerData): Promise<Peer> {
  const { sources, count } = load(vectors)
  return {
    disk: (count * dimensions * Float32Array.BYTES_PER_ELEMENT) / 2 ** 20,
    search: (question, most) => vectorSearch.nearest(question, sources, most),
  }
}

/** Apart, so that what was read is not kept. */
function load(file: string) {
  const all = readVectors(file)
  let at = 0
  const next = () => all[at++] ?? new Float32Array(dimensions)
  return { sources: vectorSearch.synthetic(all.length, next), count: all.length }
}
