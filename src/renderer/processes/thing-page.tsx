import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { About, AboutPart } from '../../shared/processes.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { AimCounts } from './aim-counts.tsx'
import { EntryPart } from './entry-part.tsx'
import { KindCounts } from './kind-counts.tsx'
import { ThingHead } from './thing-head.tsx'
import type { Named, WorkList } from './work-lists.ts'

type ThingPageProps = {
  list: WorkList
  /** Undefined when it is not there. */
  item: Named | undefined
  about: About | undefined
  /** Parts of the notes, in the order they matter here. */
  parts: readonly AboutPart[]
  /** Other words above the learnings. */
  learningsTitle?: string
  /** Before the notes. */
  children?: ReactNode
  aside: ReactNode
}

/** The page of a process, goal or tool: what notes say of it left, what it is right. */
export function ThingPage({ list, item, about, parts, learningsTitle, children, aside }: ThingPageProps) {
  const { t } = useTranslation()
  if (item === undefined) return <MissingThing list={list} />
  if (about === undefined) return null
  return (
    <PageFrame>
      <ThingHead list={list} item={item} about={about} />
      <div className="grid grid-cols-[minmax(0,1fr)_21.25rem] gap-x-11 gap-y-8 pb-16 max-lg:grid-cols-[minmax(0,1fr)_18rem] max-lg:gap-x-7 max-md:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-8">
          {children}
          <KindCounts list={list} id={item.id} counts={about.kinds} />
          {about.notes === 0 && (
            <p className="measure type-body text-ink3">{t('processes.page.nothing', { name: item.name })}</p>
          )}
          {parts.map((part) => (
            <EntryPart
              key={`${item.id} ${part}`}
              part={part}
              about={about}
              {...(part === 'learnings' && learningsTitle !== undefined ? { title: learningsTitle } : {})}
            />
          ))}
        </div>
        <aside data-region="" aria-label={item.name} className="flex min-w-0 flex-col gap-8">
          {aside}
          <AimCounts about={about} />
        </aside>
      </div>
    </PageFrame>
  )
}

function PageFrame({ children }: { children: ReactNode }) {
  return (
    <div data-region="" className="relative h-full overflow-y-auto">
      <div className="mx-auto max-w-[70.5rem] px-8 max-lg:px-6 max-md:px-4">{children}</div>
    </div>
  )
}

/** What was merged or undone while its page was open. */
function MissingThing({ list }: { list: WorkList }) {
  const { t } = useTranslation()
  return (
    <PageFrame>
      <div className="flex flex-col items-start gap-3 pt-8">
        <PageTitle className="type-page-title">{t(`processes.page.missing.${list}`)}</PageTitle>
        <Link to="/patterns" className="type-body text-accent hover:underline">
          {t('processes.page.toMap')}
        </Link>
      </div>
    </PageFrame>
  )
}
