import { chooseHit, useSearchState } from './search-state.ts'

/** Chooses the next (1) or previous (−1) of the hits that are shown, in the order of the page. */
export function stepHit(step: 1 | -1) {
  const shown = shownHits()
  const here = shown.findIndex(isChosen)
  const next = shown[Math.min(Math.max(here + step, 0), shown.length - 1)]
  if (!next?.dataset.hit) return
  chooseHit(next.dataset.hit)
  next.scrollIntoView({ block: 'nearest' })
}

/** Opens the chosen hit, as Enter on its link does. */
export function openHit() {
  shownHits().find(isChosen)?.click()
}

function shownHits(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-hit]')]
}

function isChosen(hit: HTMLElement): boolean {
  return hit.dataset.hit === useSearchState.getState().chosenId
}
