import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { engine, orpc } from '../engine.ts'
import { queryClient } from '../queries.ts'
import { announceProblem, rememberStep } from '../shell/undo.ts'
import { ComboBox } from '../ui/combo-box.tsx'

type StepPickerProps = {
  processId: string
  value: string | null
  onChange: (stepId: string | null) => void
}

/** A step of a process: chosen from the list, or made in passing. */
export function StepPicker({ processId, value, onChange }: StepPickerProps) {
  const { t } = useTranslation()
  const { data: processes } = useQuery(orpc.processes.list.queryOptions())
  const steps = processes?.find(({ id }) => id === processId)?.steps ?? []
  const create = async (name: string) => {
    try {
      const { stepId, undoId } = await engine.processes.addStep({ id: processId, name })
      rememberStep(undoId)
      // The list holds the step before the note points at it, so that the field never shows an unknown one.
      await queryClient.fetchQuery({ ...orpc.processes.list.queryOptions(), staleTime: 0 })
      onChange(stepId)
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <ComboBox
      size="small"
      label={t('processes.step')}
      labelHidden
      placeholder={t('processes.addStep')}
      options={steps.map(({ id, name }) => ({ id, label: name }))}
      value={value}
      onChange={onChange}
      createLabel={(text) => t('processes.make', { name: text })}
      onCreate={(text) => void create(text)}
      emptyLabel={t('processes.emptySteps')}
      className="max-w-72"
    />
  )
}
