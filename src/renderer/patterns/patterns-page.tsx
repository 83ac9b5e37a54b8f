import { useTranslation } from 'react-i18next'
import { GoalMapTab } from '../processes/goal-map.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Tabs } from '../ui/tabs.tsx'

/** What the notes add up to. */
export function PatternsPage() {
  const { t } = useTranslation()
  return (
    <div data-region="" className="relative h-full overflow-y-auto">
      <div className="mx-auto max-w-[70.5rem] px-8 pt-4 pb-16 max-lg:px-6 max-md:px-4">
        <PageTitle className="type-display">{t('common.place.patterns')}</PageTitle>
        <div className="mt-4">
          <Tabs
            label={t('common.place.patterns')}
            tabs={[{ id: 'goalMap', label: t('processes.map.picture') }]}
            value="goalMap"
            onChange={() => {}}
          >
            {() => <GoalMapTab />}
          </Tabs>
        </div>
      </div>
    </div>
  )
}
