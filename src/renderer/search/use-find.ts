import { useQuery } from '@tanstack/react-query'
import { firstHits, maxQueryLength, type SearchAnswer } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { useSettled } from '../use-settled.ts'
import { useSearchState } from './search-state.ts'
import { useAlike } from './use-alike.ts'

/** Ms of silence before the model reads the question; words are looked up at every key. */
const meaningAfter = 60

export interface Found {
  /** The best answer there is for what is asked now, or for what was asked just before. */
  answer: SearchAnswer | undefined
  /** The answer belongs to the words that stand in the field. */
  current: boolean
  text: string
}

/**
 * Asks twice: by word at once, by meaning when typing pauses. Answers are kept by their question, so a late one
 * never comes in place of a newer one, and a question that is no longer asked is cancelled.
 */
export function useFind(): Found {
  const { text: typed, literal, kinds } = useSearchState()
  const alike = useAlike()
  const wanted = typed.trim().slice(0, maxQueryLength)
  const forMeaning = useSettled(wanted, meaningAfter, '')
  const filter = kinds.length > 0 ? { kinds: [...kinds] } : {}

  const words = useQuery({
    ...orpc.search.find.queryOptions({
      input: {
        text: wanted,
        meaning: false,
        filter,
        scope: 'both',
        ...(literal ? {} : { limit: firstHits }),
      },
    }),
    gcTime: 0,
    placeholderData: (before: SearchAnswer | undefined) => before,
  })
  const meaning = useQuery({
    ...orpc.search.find.queryOptions({ input: { text: forMeaning, meaning: true, filter, scope: 'both' } }),
    enabled: forMeaning !== '' && !literal,
    gcTime: 0,
    // The model may still be starting: ask again until it has read the question.
    refetchInterval: ({ state }) => (state.data?.meaning === 'starting' ? 700 : false),
  })

  if (alike) return alike
  if (!literal && meaning.data && forMeaning === wanted) {
    return { answer: meaning.data, current: true, text: wanted }
  }
  return {
    answer: words.data,
    current: !words.isPlaceholderData && words.data !== undefined,
    text: wanted,
  }
}
