import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Aim, aims } from '../../shared/entries.ts'
import type { Goal, Process } from '../../shared/processes.ts'
import { engine, orpc } from '../engine.ts'
import { ChipGroup } from '../ui/chip.tsx'
import { LabelledGroup } from '../ui/labelled-group.tsx'
import { keepChange } from './keep-change.ts'
import { NamesPicker } from './names-picker.tsx'

/** The goals a process serves; a new one is made in passing. */
export function ProcessGoals({
  process: { id, name, goalIds },
}: {
  process: Pick<Process, 'id' | 'name' | 'goalIds'>
}) {
  const { t } = useTranslation()
  return (
    <NamesPicker
      list="goals"
      label={t('processes.page.serves')}
      value={goalIds}
      onChange={(next) =>
        void keepChange(
          engine.processes.setGoals({ id, goalIds: next }),
          t('processes.map.done.mapped', { name }),
        )
      }
    />
  )
}

/** The processes that serve a goal; a new one is made in passing. */
function GoalProcesses({ goal: { id, name } }: { goal: Pick<Goal, 'id' | 'name'> }) {
  const { t } = useTranslation()
  const { data: processes = [] } = useQuery(orpc.processes.list.queryOptions())
  const serving = processes.filter(({ goalIds }) => goalIds.includes(id))
  return (
    <NamesPicker
      list="processes"
      label={t('processes.page.servedBy')}
      value={serving.map((process) => process.id)}
      onChange={(processIds) =>
        void keepChange(
          engine.goals.setProcesses({ id, processIds }),
          t('processes.map.done.mapped', { name }),
        )
      }
    />
  )
}

type GoalAimsProps = { goal: Pick<Goal, 'id' | 'name' | 'aims'>; labelledBy: string }

/** Which of the four aims of learning a goal contributes to. */
function GoalAims({ goal: { id, name, aims: chosen }, labelledBy }: GoalAimsProps) {
  const { t } = useTranslation()
  return (
    <ChipGroup<Aim>
      multiple
      labelledBy={labelledBy}
      value={chosen}
      onChange={(next) =>
        void keepChange(engine.goals.describe({ id, aims: next }), t('processes.page.done.kept', { name }))
      }
      options={aims.map((aim) => ({ id: aim, label: t(`entries.aim.${aim}`) }))}
    />
  )
}

/** What a goal is mapped to: the processes that serve it and the aims it contributes to. */
export function GoalMapping({ goal }: { goal: Pick<Goal, 'id' | 'name' | 'aims'> }) {
  const { t } = useTranslation()
  return (
    <>
      <LabelledGroup label={t('processes.page.servedBy')}>
        {() => <GoalProcesses goal={goal} />}
      </LabelledGroup>
      <LabelledGroup label={t('processes.page.aimsOfGoal')}>
        {(labelledBy) => <GoalAims goal={goal} labelledBy={labelledBy} />}
      </LabelledGroup>
    </>
  )
}
