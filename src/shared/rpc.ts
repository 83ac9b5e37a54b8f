import { oc } from '@orpc/contract'

/** A call that only reads. It never changes the vault. */
export const query = oc.$meta({ kind: 'query' as 'query' | 'command' })

/** A call that may change the vault or the app. Every change inside it is one transaction. */
export const command = oc.$meta({ kind: 'command' as 'query' | 'command' })
