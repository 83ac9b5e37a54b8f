import { join } from 'node:path'
import { Engine } from '../../src/engine/engine.ts'
import { dimensions } from '../../src/engine/model/model-folder.ts'
import { blobOf } from '../../src/engine/search/vectors.ts'
import { engineOptions, noEmbedder, passphrase } from '../support/vault.ts'
import { readVectors } from '../support/vectors-file.ts'
import { sqliteVecFile } from './packages.ts'
import type { Peer, PeerData } from './peer.ts'

/** A table of sqlite-vec inside the very same encrypted file. */
export async function sqliteVecPeer(
  { vectors, vault }: PeerData,
  { cacheMegabytes }: { cacheMegabytes?: number },
): Promise<Peer> {
  const engine = new Engine(engineOptions(join(vault), noEmbedder))
  await engine.vault.unlock({ type: 'argon2id', passphrase })
  const { raw } = engine.vault.opened.connection
  raw.loadExtension(sqliteVecFile())
  const pages = () => Number(raw.pragma('page_count', { simple: true }))
  const before = pages()
  raw.exec(`CREATE VIRTUAL TABLE peer_vectors USING vec0(vector float[${dimensions}])`)
  const put = raw.prepare('INSERT INTO peer_vectors (rowid, vector) VALUES (?, ?)')
  raw.transaction(() => {
    for (const [at, vector] of readVectors(vectors).entries()) put.run(BigInt(at + 1), blobOf(vector))
  })()
  const disk = ((pages() - before) * Number(raw.pragma('page_size', { simple: true }))) / 2 ** 20
  if (cacheMegabytes) raw.pragma(`cache_size = ${-cacheMegabytes * 1024}`)
  // Of vectors of length 1 the nearest are those with the highest cosine.
  const nearest = raw
    .prepare<[Buffer, number], number>(
      'SELECT rowid FROM peer_vectors WHERE vector MATCH ? ORDER BY distance LIMIT ?',
    )
    .pluck()
  return { disk, search: (question, count) => nearest.all(blobOf(question), count) }
}
