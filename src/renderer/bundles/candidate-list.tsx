import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Candidate } from '../../shared/bundles.ts'
import { classes } from '../ui/classes.ts'
import { useSettings } from '../use-settings.ts'
import { useRoomScroll } from './room-frame.tsx'

type CandidateListProps = {
  label: string
  rows: readonly Candidate[]
  /** All that are in the list, also those not fetched yet. */
  total: number
  loadMore: () => void
  onToggle: (row: Candidate) => void
  children: (row: Candidate, tabStop: boolean) => ReactNode
}

/** A long list of tick boxes with one tab stop: arrows or J and K move, Space ticks. Only what is in view exists. */
export function CandidateList({ label, rows, total, loadMore, onToggle, children }: CandidateListProps) {
  const scroll = useRoomScroll()
  const { singleKeys } = useSettings()
  const list = useRef<HTMLUListElement>(null)
  const [margin, setMargin] = useState(0)
  const [active, setActive] = useState(0)
  const wantsFocus = useRef(false)
  const here = Math.min(active, rows.length - 1)

  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    const box = scroll.current
    if (box) setMargin(top - box.getBoundingClientRect().top + box.scrollTop)
  }, [scroll])

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 58,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    scrollMargin: margin,
    // The row with the focus stays, however far the list is scrolled.
    rangeExtractor: (range) => withIndex(defaultRange(range.startIndex, range.endIndex, range), here),
  })
  const items = virtual.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (lastShown >= rows.length - 20 && rows.length < total) loadMore()
  }, [lastShown, rows.length, total, loadMore])

  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    list.current?.querySelector<HTMLElement>(`[data-index="${here}"] [role="checkbox"]`)?.focus()
  }, [here])

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    if (next === here) return
    wantsFocus.current = true
    setActive(next)
    virtual.scrollToIndex(next, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'checkbox') return
    const row = rows[here]
    const letter = singleKeys ? event.key : ''
    if (event.key === 'ArrowDown' || letter === 'j') moveTo(here + 1)
    else if (event.key === 'ArrowUp' || letter === 'k') moveTo(here - 1)
    else if (event.key === 'Home') moveTo(0)
    else if (event.key === 'End') moveTo(rows.length - 1)
    else if (event.key === 'PageDown') moveTo(here + 8)
    else if (event.key === 'PageUp') moveTo(here - 8)
    else if (event.key === ' ' && row) onToggle(row)
    else return
    event.preventDefault()
  }

  return (
    <div className="overflow-hidden rounded-panel border border-line">
      <ul
        ref={list}
        aria-label={label}
        onKeyDown={onKeyDown}
        className="relative"
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map(({ index, key, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              onFocus={() => setActive(index)}
              className={classes('absolute inset-x-0 top-0', index > 0 && 'border-t border-line')}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {children(row, index === here)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function defaultRange(start: number, end: number, { overscan, count }: { overscan: number; count: number }) {
  const from = Math.max(0, start - overscan)
  const to = Math.min(count - 1, end + overscan)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset)
}

function withIndex(range: number[], index: number): number[] {
  if (index < 0 || range.includes(index)) return range
  return [...range, index].sort((a, b) => a - b)
}
