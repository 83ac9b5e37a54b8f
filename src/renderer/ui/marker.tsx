import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

/** From `start` up to, not including, `end`, in UTF-16 units of the text. */
export type MarkedRange = { start: number; end: number }

type MarkerProps = {
  text: string
  ranges: readonly MarkedRange[]
  /** Read before and after each marked part: "begin treffer", "einde treffer". Left out when switched off. */
  beginLabel?: string | undefined
  endLabel?: string | undefined
}

/** Sorted, within the text, and joined where they touch or overlap. */
function tidy(ranges: readonly MarkedRange[], length: number): MarkedRange[] {
  const sorted = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
  const joined: MarkedRange[] = []
  for (const range of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else joined.push(range)
  }
  return joined
}

/** A text with the parts that matched in marker yellow. */
export function Marker({ text, ranges, beginLabel, endLabel }: MarkerProps) {
  const pieces: ReactNode[] = []
  let from = 0
  for (const { start, end } of tidy(ranges, text.length)) {
    pieces.push(text.slice(from, start))
    pieces.push(
      <mark key={start}>
        {beginLabel !== undefined && <VisuallyHidden>{beginLabel} </VisuallyHidden>}
        {text.slice(start, end)}
        {endLabel !== undefined && <VisuallyHidden> {endLabel}</VisuallyHidden>}
      </mark>,
    )
    from = end
  }
  pieces.push(text.slice(from))
  return <>{pieces}</>
}
