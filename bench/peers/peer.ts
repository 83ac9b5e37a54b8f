import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export const peerNames = ['own', 'sqliteVec', 'sqliteVecSmallCache', 'lanceFlat', 'lanceIndex'] as const
export type PeerName = (typeof peerNames)[number]

/** What every peer searches. */
export interface PeerData {
  /** float32 numbers of centred vectors, one after another; a vector's number is its place from 1 on */
  vectors: string
  /** a copy of a vault that peers may write in, and one more folder of one's own */
  vault: string
  folder: string
}

export interface Peer {
  /** MB it takes on the disk */
  disk: number
  /** Numbers of the nearest vectors, best first. */
  search(question: Float32Array, count: number): Promise<number[]> | number[]
}

export type PeerOrder =
  | { type: 'open'; name: PeerName; data: PeerData }
  | { type: 'search'; question: Float32Array; count: number }

export interface Searched {
  ids: number[]
  ms: number
}

export interface RunningPeer {
  pid: number
  disk: number
  search(question: Float32Array, count: number): Promise<Searched>
  close(): void
}

/** A peer in a process of its own, so that its memory is its own. */
export async function startPeer(name: PeerName, data: PeerData): Promise<RunningPeer> {
  const child = fork(fileURLToPath(new URL('peer-process.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended`)
  })
  ended.catch(() => {})
  const ask = async (order: PeerOrder): Promise<unknown> => {
    const answered = once(child, 'message')
    child.send(order)
    const [answer] = await Promise.race([answered, ended])
    return answer
  }
  const disk = Number(await ask({ type: 'open', name, data }))
  return {
    pid: child.pid ?? 0,
    disk,
    search: async (question, count) => (await ask({ type: 'search', question, count })) as Searched,
    close: () => child.kill(),
  }
}
