import { useNavigate, useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { engine } from '../engine.ts'
import { groupOfDay, localToday } from '../text/days.ts'
import { useSettings } from '../use-settings.ts'
import { EntryListItem } from './entry-list-item.tsx'
import { type ListOf, pagesOf, useEntryRows } from './use-entry-pages.ts'

type EntryListProps = {
  list: ListOf
  total: number
  /** The note that is open. */
  selectedId: string | undefined
  onOpen: () => void
}

/** Height of a row before it has been measured, in px. */
const usualHeight = 60

/** All notes of a list on the track; only the rows in view exist. One tab stop, arrows move and open. */
export function EntryList({ list, total, selectedId, onOpen }: EntryListProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useSearch({ from: '/shell/notes' })
  const { singleKeys } = useSettings()
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 8,
  })
  const shown = rows.getVirtualItems()
  const pages = pagesOf(shown.at(0)?.index ?? 0, shown.at(-1)?.index ?? 0, total)
  const rowAt = useEntryRows(list, pages)
  const now = localToday()

  const indexOf = useCallback(
    (id: string | undefined) => shown.find(({ index }) => rowAt(index)?.id === id)?.index,
    [shown, rowAt],
  )
  const here = indexOf(selectedId)

  const open = (index: number) => {
    const row = rowAt(index)
    if (!row) return
    wantsFocus.current = true
    rows.scrollToIndex(index, { align: 'auto' })
    void navigate({ to: '/notes/$id', params: { id: row.id }, search, replace: selectedId !== undefined })
  }

  useBringIntoView(list, selectedId, here !== undefined, (index) =>
    rows.scrollToIndex(index, { align: 'center' }),
  )

  const focusSelected = useCallback((link: HTMLAnchorElement | null) => {
    if (!link || !wantsFocus.current) return
    wantsFocus.current = false
    link.focus({ preventScroll: true })
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = here ?? -1
    if (event.key === 'ArrowDown' || (singleKeys && event.key === 'j')) open(Math.min(at + 1, total - 1))
    else if (event.key === 'ArrowUp' || (singleKeys && event.key === 'k')) open(Math.max(at - 1, 0))
    else if (event.key === 'Enter') onOpen()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside
    <div
      ref={scroller}
      data-list=""
      onKeyDown={onKeyDown}
      className="relative min-h-0 flex-1 overflow-y-auto"
    >
      <ul
        aria-label={t('entries.list.label', { count: total })}
        className="relative w-full"
        style={{ height: `${rows.getTotalSize()}px` }}
      >
        {shown.map(({ index, start }) => {
          const row = rowAt(index)
          const before = index === 0 ? undefined : rowAt(index - 1)
          const group = row && groupOfDay(row.occurredOn, now)
          const isFirst = group !== undefined && (!before || groupOfDay(before.occurredOn, now) !== group)
          return (
            <li
              key={index}
              ref={rows.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={total}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              {row && (
                <EntryListItem
                  row={row}
                  group={isFirst ? group : undefined}
                  isFirst={index === 0}
                  isLast={index === total - 1}
                  now={now}
                  isSelected={row.id === selectedId}
                  isTabStop={here === undefined ? index === shown.at(0)?.index : row.id === selectedId}
                  linkRef={row.id === selectedId ? focusSelected : undefined}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Scrolls to the open note when it was opened from elsewhere and is not in view. */
function useBringIntoView(
  { place, filter }: ListOf,
  id: string | undefined,
  isInView: boolean,
  scrollTo: (index: number) => void,
) {
  const scroll = useRef(scrollTo)
  scroll.current = scrollTo
  const inView = useRef(isInView)
  inView.current = isInView
  useEffect(() => {
    if (id === undefined || id === 'new' || inView.current) return
    let given = false
    void engine.entries.position({ id, place, filter }).then(
      (index) => {
        if (!given && index !== null) scroll.current(index)
      },
      () => undefined,
    )
    return () => {
      given = true
    }
  }, [id, place, filter])
}
