/** The palette, drawn over the page while `usePalette` says it is open. */
export function Palette() {
  return null
}
