import { createHash } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join, resolve } from 'node:path'
import type { Log } from '../engine/index.ts'
import type { Channel } from './link.ts'

/** Where commands reach the program that holds a vault: a socket in its folder, a named pipe on Windows. */
export function socketPath(root: string): string {
  if (process.platform !== 'win32') return join(root, 'leerspoor.sock')
  const name = createHash('sha256').update(resolve(root).toLowerCase()).digest('hex').slice(0, 32)
  return `\\\\.\\pipe\\leerspoor-${name}`
}

/** Frames larger than this end the connection: no call of the command line comes near it. */
const largestFrame = 96 * 1024 * 1024

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
  server.listen(path, () => {
    if (process.platform !== 'win32') chmodSync(path, 0o600)
  })
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

/**
 * Frames on a byte stream: 4 bytes length (big endian, of what follows), 1 byte kind (0 text, 1 bytes), content.
 */
function socketChannel(socket: Socket): Channel {
  const listeners: ((frame: unknown) => void)[] = []
  const pending: unknown[] = []
  let rest = Buffer.alloc(0)

  socket.on('error', () => socket.destroy())
  socket.on('data', (bytes) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    while (rest.length >= 4) {
      const length = rest.readUInt32BE(0)
      if (length < 1 || length > largestFrame) {
        socket.destroy()
        return
      }
      if (rest.length < 4 + length) return
      const kind = rest[4]
      const content = rest.subarray(5, 4 + length)
      rest = rest.subarray(4 + length)
      deliver(kind === 0 ? content.toString('utf8') : new Uint8Array(content).buffer)
    }
  })

  const deliver = (frame: unknown) => {
    if (listeners.length === 0) pending.push(frame)
    for (const listener of listeners) listener(frame)
  }

  return {
    postMessage(frame) {
      const isText = typeof frame === 'string'
      const content = isText ? Buffer.from(frame, 'utf8') : Buffer.from(frame as ArrayBuffer)
      const head = Buffer.alloc(5)
      head.writeUInt32BE(content.length + 1, 0)
      head[4] = isText ? 0 : 1
      if (!socket.destroyed) socket.write(Buffer.concat([head, content]))
    },
    onMessage: {
      addListener(listener) {
        listeners.push(listener)
        for (const frame of pending.splice(0)) listener(frame)
      },
    },
    onDisconnect: { addListener: (listener) => socket.once('close', listener) },
    close: () => socket.end(),
  }
}
