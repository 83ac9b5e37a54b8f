import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SearchAnswer, SearchHit } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { useSettled } from '../use-settled.ts'
import { notesShown } from './palette-items.ts'

/** Ms of silence before the model reads what was typed: reading takes less than most people's next key. */
const typingRest = 60

/** Notes shown when none is about this. */
const nearShown = 3

/**
 * Notes for what is typed: by word at every key, by meaning once the typing rests. What was typed stays in
 * this page's memory no longer than it is shown.
 */
export function usePaletteHits(typed: string): SearchAnswer | undefined {
  const text = typed.trim()
  const settled = useSettled(text, typingRest)
  const shared = { limit: notesShown * 2, scope: 'both' as const }
  const byWord = useQuery(
    orpc.search.find.queryOptions({
      input: { text, meaning: false, ...shared },
      enabled: text !== '',
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  )
  const byMeaning = useQuery(
    orpc.search.find.queryOptions({
      input: { text: settled, meaning: true, ...shared },
      enabled: settled !== '' && settled === text,
      gcTime: 0,
    }),
  )
  if (text === '') return undefined
  const answer = settled === text ? (byMeaning.data ?? byWord.data) : byWord.data
  return answer && { ...answer, hits: shownHits(answer.hits) }
}

/** What is about this; failing that, the few that are near. */
function shownHits(hits: readonly SearchHit[]): SearchHit[] {
  const strong = hits.filter(({ group }) => group === 'strong')
  return strong.length > 0 ? strong.slice(0, notesShown) : hits.slice(0, nearShown)
}
