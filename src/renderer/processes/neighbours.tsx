import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHeading } from '../ui/section-heading.tsx'
import { Tag } from '../ui/tag.tsx'
import { useNames } from './names.ts'
import { pageOf, type WorkList } from './work-lists.ts'

type NeighboursProps = {
  title: string
  list: WorkList
  found: readonly { id: string; notes: number }[]
}

/** What the same notes point at, with how many of them, leading to its page. */
export function Neighbours({ title, list, found }: NeighboursProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const names = useNames(list)
  if (found.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId} look="section-small">
        {title}
      </SectionHeading>
      <ul className="mt-1.5">
        {found.map(({ id, notes }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 py-0.5">
            <Link {...pageOf(list, id)} className="rounded-tag hover:underline">
              <Tag>{names.find((name) => name.id === id)?.name ?? ''}</Tag>
            </Link>
            <span className="type-meta text-ink3 tabular-nums">
              {t('processes.page.notes', { count: notes })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
