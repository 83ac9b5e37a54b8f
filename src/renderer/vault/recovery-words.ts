import { useQuery } from '@tanstack/react-query'
import { orpc } from '../engine.ts'

/** The recovery words while they are not confirmed. Kept by this page no longer than it shows them. */
export function useRecoveryWords() {
  return useQuery(orpc.vault.words.queryOptions({ gcTime: 0, staleTime: 0, retry: false }))
}
