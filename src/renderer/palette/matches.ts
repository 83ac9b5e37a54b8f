/** Words as they are typed in a hurry: no capitals, no accents, no hyphens. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** True when every typed word begins a word of the label, in any order. */
export function matches(label: string, typed: string): boolean {
  const words = wordsOf(label)
  const wished = wordsOf(typed)
  return wished.length > 0 && wished.every((wish) => words.some((word) => word.startsWith(wish)))
}
