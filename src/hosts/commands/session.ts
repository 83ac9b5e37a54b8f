import { argonFloor, createEngine } from '../../engine/index.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import { startChild } from '../child-process.ts'
import { type Client, clientOver } from '../client.ts'
import { systemClock } from '../clock.ts'
import { connectSocket } from '../command-socket.ts'
import type { Channel } from '../link.ts'
import { createLog } from '../log.ts'
import { appVersion, modelsFolder, processEntry } from '../places.ts'
import { exitCodes } from './output.ts'

/** The engine as a command sees it: its own, or that of the program that holds the vault. */
export interface Session {
  client: Client
  /** True when another door holds the vault and the command is handed to it. */
  handedOver: boolean
  close(): Promise<void>
}

/** Throws `vault-held` when another program has the vault and does not answer. */
export async function openSession(root: string): Promise<Session> {
  const channel = await connectSocket(root)
  if (channel) return { client: clientOver(channel), handedOver: true, close: async () => channel.close() }
  try {
    return ownSession(root)
  } catch (error) {
    // The door may have been starting while we knocked.
    const late = toAppError(error).code === 'vault-held' ? await connectSocket(root) : null
    if (!late) throw error
    return { client: clientOver(late), handedOver: true, close: async () => late.close() }
  }
}

function ownSession(root: string): Session {
  const engine = createEngine({
    root,
    door: 'cli',
    version: appVersion(),
    clock: systemClock,
    log: createLog('cli'),
    launchEmbedder,
    models: modelsFolder(),
    onLock: () => {},
    ...(process.env.LEERSPOOR_CHEAP_KEYS ? { argon: argonFloor } : {}),
  })
  return { client: engine.client, handedOver: false, close: async () => engine.close() }
}

function launchEmbedder(): Channel {
  const child = startChild(processEntry('embedder'))
  return {
    postMessage: (frame) => child.send(frame),
    onMessage: { addListener: (listener) => child.onMessage(listener) },
    onDisconnect: { addListener: (listener) => child.onEnd(listener) },
    close: () => child.kill(),
  }
}

/**
 * Runs work on an open vault. What this unlocked in another door is locked again, so that a command never
 * leaves a screen open that was closed.
 */
export async function withOpenVault<T>(
  session: Session,
  askPassphrase: () => Promise<string>,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { client } = session
  const { state, problem } = await client.vault.status()
  if (state === 'missing') throw new AppError('vault-missing')
  if (state === 'broken') throw toAppError(Object.assign(new Error(problem?.code), problem))
  if (state === 'open') return work(client)
  const passphrase = await askPassphrase()
  const stopped = session.handedOver ? lockWhenStopped(client) : () => {}
  let lockAgain = false
  try {
    await client.vault.unlock({ passphrase })
    lockAgain = session.handedOver
    return await work(client)
  } finally {
    stopped()
    if (lockAgain) await client.vault.lock().catch(() => {})
  }
}

const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A command that is stopped halfway locks first. Returns how to leave that be. */
function lockWhenStopped(client: Client): () => void {
  const stop = () => {
    client.vault
      .lock()
      .catch(() => {})
      .finally(() => process.exit(exitCodes.interrupted))
  }
  for (const signal of stops) process.once(signal, stop)
  return () => {
    for (const signal of stops) process.removeListener(signal, stop)
  }
}
