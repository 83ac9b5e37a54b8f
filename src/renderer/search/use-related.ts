import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { Entry } from '../../shared/entries.ts'
import { maxQueryLength, type SearchAnswer, type SearchHit } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { useSettled } from '../use-settled.ts'

/** What is compared: the note that is read, or the text as it is being written. */
export type RelatedTo = { entry: Entry } | { text: string; entry: Entry | null }

/** How many earlier learnings stand in the pane, for the button of narrow windows. */
const useCount = create<{ count: number }>(() => ({ count: 0 }))

export function useRelatedCount(): number {
  return useCount(({ count }) => count)
}

export function setRelatedCount(count: number) {
  useCount.setState({ count })
}

/** Most that are asked for; the pane shows fewer. */
const askedFor = 6

/** Ms of silence before a text that is being written is compared. */
const compareAfter = 800

const nothing: SearchHit[] = []

/** What was written before that resembles it. Pane and line ask the same and are answered once. */
export function useRelated(to: RelatedTo): { hits: SearchHit[]; ready: boolean } {
  const written = 'text' in to ? to.text.trim().slice(0, maxQueryLength) : ''
  const settled = useSettled(written, compareAfter)
  const id = to.entry?.id
  const input =
    'text' in to
      ? { to: { text: settled, ...(id === undefined ? {} : { exceptId: id }) }, limit: askedFor }
      : { to: { entryId: to.entry.id }, limit: askedFor }
  const asks = 'text' in to ? settled.length > 12 : true
  const answer = useQuery({
    ...orpc.search.related.queryOptions({ input }),
    enabled: asks,
    gcTime: 'text' in to ? 0 : 60_000,
    // While someone writes, what stood there stays until there is something better.
    placeholderData: (before: SearchAnswer | undefined) => ('text' in to ? before : undefined),
  })
  return { hits: asks ? (answer.data?.hits ?? nothing) : nothing, ready: !asks || answer.data !== undefined }
}
