import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal, GoalChange } from '../../shared/processes.ts'
import { engine } from '../engine.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import { DateField } from '../ui/date-field.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { keepChange } from './keep-change.ts'
import { KeptText } from './kept-text.tsx'
import { GoalMapping } from './mapping.tsx'
import { createName } from './names.ts'

/** What a goal is and what serves it. Kept at once. */
export function GoalFactsForm({ goal, goals }: { goal: Goal; goals: readonly Goal[] }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { id, name } = goal
  const keep = (change: GoalChange) =>
    void keepChange(engine.goals.describe({ id, ...change }), t('processes.page.done.kept', { name }))
  const createWhole = async (text: string) => {
    const parentId = await createName('goals', text)
    if (parentId !== null) keep({ parentId })
  }
  const wholes = goals.filter((other) => other.id !== id && (!other.archived || other.id === goal.parentId))
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-4">
      <SectionHeading id={headingId} look="section-small">
        {t('processes.page.goalFacts')}
      </SectionHeading>
      <GoalMapping goal={goal} />
      <KeptText
        label={t('processes.page.indicator')}
        maxLength={240}
        value={goal.indicator}
        onKeep={(indicator) => keep({ indicator })}
      />
      <DateField
        size="small"
        label={t('processes.page.horizon')}
        value={goal.horizon}
        onChange={(horizon) => keep({ horizon })}
      />
      <ComboBox
        size="small"
        label={t('processes.page.partOf')}
        options={wholes.map((other) => ({ id: other.id, label: other.name }))}
        value={goal.parentId}
        onChange={(parentId) => keep({ parentId })}
        createLabel={(text) => t('processes.make', { name: text })}
        onCreate={(text) => void createWhole(text)}
        emptyLabel={t('processes.none')}
      />
    </section>
  )
}
