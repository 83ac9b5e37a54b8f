import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { KindName } from '../entries/kind-parts.tsx'
import { Progress } from '../ui/progress.tsx'

/** What was written beforehand: expectation, threshold, certainty. It cannot be changed here, or anywhere. */
export function RoomContext({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const { experiment, lang, title } = entry
  if (!experiment) return null
  const { hypothesis, successCriterion, confidencePct, predictedSavingMin } = experiment
  return (
    <div className="flex flex-col gap-4">
      <KindName kind="experiment" />
      <p lang={lang} className="type-section-small">
        {title}
      </p>
      <Part label={t('life.room.context')} lang={lang} words={hypothesis} look="type-statement text-ink2" />
      <Part label={t('life.room.limit')} lang={lang} words={successCriterion} look="type-body" />
      {predictedSavingMin !== null && (
        <Part
          label={t('life.measure.predicted')}
          words={t('life.measure.minutes', { count: predictedSavingMin })}
          look="type-body"
        />
      )}
      {confidencePct !== null && (
        <Progress label={t('life.room.sure')} value={confidencePct / 100} valueText={`${confidencePct}%`} />
      )}
    </div>
  )
}

type PartProps = { label: string; words: string; look: string; lang?: string }

function Part({ label, words, look, lang }: PartProps) {
  const { t } = useTranslation()
  return (
    <div>
      <p className="mb-1 type-label text-ink2">{label}</p>
      {words.trim() === '' ? (
        <p className="type-body text-ink3">{t('life.room.notSaid')}</p>
      ) : (
        <p lang={lang} className={look}>
          {words}
        </p>
      )}
    </div>
  )
}
