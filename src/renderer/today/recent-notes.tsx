import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../shared/entries.ts'
import { orpc } from '../engine.ts'
import { EntryMark } from '../entries/kind-parts.tsx'
import { daysAgo, groupOfDay, localToday, shortDay, weekday } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { SectionHeading } from '../ui/section-heading.tsx'
import { Station, Track } from '../ui/track.tsx'

/** Notes on the track at most. */
const shown = 8

/** The notes of this week on the track; when there are none, the last ones. */
export function RecentNotes() {
  const { t } = useTranslation()
  const headingId = useId()
  const { data } = useQuery(orpc.entries.list.queryOptions({ input: { limit: shown } }))
  if (!data || data.rows.length === 0) return null
  const now = localToday()
  const thisWeek = data.rows.filter((row) => groupOfDay(row.occurredOn, now) === 'thisWeek')
  const rows = thisWeek.length > 0 ? thisWeek : data.rows.slice(0, 5)
  return (
    <section aria-labelledby={headingId} className="px-[1.375rem] max-md:px-0">
      <SectionHeading
        id={headingId}
        look="label"
        aside={
          <Link to="/notes" className="font-[600] text-accent hover:underline">
            {t('today.recent.all')}
          </Link>
        }
      >
        {thisWeek.length > 0 ? t('entries.group.thisWeek') : t('today.recent.last')}
      </SectionHeading>
      <Track labelledBy={headingId} className="mt-3.5 -ml-1.5">
        {rows.map((row, index) => (
          <RecentNote
            key={row.id}
            row={row}
            now={now}
            line={
              rows.length === 1
                ? 'none'
                : index === 0
                  ? 'first'
                  : index === rows.length - 1
                    ? 'last'
                    : 'through'
            }
          />
        ))}
      </Track>
    </section>
  )
}

type RecentNoteProps = { row: EntryRow; now: string; line: 'through' | 'first' | 'last' | 'none' }

function RecentNote({ row, now, line }: RecentNoteProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const ago = daysAgo(row.occurredOn, now)
  const day =
    ago === 0
      ? t('common.when.todayDay')
      : groupOfDay(row.occurredOn, now) === 'thisWeek'
        ? weekday(row.occurredOn, lang)
        : shortDay(row.occurredOn, now, lang)
  return (
    <Station mark={<EntryMark kind={row.kind} size={19} labelled />} line={line} className="pb-3.5">
      <Link to="/notes/$id" params={{ id: row.id }} className="type-body hover:underline">
        <strong className="font-[640]">{day}</strong>
        <span lang={row.lang} className="ml-2">
          {row.title}
        </span>
      </Link>
    </Station>
  )
}
