import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Archive, ArchiveRestore, Pin, PinOff, SquareArrowOutUpRight, Trash2, Undo2 } from 'lucide-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../shared/entries.ts'
import { type DayGroup, monthName, shortDay } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { ContextMenu, type MenuEntry } from '../ui/menu.tsx'
import { moveEntry, patchEntry } from './entry-actions.ts'
import { EntryMark } from './kind-parts.tsx'
import { useStatusName } from './status-name.ts'

type EntryListItemProps = {
  row: EntryRow
  /** Set on the first row of its part of the list. */
  group: DayGroup | undefined
  isFirst: boolean
  isLast: boolean
  now: string
  isSelected: boolean
  isTabStop: boolean
  linkRef: Ref<HTMLAnchorElement> | undefined
}

/** One stop on the track of notes. */
export function EntryListItem(props: EntryListItemProps) {
  const { row, group, isFirst, isLast, now, isSelected, isTabStop, linkRef } = props
  const { t } = useTranslation()
  const lang = useLang()
  const search = useSearch({ from: '/shell/notes' })
  const statusName = useStatusName()
  const meta =
    row.processName ??
    (row.kind === 'unsorted' ? t('entries.kind.unsorted') : statusName(row.kind, row.status))
  return (
    <>
      {group !== undefined && (
        <div className="relative pl-12">
          <TrackLine from={isFirst ? 'middle' : 'top'} to="bottom" place="left-[1.75rem]" />
          <h2 className={classes('pb-2 type-label text-ink2', isFirst ? 'pt-3.5' : 'pt-5')}>
            {group === 'thisWeek' || group === 'lastWeek'
              ? t(`entries.group.${group}`)
              : monthName(group, now, lang)}
          </h2>
        </div>
      )}
      <RowMenu row={row}>
        <Link
          ref={linkRef}
          to="/notes/$id"
          params={{ id: row.id }}
          search={search}
          tabIndex={isTabStop ? 0 : -1}
          aria-current={isSelected ? 'true' : undefined}
          className={classes(
            'relative flex gap-2.5 border-y border-l-[3px] py-[0.6875rem] pr-3.5 pl-[0.9375rem] -outline-offset-2',
            isSelected
              ? 'border-y-line border-l-accent bg-surface'
              : 'border-transparent hover:bg-surface/60',
          )}
        >
          {!isSelected && <TrackLine from="top" to={isLast ? 'mark' : 'bottom'} />}
          <span className="relative flex h-[1.3125rem] w-5 shrink-0 items-center justify-center">
            <EntryMark kind={row.kind} size={19} labelled />
          </span>
          <span className="min-w-0 flex-1">
            <span lang={row.lang} className="line-clamp-3 type-list-title text-ink">
              {row.title}
            </span>
            <span className="flex items-baseline justify-between gap-3 type-meta text-ink3">
              <span className="min-w-0 truncate">{meta}</span>
              <span className="flex shrink-0 items-center gap-1.5 self-center">
                {row.pinned && <Icon icon={Pin} size={13} />}
                {shortDay(row.occurredOn, now, lang)}
              </span>
            </span>
          </span>
        </Link>
      </RowMenu>
    </>
  )
}

type TrackLineProps = { from: 'top' | 'middle'; to: 'bottom' | 'mark'; place?: string }

/** The dotted line beside the rows, behind the marks. A row has an edge of 3 px before it, a heading has none. */
function TrackLine({ from, to, place = 'left-[1.5625rem]' }: TrackLineProps) {
  return (
    <span
      aria-hidden
      className={classes(
        'track absolute',
        place,
        from === 'middle' ? 'top-1/2' : 'top-0',
        to === 'mark' ? 'h-4' : 'bottom-0',
      )}
    />
  )
}

/** What can be done with a note without opening it; the same is in the menu of the open note. */
function RowMenu({ row, children }: { row: EntryRow; children: React.ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useSearch({ from: '/shell/notes' })
  const open: MenuEntry = { id: 'open', label: t('entries.act.open'), icon: SquareArrowOutUpRight }
  const items: (MenuEntry | 'line')[] =
    row.deletedAt !== null
      ? [open, 'line', { id: 'restore', label: t('entries.act.restore'), icon: Undo2 }]
      : [
          open,
          {
            id: 'pin',
            label: t(row.pinned ? 'entries.act.unpin' : 'entries.act.pin'),
            icon: row.pinned ? PinOff : Pin,
          },
          'line',
          search.place === 'archive'
            ? { id: 'unarchive', label: t('entries.act.unarchive'), icon: ArchiveRestore }
            : { id: 'archive', label: t('entries.act.archive'), icon: Archive },
          { id: 'remove', label: t('entries.act.remove'), icon: Trash2, tone: 'danger' },
        ]
  const act = (id: string) => {
    if (id === 'open') void navigate({ to: '/notes/$id', params: { id: row.id }, search })
    else if (id === 'pin')
      void patchEntry(
        row.id,
        { pinned: !row.pinned },
        t(row.pinned ? 'entries.did.unpin' : 'entries.did.pin'),
      )
    else if (id === 'archive' || id === 'unarchive' || id === 'remove' || id === 'restore')
      void moveEntry(id, row.id)
  }
  return (
    <ContextMenu label={t('entries.act.menu', { title: row.title })} items={items} onAction={act}>
      {children}
    </ContextMenu>
  )
}
