import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../shared/search.ts'
import { localToday, longDay } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { hitPlace } from './hit-place.ts'

/** Notes that say almost the same as a hit, behind a button under it. */
export function AlikeNotes({ alike }: { alike: NonNullable<SearchHit['alike']> }) {
  const { t } = useTranslation()
  const lang = useLang()
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="pt-1 pr-3.5 pb-1.5 pl-[3.25rem]">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
        className="inline-flex min-h-7 items-center gap-1.5 rounded-tag px-1.5 type-meta text-ink2 hover:bg-neu-soft"
      >
        <Icon icon={ChevronDown} size={14} className={classes(isOpen && 'rotate-180')} />
        {t('search.alike', { count: alike.length })}
      </button>
      <ul id={listId} hidden={!isOpen}>
        {alike.map(({ source, title, occurredOn }) => (
          <li key={source.id}>
            <Link
              {...hitPlace(source)}
              className="flex min-h-7 items-baseline justify-between gap-4 rounded-tag px-1.5 py-1 type-body hover:bg-surface"
            >
              <span>{title}</span>
              {occurredOn !== undefined && (
                <span className="shrink-0 type-meta text-ink3">
                  {longDay(occurredOn, localToday(), lang)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
