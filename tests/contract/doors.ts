import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import { startChild } from '../../src/hosts/child-process.ts'
import { type Client, clientOver } from '../../src/hosts/client.ts'
import { connectSocket } from '../../src/hosts/command-socket.ts'
import { relay } from '../../src/hosts/link.ts'
import { startLoopback } from '../../src/hosts/loopback/server.ts'
import { modelsFolder, processEntry } from '../../src/hosts/places.ts'
import { Supervisor } from '../../src/hosts/supervisor.ts'
import { createTestEngine } from '../support/engine.ts'

/** A way to reach an engine, as one of the doors does it. */
export interface OpenDoor {
  /** A fresh client: after a lock the old one is gone, as it is for a page. */
  connect(): Promise<Client>
  close(): Promise<void>
}

export const doors: Record<string, (root: string) => Promise<OpenDoor>> = {
  async 'in the same process'(root) {
    let locked = false
    const onLock = () => {
      locked = true
    }
    const start = () => createTestEngine({ root, create: false, onLock })
    let made = await start()
    return {
      async connect() {
        if (!locked) return made.client
        made.close()
        made = await start()
        return made.client
      },
      close: async () => made.close(),
    }
  },

  async 'engine process'(root) {
    const supervisor = await startSupervisor(root)
    return {
      connect: async () => clientOver((await ready(supervisor)).open()),
      close: () => supervisor.stop(),
    }
  },

  async 'socket in the vault folder'(root) {
    const supervisor = await startSupervisor(root)
    return {
      async connect() {
        await ready(supervisor)
        const channel = await connectSocket(root)
        if (!channel) throw new Error('the socket does not answer')
        return clientOver(channel)
      },
      close: () => supervisor.stop(),
    }
  },

  async 'loopback host'(root) {
    const supervisor = await startSupervisor(root)
    const pages = mkdtempSync(join(tmpdir(), 'leerspoor-pages-'))
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Leerspoor</title>')
    const host = await startLoopback({
      pages,
      onPage: (channel) => relay(channel, supervisor.open()),
      onTooMany: () => {},
    })
    const address = new URL(host.address)
    const answer = await fetch(`${address.origin}/session`, {
      method: 'POST',
      body: address.hash.slice(1),
      headers: { Origin: address.origin },
    })
    const { token } = (await answer.json()) as { token: string }
    const sockets: WebSocket[] = []
    return {
      async connect() {
        await ready(supervisor)
        const socket = new WebSocket(`ws://${address.host}/engine`, [`leerspoor.${token}`], {
          headers: { Origin: address.origin },
        })
        sockets.push(socket)
        return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
      },
      async close() {
        for (const socket of sockets) socket.terminate()
        host.close()
        await supervisor.stop()
        rmSync(pages, { recursive: true })
      },
    }
  },
}

async function startSupervisor(root: string): Promise<Supervisor> {
  const supervisor = new Supervisor({
    startEngine: () => startChild(processEntry('engine')),
    startEmbedder: () => startChild(processEntry('embedder')),
    start: {
      root,
      door: 'browser',
      demo: false,
      version: '0.0.0',
      models: modelsFolder(),
      cheapKeys: true,
    },
  })
  return ready(supervisor)
}

async function ready(supervisor: Supervisor): Promise<Supervisor> {
  for (let waited = 0; supervisor.state.state !== 'ready'; waited += 20) {
    if (supervisor.state.state === 'failed') throw new Error(supervisor.state.code)
    if (waited > 20_000) throw new Error('the engine does not start')
    await new Promise((done) => setTimeout(done, 20))
  }
  return supervisor
}
