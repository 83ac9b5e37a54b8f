import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { MeasurementLine } from '../measuring/measurement-line.tsx'
import { localToday, longDay } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { looksOfKind } from './kind-looks.ts'
import { RoundOffLink } from './round-off-link.tsx'

/** What a note says of its kind, as it is read: only what was filled in, then what was measured. */
export function KindFacts({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const facts = useFacts(entry)
  return (
    <div className="mb-5 flex flex-col items-start gap-4 empty:hidden">
      {facts.length > 0 && (
        <dl className="flex w-full flex-col gap-2.5">
          {facts.map(({ field, words, isOwn }) => (
            <div key={field}>
              <dt className="type-label text-ink2">{t(`life.field.${field}`)}</dt>
              <dd lang={isOwn ? entry.lang : undefined} className="measure type-body whitespace-pre-wrap">
                {words}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entry.measurements.map((measurement) => (
        <MeasurementLine
          key={measurement.id}
          measurement={measurement}
          predicted={entry.experiment?.predictedSavingMin ?? null}
        />
      ))}
      <RoundOffLink entry={entry} />
    </div>
  )
}

interface Fact {
  field: string
  words: string
  /** the person's own words, in the language of the note */
  isOwn: boolean
}

function useFacts(entry: Entry): Fact[] {
  const { t } = useTranslation()
  const lang = useLang()
  const { kind } = entry
  if (kind === 'unsorted') return []
  const values: Record<string, unknown> = { ...entry[kind] }
  return looksOfKind[kind].flatMap(({ field, look }): Fact[] => {
    const value = values[field]
    if (typeof value === 'boolean') return value ? [{ field, words: t('life.fact.yes'), isOwn: false }] : []
    if (Array.isArray(value)) return value.length > 0 ? [{ field, words: value.join('\n'), isOwn: true }] : []
    if (typeof value === 'number') {
      const isSaid = field !== 'reuseCount' || value > 0
      const unit = field === 'confidencePct' ? '%' : field === 'predictedSavingMin' ? ' min' : ''
      return isSaid ? [{ field, words: `${value}${unit}`, isOwn: false }] : []
    }
    if (typeof value !== 'string' || value.trim() === '') return []
    if (look === 'date') return [{ field, words: longDay(value, localToday(), lang), isOwn: false }]
    return look === 'text'
      ? [{ field, words: value, isOwn: true }]
      : [{ field, words: t(`life.${field}.${value}`), isOwn: false }]
  })
}
