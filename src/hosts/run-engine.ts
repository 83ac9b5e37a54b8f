import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { argonFloor, createEngine } from '../engine/index.ts'
import { systemClock } from './clock.ts'
import { serveSocket } from './command-socket.ts'
import type { Link } from './link.ts'
import { createLog } from './log.ts'
import { callsPurpose, embedderPurpose, type StartEngine } from './protocol.ts'

/**
 * Runs an engine for a door and for commands that are handed over through the socket in the vault folder.
 * @returns closes it
 */
export async function runEngine(options: StartEngine, link: Link, onLock: () => void): Promise<() => void> {
  const { root, door, demo, version, models } = options
  const log = createLog('engine')
  if (options.demoData !== undefined) forgetDemo(root)
  const engine = createEngine({
    root,
    door,
    demo,
    version,
    models,
    clock: systemClock,
    log,
    launchEmbedder: () => link.open(embedderPurpose),
    onLock,
    ...(options.cheapKeys ? { argon: argonFloor } : {}),
  })
  // A page is answered once the demo is there: it never sees a missing vault.
  if (options.demoData !== undefined) await engine.fillDemo(options.demoData)
  link.onOpen((channel, purpose) => {
    if (purpose === callsPurpose) engine.serve(channel)
  })
  const socket = serveSocket(root, (channel) => engine.serve(channel), log)
  return () => {
    socket.close()
    engine.close()
  }
}

/** A demo starts afresh each time: nobody knows the passphrase of the one before. */
function forgetDemo(root: string) {
  for (const file of ['vault.json', 'vault.db', 'vault.db-wal', 'vault.db-shm']) {
    rmSync(join(root, file), { force: true })
  }
}
