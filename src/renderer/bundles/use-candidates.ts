import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Candidate } from '../../shared/bundles.ts'
import type { EntryFilter } from '../../shared/entries.ts'
import { orpc } from '../engine.ts'
import { useSettled } from '../use-settled.ts'

/** Candidates fetched at once. */
const pageLength = 200

export interface CandidatesWish {
  filter: EntryFilter
  /** Words to search for; they stay in the page. */
  text: string
}

export interface Candidates {
  rows: readonly Candidate[]
  total: number
  /** A first answer is there. */
  isReady: boolean
  isSearching: boolean
  error: unknown
  loadMore: () => void
}

/** Notes that may be shared: all of them newest first, or with a text those found, best first. */
export function useCandidates({ filter, text }: CandidatesWish): Candidates {
  const all = useInfiniteQuery({
    ...orpc.bundles.candidates.infiniteOptions({
      input: (offset: number) => ({ filter, offset, limit: pageLength }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.rows.length < last.total && last.rows.length > 0
          ? offset + last.rows.length
          : undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const found = useFound(text, filter)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = all
  const isSearching = text.trim() !== ''

  // What is found may stand anywhere in the list, so all of it is needed to know what may be shared.
  useEffect(() => {
    if (isSearching && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [isSearching, hasNextPage, isFetchingNextPage, fetchNextPage])

  const loaded = useMemo(() => all.data?.pages.flatMap((page) => page.rows) ?? [], [all.data])
  const rows = useMemo(() => (found === null ? loaded : inOrderOf(found, loaded)), [found, loaded])
  return {
    rows,
    total: found === null ? (all.data?.pages[0]?.total ?? 0) : rows.length,
    isReady: all.data !== undefined,
    isSearching,
    error: all.error,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
  }
}

/** Ids found for a text, best first: by word at once, by meaning as soon as that is known. null: no text. */
function useFound(text: string, filter: EntryFilter): readonly string[] | null {
  const settled = useSettled(text.trim(), 150)
  const wish = (meaning: boolean) => ({
    ...orpc.search.find.queryOptions({ input: { text: settled, meaning, filter, scope: 'own', limit: 200 } }),
    enabled: settled !== '',
  })
  const byWord = useQuery({ ...wish(false), placeholderData: keepPreviousData })
  const byMeaning = useQuery(wish(true))
  const hits = (byMeaning.data ?? byWord.data)?.hits
  return useMemo(() => {
    if (text.trim() === '') return null
    return hits?.map((hit) => hit.source.id) ?? []
  }, [text, hits])
}

export function inOrderOf(ids: readonly string[], candidates: readonly Candidate[]): Candidate[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
