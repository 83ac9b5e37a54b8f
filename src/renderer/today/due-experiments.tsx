import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { localToday, shortDay } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { SectionHeading } from '../ui/section-heading.tsx'

/** Experiments that wait to be rounded off, by the day the person chose; none, then nothing is shown. */
export function DueExperiments() {
  const { t } = useTranslation()
  const lang = useLang()
  const headingId = useId()
  const { data: due = [] } = useQuery(orpc.life.due.queryOptions())
  if (due.length === 0) return null
  return (
    <section aria-labelledby={headingId} className="mb-8 px-[1.375rem] max-md:px-0">
      <SectionHeading id={headingId} look="label">
        {t('life.due.title')}
      </SectionHeading>
      <ul className="mt-3 flex flex-col gap-2">
        {due.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-2 type-body">
            <Link
              to="/round-off/$id"
              params={{ id: row.id }}
              lang={row.lang}
              className="font-[600] text-accent hover:underline"
            >
              {row.title}
            </Link>
            <span className="type-meta text-ink3">
              {t('life.due.since', { day: shortDay(row.dueOn, localToday(), lang) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
