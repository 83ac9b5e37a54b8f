import { chooseHit, useSearchState } from './search-state.ts'

/** Chooses the next (1) or previous (−1) of the hits that are shown, in the order of the page. */
export function stepHit(step: 1 | -1) {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-hit]')]
  const { chosenId } = useSearchState.getState()
  const here = shown.findIndex((hit) => hit.dataset.hit === chosenId)
  const next = shown[Math.min(Math.max(here + step, 0), shown.length - 1)]
  if (!next?.dataset.hit) return
  chooseHit(next.dataset.hit)
  next.scrollIntoView({ block: 'nearest' })
}
