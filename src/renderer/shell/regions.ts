/** Parts of the window that F6 goes round: elements with `data-region`, in the order of the page. */
function regions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null || region.getClientRects().length > 0,
  )
}

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea, [tabindex="0"], [contenteditable="true"]'

/** Moves focus to the next (1) or previous (−1) region: to what was focused there last, else its first control. */
export function goToRegion(step: 1 | -1) {
  const all = regions()
  if (all.length === 0) return
  const here = all.findIndex((region) => region.contains(document.activeElement))
  const next = all[(here + step + all.length) % all.length] ?? all[0]
  if (!next) return
  const target =
    next.querySelector<HTMLElement>('[data-region-start]') ??
    next.querySelector<HTMLElement>(focusable) ??
    next
  if (target === next) next.tabIndex = -1
  target.focus()
}
