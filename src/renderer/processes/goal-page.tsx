import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { About, Goal, Process } from '../../shared/processes.ts'
import { orpc } from '../engine.ts'
import { GoalFactsForm } from './goal-facts-form.tsx'
import { Neighbours } from './neighbours.tsx'
import { ThingPage } from './thing-page.tsx'

/** Everything about one goal: the processes that serve it and what was learned towards it. */
export function GoalPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/goals/$id' })
  const { data: goals } = useQuery(orpc.goals.list.queryOptions())
  const { data: processes = [] } = useQuery(orpc.processes.list.queryOptions())
  const goal = goals?.find((candidate) => candidate.id === id)
  const { data: about } = useQuery(
    orpc.goals.about.queryOptions({ input: { id }, enabled: goal !== undefined }),
  )
  if (goals === undefined) return null
  return (
    <ThingPage
      list="goals"
      item={goal}
      about={about}
      parts={['learnings', 'openExperiments', 'recipes', 'openRisks', 'retest']}
      learningsTitle={t('processes.page.learnedTowards')}
      aside={
        <>
          {goal && <GoalFactsForm goal={goal} goals={goals} />}
          {goal && about && <ServingProcesses goal={goal} processes={processes} about={about} />}
          {goal && <Parts goal={goal} goals={goals} />}
        </>
      }
    />
  )
}

type ServingProps = { goal: Goal; processes: readonly Process[]; about: About }

/** The mapped processes with their share of the notes of this goal. */
function ServingProcesses({ goal, processes, about }: ServingProps) {
  const { t } = useTranslation()
  const serving = processes.filter(({ goalIds }) => goalIds.includes(goal.id))
  const notesAt = (id: string) => about.processes.find((found) => found.id === id)?.notes ?? 0
  return (
    <Neighbours
      title={t('processes.page.notesByProcess')}
      list="processes"
      found={serving.map(({ id }) => ({ id, notes: notesAt(id) }))}
    />
  )
}

function Parts({ goal, goals }: { goal: Goal; goals: readonly Goal[] }) {
  const { t } = useTranslation()
  const parts = goals.filter(({ parentId }) => parentId === goal.id)
  return (
    <Neighbours
      title={t('processes.page.parts')}
      list="goals"
      found={parts.map(({ id, uses }) => ({ id, notes: uses }))}
    />
  )
}
