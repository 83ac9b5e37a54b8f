import { useTranslation } from 'react-i18next'
import { workLists } from '../processes/work-lists.ts'
import { NamedSection } from './named-section.tsx'

/** What notes belong to: work processes, goals and tools. */
export function WorkPage() {
  const { t } = useTranslation()
  return (
    <div className="max-w-[44rem]">
      <p className="measure type-body text-ink2">{t('settings.work.intro')}</p>
      {workLists.map((list) => (
        <NamedSection key={list} list={list} />
      ))}
    </div>
  )
}
