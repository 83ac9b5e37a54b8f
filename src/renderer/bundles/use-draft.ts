import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { BundleDraft } from '../../shared/bundles.ts'
import { orpc } from '../engine.ts'
import { queryClient } from '../queries.ts'
import { announceProblem } from '../shell/undo.ts'

/** The bundle that is being made; without an id there is none yet. */
export function useDraft(draftId: string | null) {
  return useQuery({
    ...orpc.bundles.draft.queryOptions({ input: { draftId: draftId ?? '' } }),
    enabled: draftId !== null,
  })
}

/** Puts what a command answered where the page reads it. */
export function keepDraft(draft: BundleDraft) {
  queryClient.setQueryData(orpc.bundles.draft.queryKey({ input: { draftId: draft.id } }), draft)
}

let last: Promise<unknown> = Promise.resolve()

/** One change after another, in the order they were asked for. */
export function inTurn<Answer>(change: () => Promise<Answer>): Promise<Answer> {
  const next = last.then(change, change)
  last = next.catch(() => undefined)
  return next
}

/** Does something to a draft; says so when it fails. The answer is the draft as it is now, null when it failed. */
export function useChangeDraft(): (change: () => Promise<BundleDraft>) => Promise<BundleDraft | null> {
  return useCallback(async (change) => {
    try {
      const draft = await inTurn(change)
      keepDraft(draft)
      return draft
    } catch (error) {
      announceProblem(error)
      return null
    }
  }, [])
}
