import { useQueries, useQuery } from '@tanstack/react-query'
import { type EntryFilter, type EntryPlace, type EntryRow, pageSize } from '../../shared/entries.ts'
import { orpc } from '../engine.ts'

export interface ListOf {
  place: EntryPlace
  filter: EntryFilter
}

/** Pages that hold the rows from `first` to `last`, and the row before, which decides on a heading. */
export function pagesOf(first: number, last: number, total: number): number[] {
  if (total === 0) return []
  const from = Math.floor(Math.max(0, first - 1) / pageSize)
  const to = Math.floor(Math.min(last, total - 1) / pageSize)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** How many notes the list holds; undefined until known. */
export function useTotal({ place, filter }: ListOf): number | undefined {
  return useQuery(orpc.entries.list.queryOptions({ input: { place, filter, offset: 0 } })).data?.total
}

/** The rows of a list that are wanted now, read a page at a time; undefined where a page is still coming. */
export function useEntryRows({ place, filter }: ListOf, pages: readonly number[]) {
  const answers = useQueries({
    queries: pages.map((page) =>
      orpc.entries.list.queryOptions({ input: { place, filter, offset: page * pageSize } }),
    ),
  })
  return (index: number): EntryRow | undefined => {
    const at = pages.indexOf(Math.floor(index / pageSize))
    return answers[at]?.data?.rows[index % pageSize]
  }
}
