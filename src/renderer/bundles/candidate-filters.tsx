import { CalendarDays, Route } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { EntryFilter } from '../../shared/entries.ts'
import { useNames } from '../processes/names.ts'
import { SearchField } from '../ui/search-field.tsx'
import { Select } from '../ui/select.tsx'
import { type Period, periodStart, periods } from './period.ts'

export interface Wish {
  text: string
  /** A process id, or 'all'. */
  process: string
  period: Period
}

export const noWish: Wish = { text: '', process: 'all', period: 'all' }

/** The filter of the contract for what is asked. @param today YYYY-MM-DD */
export function filterOfWish({ process, period }: Wish, today: string): EntryFilter {
  const from = periodStart(period, today)
  return { ...(process === 'all' ? {} : { processId: process }), ...(from === null ? {} : { from }) }
}

/** Narrows the list down: words, one process, a period. */
export function CandidateFilters({ wish, onChange }: { wish: Wish; onChange: (wish: Wish) => void }) {
  const { t } = useTranslation()
  const processes = useNames('processes').filter(({ archived }) => !archived)
  return (
    <search className="mb-3 flex flex-wrap gap-2">
      <SearchField
        label={t('bundles.choose.search')}
        placeholder={t('bundles.choose.search')}
        clearLabel={t('common.clear')}
        value={wish.text}
        onChange={(text) => onChange({ ...wish, text })}
        maxLength={4000}
        className="w-75 max-md:w-full"
      />
      {processes.length > 0 && (
        <Select
          label={t('bundles.choose.process')}
          labelHidden
          size="medium"
          icon={Route}
          options={[
            { id: 'all', label: t('bundles.choose.allProcesses') },
            ...processes.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={wish.process}
          onChange={(process) => onChange({ ...wish, process })}
        />
      )}
      <Select
        label={t('bundles.choose.period')}
        labelHidden
        size="medium"
        icon={CalendarDays}
        options={periods.map((id) => ({ id, label: t(`bundles.choose.periods.${id}`) }))}
        value={wish.period}
        onChange={(period) => onChange({ ...wish, period })}
      />
    </search>
  )
}
