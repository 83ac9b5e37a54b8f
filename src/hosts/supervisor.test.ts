import { expect, test } from 'vitest'
import type { ProcessPipe } from './child-process.ts'
import { createLink } from './link.ts'
import { embedderPurpose } from './protocol.ts'
import { type EngineState, Supervisor } from './supervisor.ts'

/** A process that does what the test says: its far end is in the test's hands. */
class FakeProcess implements ProcessPipe {
  readonly sent: unknown[] = []
  killed = false
  #hear: ((message: unknown) => void)[] = []
  #ended: (() => void)[] = []

  send(message: unknown) {
    this.sent.push(structuredClone(message))
  }
  onMessage(listener: (message: unknown) => void) {
    this.#hear.push(listener)
  }
  onEnd(listener: () => void) {
    this.#ended.push(listener)
  }
  kill() {
    this.killed = true
    this.end()
  }
  say(message: unknown) {
    for (const listener of this.#hear) listener(message)
  }
  end() {
    for (const listener of this.#ended.splice(0)) listener()
  }
}

function supervise() {
  const engines: FakeProcess[] = []
  const embedders: FakeProcess[] = []
  const states: EngineState[] = []
  const started = (list: FakeProcess[]) => () => {
    const made = new FakeProcess()
    list.push(made)
    return made
  }
  const supervisor = new Supervisor({
    startEngine: started(engines),
    startEmbedder: started(embedders),
    start: { root: '/nowhere', door: 'browser', demo: false, version: '0', models: '', cheapKeys: true },
    onState: (state) => states.push(state),
  })
  const engine = () => {
    const last = engines.at(-1)
    if (!last) throw new Error('no engine was started')
    return last
  }
  return { supervisor, engines, embedders, states, engine }
}

test('an engine that ends while starting is started again, three times a minute', () => {
  const { engines, engine, states, supervisor } = supervise()
  for (let n = 0; n < 4; n++) engine().end()
  expect(engines).toHaveLength(4)
  expect(states.at(-1)).toEqual({ state: 'failed', code: 'engine-ended', data: {} })
  let ended = false
  supervisor.open().onDisconnect.addListener(() => {
    ended = true
  })
  expect(ended).toBe(true)
})

test('a lock is no crash, however often', () => {
  const { engines, engine, supervisor } = supervise()
  for (let n = 0; n < 10; n++) {
    engine().say({ type: 'ready' })
    engine().say({ type: 'locked' })
    engine().end()
  }
  expect(engines).toHaveLength(11)
  expect(supervisor.state).toEqual({ state: 'starting' })
})

test('an engine that says why it cannot start is not started again', () => {
  const { engines, engine, supervisor } = supervise()
  engine().say({ type: 'failed', code: 'vault-held', data: { door: 'cli' } })
  engine().end()
  expect(engines).toHaveLength(1)
  expect(supervisor.state).toMatchObject({ state: 'failed', code: 'vault-held' })
})

test('channels end with their engine, and new ones reach the next', () => {
  const { engine, supervisor } = supervise()
  let ended = 0
  supervisor.open().onDisconnect.addListener(() => {
    ended += 1
  })
  engine().end()
  expect(ended).toBe(1)
  supervisor.open().postMessage('hallo')
  expect(engine().sent.at(-1)).toMatchObject({ type: 'frame', frame: 'hallo' })
})

test('stopping while it starts ends it, whoever asks and however often', async () => {
  const { engines, engine, supervisor } = supervise()
  let stopped = 0
  const both = [supervisor.stop(), supervisor.stop()].map((stop) => stop.then(() => (stopped += 1)))
  expect(engine().sent.at(-1)).toEqual({ type: 'end' })
  await new Promise((done) => setImmediate(done))
  expect(stopped).toBe(0)
  engine().end()
  await Promise.all(both)
  await supervisor.stop()
  expect(engines).toHaveLength(1)
})

test('an embedder ends with the channel it was started for, and with the engine', () => {
  const { engine, embedders } = supervise()
  const far = createLink(
    { send: (message) => engine().say(message), onMessage: () => {}, onEnd: () => {} },
    'engine',
  )
  const channel = far.open(embedderPurpose)
  far.open(embedderPurpose).postMessage('tekst')
  expect(embedders.map(({ sent }) => sent)).toEqual([[], ['tekst']])
  channel.close()
  expect(embedders.map(({ killed }) => killed)).toEqual([true, false])
  engine().end()
  expect(embedders.map(({ killed }) => killed)).toEqual([true, true])
})
