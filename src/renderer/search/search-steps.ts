import { chooseHit, useSearchState } from './search-state.ts'

/** Chooses the next (1) or previous (−1) of the hits that are shown, in the order of the page. */
export function stepHit(step: 1 | -1) {
  const shown = shownHits()
  const next = shown[Math.min(Math.max(placeOfChosen(shown) + step, 0), shown.length - 1)]
  if (!next?.dataset.hit) return
  chooseHit(next.dataset.hit)
  next.scrollIntoView({ block: 'nearest' })
}

/** Opens the chosen hit, as Enter on its link does. */
export function openHit() {
  const shown = shownHits()
  shown[placeOfChosen(shown)]?.click()
}

/** Where the hit the person chose stands in the window; undefined when the choice was left to the page. */
export function chosenTop(): number | undefined {
  return shownHits().find(isChosen)?.getBoundingClientRect().top
}

/** Scrolls so that the chosen hit stands at `top` again, when the list changed around it. */
export function keepChosenAt(top: number) {
  const chosen = shownHits().find(isChosen)
  const list = chosen?.closest('[data-region]')
  if (chosen && list) list.scrollTop += chosen.getBoundingClientRect().top - top
}

/** Marks the field of the page, so that what is pressed elsewhere can give it the focus back. */
export const searchFieldMark = { 'data-search-field': '' }

export function focusSearchField() {
  document.querySelector<HTMLElement>('[data-search-field]')?.focus()
}

function shownHits(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-hit]')]
}

function placeOfChosen(shown: readonly HTMLElement[]): number {
  return Math.max(shown.findIndex(isChosen), 0)
}

function isChosen(hit: HTMLElement): boolean {
  return hit.dataset.hit === useSearchState.getState().chosenId
}
