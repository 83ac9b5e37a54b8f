import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { measure } from './measuring-calls.ts'

/** The gain as it is felt right after, asked alone: no time is shown before it is answered or passed. */
export function ClaimForm({ entryId, labelHidden = false }: { entryId: string; labelHidden?: boolean }) {
  const { t } = useTranslation()
  const [minutes, setMinutes] = useState<number | null>(null)
  const keep = (claimedSavingMin: number | null) =>
    void measure((calls) => calls.claim({ entryId, claimedSavingMin }))
  return (
    <div className="flex flex-col items-start gap-3">
      <NumberField
        label={t('life.measure.claim')}
        labelHidden={labelHidden}
        description={t('life.measure.claimHint')}
        unit={t('entries.minutesUnit')}
        minimum={-6000}
        maximum={6000}
        value={minutes}
        onChange={setMinutes}
        className="max-w-96"
      />
      <div className="flex gap-2.5">
        <Button onPress={() => keep(minutes)} isDisabled={minutes === null}>
          {t('life.measure.keepClaim')}
        </Button>
        <Button variant="plain" onPress={() => keep(null)}>
          {t('life.measure.skipClaim')}
        </Button>
      </div>
    </div>
  )
}
