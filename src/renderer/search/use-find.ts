import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { firstHits, maxQueryLength, type SearchAnswer } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { useSettled } from '../use-settled.ts'
import { useSearchState } from './search-state.ts'
import { useAlike } from './use-alike.ts'

/** Ms of silence before the model reads the question; words are looked up at every key. */
const meaningAfter = 60

/** A question as the engine gets it. */
export interface Asked {
  text: string
  /** Everything else that was asked: literally or by meaning, and which kinds. */
  way: string
}

export interface Answered extends Asked {
  answer: SearchAnswer
  byMeaning: boolean
}

/** What is asked now, and the best answer to it there is. */
export interface Find {
  asked: Asked
  fresh: Answered | undefined
}

/**
 * Asks twice: by word at once, by meaning when typing pauses. Answers are kept by their question, so a late one
 * never comes in place of a newer one, and a question that is no longer asked is cancelled.
 */
export function useFind(): Find {
  const { text: typed, literal, kinds } = useSearchState()
  const alike = useAlike()
  const text = typed.trim().slice(0, maxQueryLength)
  const forMeaning = useSettled(text, meaningAfter, '')
  const filter = kinds.length > 0 ? { kinds: [...kinds] } : {}
  const way = [literal, ...kinds].join(' ')

  const { data: words } = useQuery({
    ...orpc.search.find.queryOptions({
      input: {
        text,
        meaning: false,
        filter,
        scope: 'both',
        ...(literal ? {} : { limit: firstHits }),
      },
    }),
    gcTime: 0,
  })
  const { data: meaning } = useQuery({
    ...orpc.search.find.queryOptions({ input: { text: forMeaning, meaning: true, filter, scope: 'both' } }),
    enabled: forMeaning !== '' && !literal,
    gcTime: 0,
    // The model may still be starting: ask again until it has read the question.
    refetchInterval: ({ state }) => (state.data?.meaning === 'starting' ? 700 : false),
  })

  const byMeaning = !literal && meaning !== undefined && forMeaning === text
  const answer = byMeaning ? meaning : words
  const asked = useMemo(() => ({ text, way }), [text, way])
  const fresh = useMemo(() => answer && { ...asked, answer, byMeaning }, [asked, answer, byMeaning])
  return alike ?? { asked, fresh }
}
