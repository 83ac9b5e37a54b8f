/** The paragraphs of a text, without the empty lines between them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** Which paragraphs of the note stand in the copy as they are. */
export function takenFrom(source: readonly string[], passage: string): number[] {
  const copied = new Set(paragraphsOf(passage))
  return source.flatMap((paragraph, index) => (copied.has(paragraph) ? [index] : []))
}

/**
 * The copy with only the ticked paragraphs of the note. What was written by hand stays where it is; what is
 * new comes behind it, in the order of the note.
 */
export function withPassages(passage: string, source: readonly string[], ticked: readonly number[]): string {
  const wished = new Set(ticked.map((index) => source[index]))
  const fromSource = new Set(source)
  const kept = paragraphsOf(passage).filter(
    (paragraph) => !fromSource.has(paragraph) || wished.has(paragraph),
  )
  const added = source.filter((paragraph) => wished.has(paragraph) && !kept.includes(paragraph))
  return [...kept, ...added].join('\n\n')
}
