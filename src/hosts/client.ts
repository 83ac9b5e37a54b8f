import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../shared/contract.ts'
import type { Channel } from './link.ts'

export type Client = ContractRouterClient<Contract>

/** Calls of the contract over a channel. */
export function clientOver(channel: Channel): Client {
  return createORPCClient(new RPCLink({ port: channel as never }))
}
