import { join } from 'node:path'
import { type PeerName, type RunningPeer, type Searched, startPeer } from '../../peers/peer.ts'
import type { Row } from '../../support/figure.ts'
import { openDatabaseOf } from '../../support/open-vault.ts'
import { memoryOf } from '../../support/process-tree.ts'
import { realQuestions } from '../../support/real-vectors.ts'
import { interleave, median, p95, ratios } from '../../support/statistics.ts'
import { copyVault } from '../../support/vault.ts'
import { exactlyNearest, wholesOf } from '../../support/vector-search.ts'
import { writeVectors } from '../../support/vectors-file.ts'
import type { World } from '../../support/world.ts'

const rounds = 100
const warmUps = 10

/** It takes seconds each time. */
const slowRounds = 20

/** Hits that are compared. */
const best = 10

const names = {
  own: 'Leerspoor: exact, 8 bits, in memory',
  sqliteVec: 'sqlite-vec in the encrypted file, cache of 256 MB',
  sqliteVecSmallCache: 'sqlite-vec in the encrypted file, its default cache',
  lanceFlat: 'LanceDB, all vectors',
  lanceIndex: 'LanceDB, HNSW with 8 bits',
} satisfies Record<PeerName, string>

/** The nearest among the same vectors: one per note, centred. */
export async function measureNeighbours(world: World, folder: string): Promise<Row[]> {
  const root = await world.journal(world.most)
  const questions = await realQuestions()
  const { connection, close } = await openDatabaseOf(root)
  const vectors = [...wholesOf(connection)]
  close()
  const file = join(folder, 'vectors.f32')
  writeVectors(file, vectors)
  const exact = questions.map(
    (question) => new Set(exactlyNearest(question, vectors, best).map((place) => place + 1)),
  )
  const copies = [copyVault(root), copyVault(root)]
  const start = (name: PeerName) => {
    world.tell(names[name])
    const vault = join(copies[name === 'sqliteVec' ? 0 : 1]?.folder ?? '', 'vault')
    return startPeer(name, { vectors: file, vault, folder })
  }
  const running: Partial<Record<PeerName, RunningPeer>> = {}
  try {
    for (const name of Object.keys(names) as PeerName[]) running[name] = await start(name)
    const peers = running as Record<PeerName, RunningPeer>
    const recalls = new Map<PeerName, number[]>()
    const side = (name: PeerName) => async (round: number) => {
      const at = round % questions.length
      const { ids, ms }: Searched = await peers[name].search(questions[at] ?? new Float32Array(), best)
      const share = ids.filter((id) => exact[at]?.has(id)).length / best
      recalls.set(name, [...(recalls.get(name) ?? []), share])
      return ms
    }
    const times = await interleave(
      {
        own: side('own'),
        sqliteVec: side('sqliteVec'),
        lanceFlat: side('lanceFlat'),
        lanceIndex: side('lanceIndex'),
      },
      { rounds, warmUps },
    )
    const slow = await interleave(
      { sqliteVecSmallCache: side('sqliteVecSmallCache') },
      { rounds: slowRounds, warmUps: 1 },
    )
    const all = { ...times, ...slow }
    const each = ratios(times.sqliteVec, times.own)
    return [
      {
        what: 'nearest vectors: sqlite-vec with a cache of 256 MB ÷ Leerspoor',
        value: median(each),
        p95: p95(each),
        unit: '×',
        goals: [{ of: 'value', least: 8 }],
        runs: rounds,
        how: `best ${best} of ${vectors.length} centred vectors, in turns, each in a process of its own`,
      },
      ...(Object.keys(names) as PeerName[]).map((name): Row => {
        const mean = recalls.get(name)?.reduce((sum, share, _, shares) => sum + share / shares.length, 0) ?? 0
        return {
          what: `nearest vectors: ${names[name]}`,
          value: median(all[name]),
          p95: p95(all[name]),
          unit: 'ms',
          runs: all[name].length,
          how: `recall@${best} ${mean.toFixed(3)}; ${memoryOf([peers[name].pid]).toFixed(0)} MB of memory (PSS of the process), ${peers[name].disk.toFixed(0)} MB on the disk`,
        }
      }),
    ]
  } finally {
    for (const peer of Object.values(running)) peer.close()
    for (const { remove } of copies) remove()
  }
}
