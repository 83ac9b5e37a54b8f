import { implement } from '@orpc/server'
import { contract } from '../shared/contract.ts'
import type { EngineContext } from './context.ts'
import type { Engine } from './engine.ts'

/** What every handler can reach. */
export interface CallContext {
  engine: Engine
}

/** Calls that also work while the vault is missing, locked or broken. */
export const anytime = implement(contract).$context<CallContext>()

/** Calls that need an open vault: `context.open`. Throws `vault-locked` or `vault-missing`. */
export const opened = anytime.use(({ context, next }) => {
  const open: EngineContext = context.engine.vault.opened.context
  return next({ context: { open } })
})
