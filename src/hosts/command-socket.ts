import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join, resolve } from 'node:path'
import type { Log } from '../engine/index.ts'
import { frameBytes, frameReader } from './frames.ts'
import type { Channel } from './link.ts'

/** Where commands reach the program that holds a vault: a socket in its folder, a named pipe on Windows. */
export function socketPath(root: string): string {
  if (process.platform !== 'win32') return join(root, 'leerspoor.sock')
  const name = createHash('sha256').update(resolve(root).toLowerCase()).digest('hex').slice(0, 32)
  return `\\\\.\\pipe\\leerspoor-${name}`
}

/** Serves commands of the same user (mode 0600) until closed. A socket left by a crash is replaced. */
export function serveSocket(root: string, serve: (channel: Channel) => void, log: Log): { close(): void } {
  const path = socketPath(root)
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    serve(socketChannel(socket))
  })
  server.on('error', (error) => {
    log.warn('command socket failed', { code: 'code' in error ? error.code : error.name })
  })
  const mask = process.umask(0o177)
  server.listen(path)
  process.umask(mask)
  server.unref()
  return {
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** A channel to the program that holds the vault, or null when none answers. */
export function connectSocket(root: string): Promise<Channel | null> {
  return new Promise((done) => {
    const socket = connect(socketPath(root))
    socket.once('connect', () => done(socketChannel(socket)))
    socket.once('error', () => done(null))
  })
}

function socketChannel(socket: Socket): Channel {
  const listeners: ((frame: unknown) => void)[] = []
  const pending: unknown[] = []
  const deliver = (frame: unknown) => {
    if (listeners.length === 0) pending.push(frame)
    for (const listener of listeners) listener(frame)
  }
  const read = frameReader(deliver)
  let over = false

  socket.on('error', () => socket.destroy())
  socket.once('close', () => {
    over = true
  })
  socket.on('data', (bytes) => {
    if (!read(bytes)) socket.destroy()
  })

  return {
    postMessage(frame) {
      if (socket.writable) socket.write(frameBytes(frame))
    },
    onMessage: {
      addListener(listener) {
        listeners.push(listener)
        for (const frame of pending.splice(0)) listener(frame)
      },
    },
    onDisconnect: {
      addListener(listener) {
        if (over) listener()
        else socket.once('close', listener)
      },
    },
    close: () => socket.end(),
  }
}
