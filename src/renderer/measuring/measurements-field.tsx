import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { ClaimForm } from './claim-form.tsx'
import { MeasurementLine } from './measurement-line.tsx'
import { measure } from './measuring-calls.ts'
import { StopwatchPanel } from './stopwatch-panel.tsx'
import { TimeFields } from './time-fields.tsx'

/** Everything measured of a note, a new measurement, and the stopwatch. */
export function MeasurementsField({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const [addedAfter, setAddedAfter] = useState<number | null>(null)
  // The claim was given or passed: the new measurement is among the others now.
  const isAdding = addedAfter === entry.measurements.length
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {entry.measurements.map((measurement) => (
        <div key={measurement.id} className="flex flex-col gap-3">
          <div className="flex items-start gap-1">
            <MeasurementLine
              measurement={measurement}
              predicted={entry.experiment?.predictedSavingMin ?? null}
            />
            <IconButton
              icon={Trash2}
              label={t('life.measure.remove')}
              onPress={() => void measure((calls) => calls.remove({ id: measurement.id }))}
            />
          </div>
          <TimeFields entryId={entry.id} measurement={measurement} />
        </div>
      ))}
      {isAdding ? (
        <ClaimForm entryId={entry.id} />
      ) : (
        <Button size="small" className="self-start" onPress={() => setAddedAfter(entry.measurements.length)}>
          {t('life.measure.add')}
        </Button>
      )}
      <StopwatchPanel entryId={entry.id} />
    </div>
  )
}
