import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { dayTitle, localToday } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { CaptureLine } from './capture-line.tsx'
import { DueExperiments } from './due-experiments.tsx'
import { FirstDay } from './first-day.tsx'
import { Inbox } from './inbox.tsx'
import { RecentNotes } from './recent-notes.tsx'

/** What is worth five minutes now: one line to write, what can be completed, what was written this week. */
export function TodayPage() {
  const { t } = useTranslation()
  const lang = useLang()
  const input = useRef<HTMLTextAreaElement>(null)
  const firstCard = useRef<HTMLElement>(null)
  const { data: counts } = useQuery(orpc.entries.counts.queryOptions())
  const ready = counts !== undefined
  const isFirstDay = ready && counts.total + counts.archived + counts.binned === 0
  if (!ready) return null
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto max-w-[70.5rem] px-8 max-lg:px-6 max-md:px-4">
        {isFirstDay ? (
          <FirstDay input={input} />
        ) : (
          <div className="grid grid-cols-[minmax(0,1fr)_23.5rem] gap-x-11 gap-y-9 pt-6 pb-20 max-lg:grid-cols-[minmax(0,1fr)_19.75rem] max-lg:gap-x-7 max-lg:pt-4 max-md:grid-cols-1">
            <div data-region="" className="flex min-w-0 flex-col gap-8">
              <div>
                <PageTitle takesFocus={false} className="type-display">
                  {dayTitle(localToday(), lang)}
                </PageTitle>
                <p className="mb-6 text-[0.9375rem]/[1.3125rem] text-ink3">{t('today.promise')}</p>
                <CaptureLine
                  input={input}
                  placeholder={t('today.placeholder')}
                  onLeave={() => firstCard.current?.focus()}
                />
              </div>
              <Inbox first={firstCard} />
            </div>
            <aside data-region="" aria-label={t('today.aside')} className="pt-2">
              <DueExperiments />
              <RecentNotes />
            </aside>
          </div>
        )}
      </div>
    </div>
  )
}
