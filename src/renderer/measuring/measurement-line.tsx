import { Timer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Measurement } from '../../shared/measuring.ts'
import { Icon } from '../ui/icon.tsx'

type MeasurementLineProps = { measurement: Measurement; predicted: number | null }

/** What was expected, claimed and measured of one task, side by side. It says nothing of better or worse. */
export function MeasurementLine({ measurement, predicted }: MeasurementLineProps) {
  const { t } = useTranslation()
  const { claimedSavingMin, netSavingMin, isChecked, evidenceGrade, taskLabel } = measurement
  const minutes = (count: number | null) =>
    count === null ? t('life.measure.unknown') : t('life.measure.minutes', { count })
  const facts = [
    [t('life.measure.predicted'), minutes(predicted)],
    [t('life.measure.claimed'), minutes(claimedSavingMin)],
    [t(isChecked ? 'life.measure.checked' : 'life.measure.net'), minutes(netSavingMin)],
  ] as const
  return (
    <div className="w-full rounded-inset bg-accent-soft px-4 py-3">
      {taskLabel !== '' && <p className="mb-1 type-label">{taskLabel}</p>}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1.5 type-body">
        <Icon icon={Timer} size={17} className="text-accent" />
        <dl className="flex flex-wrap gap-x-6 gap-y-1.5">
          {facts.map(([name, words]) => (
            <div key={name} className="flex items-baseline gap-1.5">
              <dt className="text-ink2">{name}</dt>
              <dd className="font-[640] tabular-nums">{words}</dd>
            </div>
          ))}
        </dl>
        <span className="type-meta text-ink2">
          {t('life.measure.evidence', { grade: evidenceGrade, name: t(`life.evidence.${evidenceGrade}`) })}
        </span>
      </div>
    </div>
  )
}
