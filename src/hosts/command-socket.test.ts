import { mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startChild } from './child-process.ts'
import { clientOver } from './client.ts'
import { connectSocket, serveSocket, socketPath } from './command-socket.ts'
import { frameBytes } from './frames.ts'
import type { Channel } from './link.ts'
import { createLog } from './log.ts'
import { modelsFolder, processEntry } from './places.ts'
import { Supervisor } from './supervisor.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leerspoor-socket-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const echo = (channel: Channel) => channel.onMessage.addListener((frame) => channel.postMessage(frame))

async function reached(): Promise<Channel> {
  for (let tries = 0; tries < 1000; tries++) {
    const channel = await connectSocket(root)
    if (channel) return channel
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Error('the socket does not answer')
}

const answerOf = (channel: Channel) =>
  new Promise((done) => {
    channel.onMessage.addListener(done)
  })

test('only its owner can reach it, and each caller gets its own answers', async () => {
  const server = serveSocket(root, echo, createLog('test'))
  const [a, b] = [await reached(), await reached()]
  expect((statSync(socketPath(root)).mode & 0o777).toString(8)).toBe('600')
  a.postMessage('van a')
  b.postMessage('van b')
  expect(await Promise.all([answerOf(a), answerOf(b)])).toEqual(['van a', 'van b'])
  server.close()
})

test('one left by a crash is replaced, and nobody there is no answer', async () => {
  expect(await connectSocket(root)).toBeNull()
  const crashed = createServer().listen(socketPath(root))
  await new Promise((done) => crashed.once('listening', done))
  // Kept under another name, as a killed process keeps its socket: closing would take it away.
  renameSync(socketPath(root), `${socketPath(root)}.kept`)
  await new Promise((done) => crashed.close(done))
  renameSync(`${socketPath(root)}.kept`, socketPath(root))
  expect(await connectSocket(root)).toBeNull()
  const server = serveSocket(root, echo, createLog('test'))
  expect(await reached()).not.toBeNull()
  server.close()
})

test('a channel whose far end is gone says so, also to who asks late', async () => {
  const server = serveSocket(root, echo, createLog('test'))
  const channel = await reached()
  await new Promise<void>((done) => {
    channel.onDisconnect.addListener(done)
    server.close()
  })
  await new Promise<void>((done) => channel.onDisconnect.addListener(done))
  channel.postMessage('te laat')
})

test('an engine lives on after callers that send no calls', async () => {
  const states: string[] = []
  const supervisor = new Supervisor({
    startEngine: () => startChild(processEntry('engine')),
    startEmbedder: () => startChild(processEntry('embedder')),
    start: { root, door: 'browser', demo: false, version: '0', models: modelsFolder(), cheapKeys: true },
    onState: ({ state }) => states.push(state),
  })
  const nonsense = [
    Buffer.from('GET / HTTP/1.1\r\n\r\n'),
    Buffer.from([0, 0, 0, 0]),
    frameBytes('geen json'),
    frameBytes('{"i":"1","p":{"u":"/../../x","b":5}}'),
    frameBytes('null'),
    frameBytes(new ArrayBuffer(10)),
    frameBytes('{"i":{},"t":9}'),
  ]
  await reached()
  for (const bytes of nonsense) {
    await new Promise<void>((done) => {
      const socket = connect(socketPath(root), () => socket.end(bytes))
      socket.on('error', () => {})
      socket.on('close', () => done())
      setTimeout(() => socket.destroy(), 200)
    })
  }
  expect(states.filter((state) => state === 'starting')).toHaveLength(1)
  expect((await clientOver(await reached()).vault.status()).state).toBe('missing')
  await supervisor.stop()
})
