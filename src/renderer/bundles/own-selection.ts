import type { Stretch } from './places.ts'

/**
 * Which stretch of a copy is selected with the mouse or the caret. The text of a copy is drawn in elements
 * with `data-start` and `data-end` inside one with `data-entry` and `data-field`; a found place counts whole,
 * since what is drawn there may be its mask. null: nothing, or more than one field.
 */
export function selectedStretch(selection: Selection | null): Stretch | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const common = range.commonAncestorContainer
  const element = common instanceof Element ? common : common.parentElement
  const field = element?.closest<HTMLElement>('[data-field]')
  if (!field?.dataset.field || !field.dataset.entry) return null
  const parts = [...field.querySelectorAll<HTMLElement>('[data-start]')]
    .filter((part) => range.intersectsNode(part))
    .map((part) => selectedPart(part, range))
    .filter(({ start, end }) => start < end)
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return null
  return { entryId: field.dataset.entry, field: field.dataset.field, start: first.start, end: last.end }
}

function selectedPart(part: HTMLElement, range: Range): { start: number; end: number } {
  const start = Number(part.dataset.start)
  const end = Number(part.dataset.end)
  if (part.dataset.place !== undefined) return { start, end }
  return {
    start: part.contains(range.startContainer) ? start + range.startOffset : start,
    end: part.contains(range.endContainer) ? start + range.endOffset : end,
  }
}

/** The stretch without white space at its ends. */
export function trimmed(stretch: Stretch, text: string): Stretch {
  const selected = text.slice(stretch.start, stretch.end)
  const start = stretch.start + (selected.length - selected.trimStart().length)
  return { ...stretch, start, end: start + selected.trim().length }
}
