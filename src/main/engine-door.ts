import { type ProcessPipe, startChild } from '../hosts/child-process.ts'
import { type Client, clientOver } from '../hosts/client.ts'
import type { Channel } from '../hosts/link.ts'
import { processEntry } from '../hosts/places.ts'
import { type EngineState, Supervisor, type SupervisorOptions } from '../hosts/supervisor.ts'
import type { EngineEvent } from '../shared/events.ts'
import { startUtility } from './utility-pipe.ts'

/** The engine as main knows it: one client that lasts through locks and crashes, and channels for pages. */
export class EngineDoor {
  readonly #start: SupervisorOptions['start']
  #supervisor: Supervisor | null = null
  #ready = Promise.withResolvers<Client>()
  #answers = false
  #hear: (event: EngineEvent) => void = () => {}
  #tell: (state: EngineState) => void = () => {}

  constructor(start: SupervisorOptions['start']) {
    this.#start = start
  }

  /** Starts the first engine. Called once. */
  start() {
    this.#supervisor = new Supervisor({
      startEngine: () => startProcess(processEntry('engine')),
      startEmbedder: () => startProcess(processEntry('embedder')),
      start: this.#start,
      onState: (state) => this.#become(state),
    })
  }

  onEvent(listener: (event: EngineEvent) => void) {
    this.#hear = listener
  }

  onState(listener: (state: EngineState) => void) {
    this.#tell = listener
  }

  /** The client of the engine of now, or of the next one while that starts. */
  get client(): Promise<Client> {
    return this.#ready.promise
  }

  get isReady(): boolean {
    return this.#supervisor?.state.state === 'ready'
  }

  /** A channel for the calls of a page; null while no engine answers. */
  openChannel(): Channel | null {
    return this.#supervisor && this.isReady ? this.#supervisor.open() : null
  }

  async stop(): Promise<void> {
    await this.#supervisor?.stop()
  }

  #become(state: EngineState) {
    if (state.state === 'ready' && this.#supervisor) {
      const channel = this.#supervisor.open()
      const client = clientOver(channel)
      this.#ready.resolve(client)
      this.#answers = true
      void this.#passOnEvents(client, channel)
    } else if (this.#answers) {
      // Who waits for the first engine waits for the same promise.
      this.#ready = Promise.withResolvers()
      this.#answers = false
    }
    this.#tell(state)
  }

  async #passOnEvents(client: Client, channel: Channel) {
    let over = false
    channel.onDisconnect.addListener(() => {
      over = true
    })
    try {
      for await (const event of await client.events.listen()) this.#hear(event)
    } catch (error) {
      // The stream ends with its engine.
      if (!over) throw error
    }
  }
}

/** A Node of its own where one is given; else a process of this Electron. */
function startProcess(entry: string): ProcessPipe {
  const node = process.env.LEERSPOOR_NODE
  return node ? startChild(entry, { node }) : startUtility(entry)
}
