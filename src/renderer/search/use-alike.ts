import { useQuery } from '@tanstack/react-query'
import { orpc } from '../engine.ts'
import { useSearchState } from './search-state.ts'
import type { Found } from './use-find.ts'

/** What resembles the note or item in place of the words; null while words are asked. */
export function useAlike(): Found | null {
  const likeId = useSearchState((state) => state.likeId)
  const { data } = useQuery({
    ...orpc.search.alike.queryOptions({ input: { source: likeId ?? { kind: 'entry', id: '' } } }),
    enabled: likeId !== null,
    gcTime: 0,
    // The model may still be starting: ask again until it has read the note.
    refetchInterval: ({ state }) => (state.data?.meaning === 'starting' ? 700 : false),
  })
  return likeId && { answer: data, current: data !== undefined, text: '' }
}
