import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useSearchState } from './search-state.ts'
import { chosenTop, keepChosenAt } from './search-steps.ts'
import type { Answered, Asked } from './use-find.ts'

/** Ms an answer by meaning stays while the next one is on its way; words alone would show the list twice a key. */
const standsStill = 250

export interface Steady {
  shown: Answered | undefined
  /** What is shown answers what is asked now. */
  current: boolean
  /** Shows the better answer that waits; undefined when none does. */
  showBetter: (() => void) | undefined
}

/**
 * What the page shows of the answers that come in. Three things keep a row where the eye or the hand is:
 * an answer by meaning is followed by the next one, by words only when that takes long; a better answer to the same
 * question waits while the hand is at the list, or while it would drop the hit the person chose; and the chosen hit
 * keeps its place in the window when the list changes around it.
 */
export function useSteady(
  { asked, fresh }: { asked: Asked; fresh: Answered | undefined },
  isAtHand: boolean,
): Steady {
  const [shown, setShown] = useState(fresh)
  const chosenId = useSearchState((state) => state.chosenId)
  const topBefore = useRef<number>(undefined)
  const behindSince = useTimeBehind(shown, asked)

  const waits =
    fresh !== undefined && fresh !== shown && isSame(fresh, shown) && (isAtHand || drops(fresh, chosenId))
  const show = (answered: Answered) => {
    topBefore.current = chosenTop()
    setShown(answered)
  }
  useEffect(() => {
    if (fresh === undefined || fresh === shown || waits) return
    const stands =
      shown?.byMeaning && !fresh.byMeaning && shown.way === fresh.way && behindSince.current !== null
    const rest = stands ? (behindSince.current ?? 0) + standsStill - performance.now() : 0
    if (rest <= 0) return show(fresh)
    const timer = setTimeout(() => show(fresh), rest)
    return () => clearTimeout(timer)
  })
  useLayoutEffect(() => {
    if (topBefore.current !== undefined) keepChosenAt(topBefore.current)
    topBefore.current = undefined
  })

  return { shown, current: isSame(asked, shown), showBetter: waits ? () => show(fresh) : undefined }
}

/** Since when (ms) what is shown answers an older question; null while it answers this one. */
function useTimeBehind(shown: Answered | undefined, asked: Asked): RefObject<number | null> {
  const since = useRef<number | null>(null)
  useLayoutEffect(() => {
    since.current = isSame(asked, shown) ? null : (since.current ?? performance.now())
  }, [asked, shown])
  return since
}

function isSame(one: Asked, other: Asked | undefined): boolean {
  return one.text === other?.text && one.way === other.way
}

function drops({ answer }: Answered, chosenId: string | null): boolean {
  return chosenId !== null && !answer.hits.some(({ source }) => source.id === chosenId)
}
