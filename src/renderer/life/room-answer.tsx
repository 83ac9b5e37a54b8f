import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { outcomes, verdicts } from '../../shared/kinds.ts'
import { ClaimForm } from '../measuring/claim-form.tsx'
import { MeasurementLine } from '../measuring/measurement-line.tsx'
import { TimeFields } from '../measuring/time-fields.tsx'
import { ChipGroup } from '../ui/chip.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { Station } from './room-stations.ts'

type Experiment = NonNullable<Entry['experiment']>

/** Answers as they are being given; saved when one leaves the question. */
export type Answers = Pick<Experiment, 'seen' | 'outcome' | 'holds' | 'against' | 'verdict'>

type RoomAnswerProps = {
  station: Station
  entry: Entry
  answers: Answers
  onAnswer: (answers: Partial<Answers>) => void
  headingId: string
}

/** Where the question of a station is answered. */
export function RoomAnswer({ station, entry, answers, onAnswer, headingId }: RoomAnswerProps) {
  const { t } = useTranslation()
  switch (station) {
    case 'before':
      return (
        <p lang={entry.lang} className="type-entry measure text-ink2">
          {entry.experiment?.hypothesis || t('life.room.notSaid')}
        </p>
      )
    case 'seen':
      return <Seen entry={entry} answers={answers} onAnswer={onAnswer} />
    case 'limit':
      return (
        <ChipGroup
          labelledBy={headingId}
          size="medium"
          allowNone
          value={answers.outcome}
          onChange={(outcome) => onAnswer({ outcome })}
          options={outcomes.map((id) => ({ id, label: t(`life.outcome.${id}`) }))}
        />
      )
    case 'holds':
    case 'against':
      return (
        <TextArea
          key={station}
          label={t(`life.room.ask.${station}`)}
          labelHidden
          look="entry"
          lang={entry.lang}
          value={answers[station]}
          onChange={(text) => onAnswer({ [station]: text })}
        />
      )
    case 'verdict':
      return (
        <ChipGroup
          labelledBy={headingId}
          size="medium"
          allowNone
          value={answers.verdict}
          onChange={(verdict) => onAnswer({ verdict })}
          options={verdicts.map((id) => ({ id, label: t(`life.verdict.${id}`) }))}
        />
      )
  }
}

type SeenProps = Pick<RoomAnswerProps, 'entry' | 'answers' | 'onAnswer'>

/** The claim first and alone; only then what was seen, and the times. */
function Seen({ entry, answers, onAnswer }: SeenProps) {
  const { t } = useTranslation()
  const measurement = entry.measurements.at(-1)
  if (!measurement) return <ClaimForm entryId={entry.id} />
  return (
    <div className="flex flex-col gap-5">
      <TextArea
        label={t('life.room.ask.seen')}
        labelHidden
        look="entry"
        lang={entry.lang}
        value={answers.seen}
        onChange={(seen) => onAnswer({ seen })}
      />
      <div>
        <p className="mb-2 type-body text-ink2">
          <strong className="font-[600]">{t('life.room.times')}</strong> {t('life.room.timesHint')}
        </p>
        <TimeFields entryId={entry.id} measurement={measurement} />
      </div>
      <div aria-live="polite">
        {measurement.netSavingMin !== null && (
          <MeasurementLine
            measurement={measurement}
            predicted={entry.experiment?.predictedSavingMin ?? null}
          />
        )}
      </div>
    </div>
  )
}
