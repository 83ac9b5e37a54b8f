import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { GoalMap, MapGoal, MapProcess } from '../../shared/goal-map.ts'
import { Card } from '../ui/card.tsx'
import { LabelledGroup } from '../ui/labelled-group.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import type { MapPlace } from './goal-map-walk.ts'
import { GoalMapping, ProcessGoals } from './mapping.tsx'
import { pageOf } from './work-lists.ts'

/** What is chosen on the map, and what it is mapped to: the goals of a process, the processes and aims of a goal. */
export function GoalMapChosen({ map, place }: { map: GoalMap; place: MapPlace }) {
  const goal = place.on === 'goal' ? map.goals.find(({ id }) => id === place.id) : undefined
  const process = place.on === 'goal' ? undefined : map.processes.find(({ id }) => id === place.id)
  if (goal) return <ChosenGoal key={goal.id} goal={goal} />
  return process ? <ChosenProcess key={process.id} process={process} /> : null
}

function ChosenGoal({ goal }: { goal: MapGoal }) {
  return (
    <Chosen name={goal.name} page={pageOf('goals', goal.id)}>
      <GoalMapping goal={goal} />
    </Chosen>
  )
}

function ChosenProcess({ process }: { process: MapProcess }) {
  const { t } = useTranslation()
  return (
    <Chosen name={process.name} page={pageOf('processes', process.id)}>
      <LabelledGroup label={t('processes.page.serves')}>
        {() => <ProcessGoals process={process} />}
      </LabelledGroup>
    </Chosen>
  )
}

type ChosenProps = { name: string; page: ReturnType<typeof pageOf>; children: React.ReactNode }

function Chosen({ name, page, children }: ChosenProps) {
  const { t } = useTranslation()
  const headingId = useId()
  return (
    <Card labelledBy={headingId}>
      <SectionHeading id={headingId} look="section-small">
        {t('processes.map.chosen', { name })}
      </SectionHeading>
      <div className="mt-3 flex flex-col gap-4">
        {children}
        <Link {...page} className="self-start type-body text-accent hover:underline">
          {t('processes.map.open', { name })}
        </Link>
      </div>
    </Card>
  )
}
