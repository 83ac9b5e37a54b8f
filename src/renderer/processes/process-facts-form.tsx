import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { criticalities, type Process, type ProcessChange } from '../../shared/processes.ts'
import { engine } from '../engine.ts'
import { ChipGroup } from '../ui/chip.tsx'
import { LabelledGroup } from '../ui/labelled-group.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { keepChange } from './keep-change.ts'
import { KeptText } from './kept-text.tsx'
import { ProcessGoals } from './mapping.tsx'

/** What a process is: its goals, who may change it, how often it runs. Kept at once. */
export function ProcessFactsForm({ process }: { process: Process }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { id, name } = process
  const keep = (change: ProcessChange) =>
    void keepChange(engine.processes.describe({ id, ...change }), t('processes.page.done.kept', { name }))
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-4">
      <SectionHeading id={headingId} look="section-small">
        {t('processes.page.facts')}
      </SectionHeading>
      <LabelledGroup label={t('processes.page.serves')}>
        {() => <ProcessGoals process={process} />}
      </LabelledGroup>
      <KeptText
        label={t('processes.page.ownerRole')}
        description={t('processes.page.ownerRoleHint')}
        maxLength={120}
        value={process.ownerRole}
        onKeep={(ownerRole) => keep({ ownerRole })}
      />
      <div className="flex flex-wrap gap-4">
        <NumberField
          size="small"
          label={t('processes.page.runsPerMonth')}
          minimum={0}
          maximum={100_000}
          value={process.runsPerMonth}
          onChange={(runsPerMonth) => keep({ runsPerMonth })}
          className="min-w-32 flex-1"
        />
        <NumberField
          size="small"
          label={t('processes.page.peopleInvolved')}
          minimum={0}
          maximum={100_000}
          value={process.peopleInvolved}
          onChange={(peopleInvolved) => keep({ peopleInvolved })}
          className="min-w-32 flex-1"
        />
      </div>
      <LabelledGroup label={t('processes.page.criticality')}>
        {(labelledBy) => (
          <ChipGroup
            labelledBy={labelledBy}
            allowNone
            value={process.criticality}
            onChange={(criticality) => keep({ criticality })}
            options={criticalities.map((level) => ({
              id: level,
              label: t(`processes.page.criticalities.${level}`),
            }))}
          />
        )}
      </LabelledGroup>
    </section>
  )
}
