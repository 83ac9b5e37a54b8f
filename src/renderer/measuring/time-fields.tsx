import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  judges,
  type Measurement,
  type MeasurementFields,
  type Part,
  parts,
  sources,
} from '../../shared/measuring.ts'
import { orpc } from '../engine.ts'
import { Button } from '../ui/button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { measure } from './measuring-calls.ts'

/** The parts of the time of one task, each with where its number comes from, and how often it was done. */
export function TimeFields({ entryId, measurement }: { entryId: string; measurement: Measurement }) {
  const { t } = useTranslation()
  const { id } = measurement
  const { data: watches = [] } = useQuery(orpc.measuring.stopwatches.queryOptions({ input: { entryId } }))
  const change = (patch: Partial<MeasurementFields>) => void measure((calls) => calls.change({ id, patch }))
  return (
    <div className="flex flex-col items-start gap-4">
      {watches.length > 0 && (
        <Button size="small" onPress={() => void measure((calls) => calls.takeTimes({ id }))}>
          {t('life.measure.takeTimes')}
        </Button>
      )}
      <div className="grid w-full grid-cols-4 gap-2.5 max-lg:grid-cols-2">
        {parts.map((part) => (
          <PartField key={part} part={part} measurement={measurement} onChange={change} />
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-2.5">
        {(['runs', 'baselineRuns'] as const).map((field) => (
          <NumberField
            key={field}
            size="small"
            label={t(`life.measure.${field}`)}
            minimum={1}
            maximum={999}
            value={measurement[field]}
            onChange={(count) => change({ [field]: count ?? 1 })}
            className="w-36"
          />
        ))}
        <NumberField
          size="small"
          label={t('life.measure.quality')}
          minimum={1}
          maximum={5}
          value={measurement.qualityAfter}
          onChange={(qualityAfter) => change({ qualityAfter })}
          className="w-40"
        />
        <Select
          label={t('life.measure.judge')}
          value={measurement.qualityJudge}
          onChange={(qualityJudge) => change({ qualityJudge })}
          placeholder={t('life.measure.unknown')}
          options={judges.map((judge) => ({ id: judge, label: t(`life.judge.${judge}`) }))}
          className="w-52"
        />
      </div>
    </div>
  )
}

type PartFieldProps = {
  part: Part
  measurement: Measurement
  onChange: (patch: Partial<MeasurementFields>) => void
}

/** A number that is typed is a memory, until the person says it is something else. */
function PartField({ part, measurement, onChange }: PartFieldProps) {
  const { t } = useTranslation()
  const time = measurement[part]
  const name = t(`life.part.${part}`)
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <NumberField
        label={name}
        unit={t('entries.minutesUnit')}
        minimum={0}
        maximum={6000}
        value={time?.min ?? null}
        onChange={(min) =>
          onChange({ [part]: min === null ? null : { min, source: time?.source ?? 'recall' } })
        }
      />
      {time && (
        <Select
          label={t('life.measure.sourceOf', { part: name })}
          labelHidden
          value={time.source}
          onChange={(source) => onChange({ [part]: { ...time, source } })}
          options={sources.map((source) => ({ id: source, label: t(`life.source.${source}`) }))}
        />
      )}
    </div>
  )
}
