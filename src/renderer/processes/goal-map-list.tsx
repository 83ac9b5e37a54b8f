import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { GoalMap, MapProcess } from '../../shared/goal-map.ts'
import { noKinds } from '../../shared/no-kinds.ts'
import { KindCounts } from './kind-counts.tsx'
import { pageOf } from './work-lists.ts'

/** The same map as a list: every goal with its processes, every process with its notes. */
export function GoalMapList({ map }: { map: GoalMap }) {
  const { t } = useTranslation()
  const loose = map.processes.filter(({ goalIds }) => goalIds.length === 0)
  return (
    <ul aria-label={t('processes.map.picture')} className="mt-4 flex flex-col gap-5">
      {map.goals.map((goal) => (
        <li key={goal.id} style={{ paddingLeft: `${goal.depth}rem` }}>
          <Link {...pageOf('goals', goal.id)} className="type-section-small hover:underline">
            {goal.name}
          </Link>
          {goal.aims.length > 0 && (
            <p className="type-meta text-ink2">
              {goal.aims.map((aim) => t(`entries.aim.${aim}`)).join(' · ')}
            </p>
          )}
          {goal.processIds.length === 0 ? (
            <p className="type-meta text-ink3">{t('processes.map.noProcess')}</p>
          ) : (
            <ProcessRows processes={map.processes.filter(({ id }) => goal.processIds.includes(id))} />
          )}
        </li>
      ))}
      {loose.length > 0 && (
        <li>
          <span className="type-section-small">{t('processes.map.withoutGoal')}</span>
          <ProcessRows processes={loose} />
        </li>
      )}
    </ul>
  )
}

function ProcessRows({ processes }: { processes: readonly MapProcess[] }) {
  const { t } = useTranslation()
  return (
    <ul className="mt-1 ml-1 border-l-2 border-line pl-4">
      {processes.map(({ id, name, notes, kinds }) => (
        <li key={id} className="py-1">
          <Link {...pageOf('processes', id)} className="type-list-title hover:underline">
            {name}
          </Link>
          <span className="ml-2 type-meta text-ink3">{t('processes.page.notes', { count: notes })}</span>
          <KindCounts
            list="processes"
            id={id}
            counts={{
              ...noKinds,
              ...Object.fromEntries(kinds.map((counted) => [counted.kind, counted.notes])),
            }}
          />
        </li>
      ))}
    </ul>
  )
}
