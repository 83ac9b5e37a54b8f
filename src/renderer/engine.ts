import { type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { create } from 'zustand'
import type { Contract } from '../shared/contract.ts'
import { AppError, toAppError } from '../shared/errors.ts'
import type { EngineEvent } from '../shared/events.ts'
import { type EnginePort, findEngine } from './engine-port.ts'

/** 'refused': this page lost its right to speak and has to be opened again. */
export type Connection = 'connecting' | 'connected' | 'refused'

interface ConnectionState {
  connection: Connection
  /** Grows with every fresh way to the engine: what was read through an older one may be outdated. */
  round: number
}

export const useConnection = create<ConnectionState>(() => ({ connection: 'connecting', round: 0 }))

type Call = ClientLink<Record<never, never>>['call']

/** Carries calls over whatever port there is now; a call without one waits for the next. */
class EngineLink implements ClientLink<Record<never, never>> {
  #current: { link: RPCLink<Record<never, never>>; state: { ended: boolean } } | null = null
  #waiting: (() => void)[] = []
  #refused = false

  use(port: EnginePort) {
    const state = { ended: false }
    // Before the client hears it: a call that fails because of this must find it ended.
    port.onDisconnect.addListener(() => {
      state.ended = true
      if (this.#current?.state !== state) return
      this.#current = null
      useConnection.setState({ connection: 'connecting' })
    })
    this.#current = { link: new RPCLink({ port }), state }
    this.#wake()
  }

  refuse() {
    this.#refused = true
    this.#wake()
  }

  call: Call = async (path, input, options) => {
    while (!this.#current) {
      if (this.#refused) throw new AppError('engine-ended')
      await this.#nextPort(options.signal)
    }
    const current = this.#current
    try {
      return await current.link.call(path, input, options)
    } catch (error) {
      const problem = toAppError(error)
      // An ending engine cancels what it was asked; only the caller's own cancelling is one.
      const isEnded = current.state.ended || problem.code === 'cancelled'
      throw isEnded && !options.signal?.aborted ? new AppError('engine-ended') : problem
    }
  }

  #nextPort(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new AppError('cancelled')), { once: true })
      this.#waiting.push(resolve)
    })
  }

  #wake() {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resume of waiting) resume()
  }
}

const link = new EngineLink()

/** Everything the engine answers. Calls throw `AppError`. */
export const engine: ContractRouterClient<Contract> = createORPCClient(link)

/** Keys and options for TanStack Query: `orpc.entries.list.queryOptions({ input })`. */
export const orpc = createTanstackQueryUtils(engine)

type Listener = (event: EngineEvent) => void

const listeners = new Set<Listener>()

/** Hears what happens in the engine; returns how to stop. */
export function onEngineEvent(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Starts looking for the engine. Called once, before the page is drawn. */
export function startEngine() {
  findEngine({
    onPort(port) {
      link.use(port)
      useConnection.setState(({ round }) => ({ connection: 'connected', round: round + 1 }))
      void passOnEvents()
    },
    onRefused() {
      link.refuse()
      useConnection.setState({ connection: 'refused' })
    },
  })
}

async function passOnEvents() {
  try {
    for await (const event of await engine.events.listen()) {
      for (const listener of listeners) listener(event)
    }
  } catch {
    // The stream ends with its port; the next port brings the next stream.
  }
}
