import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Kind, kinds } from '../../shared/entries.ts'
import { EntryMark } from '../entries/kind-parts.tsx'
import { notesOf, type WorkList } from './work-lists.ts'

type KindCountsProps = {
  list: WorkList
  id: string
  counts: Record<Kind, number>
}

const look = 'inline-flex min-h-7 items-center gap-1.5 rounded-tag px-1 type-body'

/** How many notes of each kind, in words, leading to them; of a goal they are not one list. */
export function KindCounts({ list, id, counts }: KindCountsProps) {
  const { t } = useTranslation()
  const present = kinds.filter((kind) => counts[kind] > 0)
  if (present.length === 0) return null
  return (
    <ul aria-label={t('processes.page.kinds')} className="-ml-1 flex flex-wrap gap-x-4 gap-y-1">
      {present.map((kind) => {
        const words = (
          <>
            <EntryMark kind={kind} size={18} />
            {t(`processes.ofKind.${kind}`, { count: counts[kind] })}
          </>
        )
        return (
          <li key={kind}>
            {list === 'goals' ? (
              <span className={look}>{words}</span>
            ) : (
              <Link
                to="/notes"
                search={{ ...notesOf(list, id), kinds: [kind] }}
                className={`${look} hover:underline`}
              >
                {words}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
