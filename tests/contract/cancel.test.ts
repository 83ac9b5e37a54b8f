import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EmbedderOrder } from '../../src/engine/model/protocol.ts'
import { type Client, clientOver } from '../../src/hosts/client.ts'
import type { Channel } from '../../src/hosts/link.ts'
import { toAppError } from '../../src/shared/errors.ts'
import { createTestEngine, type TestEngine } from '../support/engine.ts'

/** A model that is ready and never answers: a question waits for it until it is taken back. */
const orders: EmbedderOrder[] = []
const launchEmbedder = () => {
  let answer: (frame: unknown) => void = () => {}
  return {
    postMessage(frame: unknown) {
      orders.push(frame as EmbedderOrder)
      if ((frame as EmbedderOrder).type === 'load') queueMicrotask(() => answer({ type: 'ready' }))
    },
    onMessage: {
      addListener(listener: (frame: unknown) => void) {
        answer = listener
      },
    },
    onDisconnect: { addListener: () => {} },
    close: () => {},
  }
}

let vault: TestEngine
let channels: MessageChannel
let client: Client

beforeEach(async () => {
  orders.length = 0
  vault = await createTestEngine({ launchEmbedder })
  channels = new MessageChannel()
  vault.engine.serve(channelOf(channels.port1))
  client = clientOver(channelOf(channels.port2))
})
afterEach(() => {
  channels.port1.close()
  vault.dispose()
})

function channelOf(port: MessageChannel['port1']): Channel {
  return {
    postMessage: (frame) => port.postMessage(frame),
    onMessage: { addListener: (listener) => void port.on('message', listener) },
    onDisconnect: { addListener: (listener) => void port.on('close', listener) },
    close: () => port.close(),
  }
}

const reached = async (type: EmbedderOrder['type']) => {
  await expect.poll(() => orders.map((order) => order.type)).toContain(type)
}

test('a question that is no longer asked is taken back where the work is done', async () => {
  const superseded = new AbortController()
  const asked = client.search.find({ text: 'bronnen die niet', meaning: true }, { signal: superseded.signal })
  const ended = asked.then(
    () => 'answered',
    (error) => toAppError(error).code,
  )
  await reached('embed')
  expect(orders.map(({ type }) => type)).not.toContain('drop')
  superseded.abort()
  await reached('drop')
  expect(await ended).toBe('cancelled')
  const { hits } = await client.search.find({ text: 'bronnen die niet bestaan', meaning: false })
  expect(hits).toEqual([])
})
