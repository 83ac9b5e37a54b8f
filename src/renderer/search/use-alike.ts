import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../engine.ts'
import { useSearchState } from './search-state.ts'
import type { Find } from './use-find.ts'

/** What resembles the note or item in place of the words; null while words are asked. */
export function useAlike(): Find | null {
  const likeId = useSearchState((state) => state.likeId)
  const { data: answer } = useQuery({
    ...orpc.search.alike.queryOptions({ input: { source: likeId ?? { kind: 'entry', id: '' } } }),
    enabled: likeId !== null,
    gcTime: 0,
    // The model may still be starting: ask again until it has read the note.
    refetchInterval: ({ state }) => (state.data?.meaning === 'starting' ? 700 : false),
  })
  const asked = useMemo(() => likeId && { text: '', way: `like ${likeId.kind} ${likeId.id}` }, [likeId])
  const fresh = useMemo(
    () => (asked && answer ? { ...asked, answer, byMeaning: true } : undefined),
    [asked, answer],
  )
  return asked && { asked, fresh }
}
