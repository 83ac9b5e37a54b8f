import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../shared/entries.ts'
import type { About, AboutPart } from '../../shared/processes.ts'
import { EntryMark } from '../entries/kind-parts.tsx'
import { useStatusName } from '../entries/status-name.ts'
import { localToday, shortDay } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'

/** Notes shown before one asks for all. */
const shownAtFirst = 5

type EntryPartProps = {
  part: AboutPart
  about: About
  /** Instead of the usual words of this part. */
  title?: string
}

/** Some of the notes about a thing: what is open, what was learned. Nothing where there are none. */
export function EntryPart({ part, about, title }: EntryPartProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const [showsAll, setShowsAll] = useState(false)
  const { total, rows } = about[part]
  if (total === 0) return null
  const words = title ?? t(`processes.page.part.${part}`)
  const shown = showsAll ? rows : rows.slice(0, shownAtFirst)
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId} aside={total}>
        {words}
      </SectionHeading>
      <ul aria-label={t('processes.page.partList', { part: words, count: total })} className="mt-1.5">
        {shown.map((row) => (
          <PartRow key={row.id} row={row} />
        ))}
      </ul>
      {!showsAll && rows.length > shownAtFirst && (
        <Button variant="quiet" size="small" className="mt-1.5 -ml-2.5" onPress={() => setShowsAll(true)}>
          {t('processes.page.showAll', { count: total })}
        </Button>
      )}
      {showsAll && rows.length < total && (
        <p className="mt-1.5 type-meta text-ink3">
          {t('processes.page.newest', { shown: rows.length, count: total })}
        </p>
      )}
    </section>
  )
}

function PartRow({ row }: { row: EntryRow }) {
  const lang = useLang()
  const statusName = useStatusName()
  return (
    <li className="flex items-baseline gap-2.5 border-b border-line py-2">
      <span className="self-center">
        <EntryMark kind={row.kind} size={18} labelled />
      </span>
      <Link
        to="/notes/$id"
        params={{ id: row.id }}
        lang={row.lang}
        className="min-w-0 flex-1 type-list-title break-words hover:underline"
      >
        {row.title}
      </Link>
      <span className="shrink-0 type-meta text-ink3">
        {row.kind !== 'unsorted' && `${statusName(row.kind, row.status)} · `}
        {shortDay(row.occurredOn, localToday(), lang)}
      </span>
    </li>
  )
}
