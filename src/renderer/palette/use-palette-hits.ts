import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SearchAnswer } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { useSettled } from '../use-settled.ts'
import { notesShown } from './palette-items.ts'

/** Longest a person rests between two keys of one word, in ms. */
const typingRest = 140

/**
 * Notes for what is typed: by word at every key, by meaning once the typing rests. What was typed stays in
 * this page's memory no longer than it is shown.
 */
export function usePaletteHits(typed: string): SearchAnswer | undefined {
  const text = typed.trim()
  const settled = useSettled(text, typingRest)
  const shared = { limit: notesShown * 2 }
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
  return (
    answer && { ...answer, hits: answer.hits.filter(({ group }) => group === 'strong').slice(0, notesShown) }
  )
}
