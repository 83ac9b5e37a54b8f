/** Letters as they are typed in a hurry: no capitals, no accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** True when every typed word begins a word of the label, in any order. */
export function matches(label: string, typed: string): boolean {
  const words = fold(label).split(/[^\p{L}\p{N}]+/u)
  const wished = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  return wished.length > 0 && wished.every((wish) => words.some((word) => word.startsWith(wish)))
}
