import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import type { Channel } from './link.ts'

export type Client = ContractRouterClient<Contract>

/** Calls of the contract over a channel. Those without an answer when it ends throw `engine-ended`. */
export function clientOver(channel: Channel): Client {
  let ended = false
  channel.onDisconnect.addListener(() => {
    ended = true
  })
  const sayWhy = async <T>({
    next,
    signal,
  }: {
    next: () => Promise<T>
    signal?: AbortSignal | undefined
  }) => {
    if (ended) throw new AppError('engine-ended')
    try {
      return await next()
    } catch (error) {
      throw ended && !signal?.aborted ? new AppError('engine-ended', {}, { cause: error }) : error
    }
  }
  return createORPCClient(new RPCLink({ port: channel as never, interceptors: [sayWhy] }))
}
