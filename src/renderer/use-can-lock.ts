import { useQuery } from '@tanstack/react-query'
import { orpc } from './engine.ts'

/** Can the vault be locked? Nobody knows the passphrase of a throw-away one. */
export function useCanLock(): boolean {
  const { data } = useQuery(orpc.vault.status.queryOptions())
  return data?.state === 'open' && !data.demo
}
