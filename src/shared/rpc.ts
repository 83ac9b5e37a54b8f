import { oc } from '@orpc/contract'

interface CallMeta extends Record<string, unknown> {
  kind: 'query' | 'command'
}

/** A call that only reads. It never changes the vault. */
export const query = oc.$meta<CallMeta>({ kind: 'query' })

/** A call that may change the vault or the app. Every change inside it is one transaction. */
export const command = oc.$meta<CallMeta>({ kind: 'command' })
