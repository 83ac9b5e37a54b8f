import { useTranslation } from 'react-i18next'
import type { Entry, EntryPatch } from '../../shared/entries.ts'
import { expectedBefore, maxStatementLength } from '../../shared/kinds.ts'
import { FormRow } from '../entries/form-row.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { ChipGroup } from '../ui/chip.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { type FieldLook, looksOfKind } from './kind-looks.ts'
import { SavedText } from './saved-text.tsx'

type KindFieldsProps = { entry: Entry; onChange: (patch: EntryPatch) => void }

const fixed: readonly string[] = expectedBefore

/** The fields an entry has of its kind. What was expected of an experiment that runs is only read. */
export function KindFields({ entry, onChange }: KindFieldsProps) {
  const { t } = useTranslation()
  const { kind } = entry
  if (kind === 'unsorted') return null
  const values: Record<string, unknown> = { ...entry[kind] }
  const stands = entry.experiment?.startedAt != null
  return looksOfKind[kind].map((one) => {
    const { field } = one
    const isFixed = kind === 'experiment' && stands && fixed.includes(field)
    return (
      <FormRow
        key={field}
        label={t(`life.field.${field}`)}
        hint={isFixed ? t('life.stands') : one.look === 'lines' ? t('life.perLine') : undefined}
      >
        {(labelledBy) =>
          isFixed ? (
            <p lang={entry.lang} className="pt-1 type-body whitespace-pre-wrap">
              {said(values[field]) || t('life.measure.unknown')}
            </p>
          ) : (
            <KindField
              one={one}
              labelledBy={labelledBy}
              lang={entry.lang}
              value={values[field]}
              onChange={(value) => onChange({ [kind]: { [field]: value } })}
            />
          )
        }
      </FormRow>
    )
  })
}

type KindFieldProps = {
  one: FieldLook
  labelledBy: string
  lang: string
  value: unknown
  onChange: (value: unknown) => void
}

function KindField({ one: { field, look }, labelledBy, lang, value, onChange }: KindFieldProps) {
  const { t } = useTranslation()
  const label = t(`life.field.${field}`)
  if (look === 'text') {
    const maxLength = field === 'statement' ? maxStatementLength : undefined
    return (
      <SavedText label={label} lang={lang} value={String(value)} onSave={onChange} maxLength={maxLength} />
    )
  }
  if (look === 'lines') {
    return (
      <SavedText
        label={label}
        lang={lang}
        value={(value as string[]).join('\n')}
        onSave={(text) => onChange(linesOf(text))}
      />
    )
  }
  if (look === 'flag') {
    return (
      <Checkbox labelledBy={labelledBy} value={value === true} onChange={onChange}>
        {t('life.fact.yes')}
      </Checkbox>
    )
  }
  if (look === 'date') {
    return (
      <DateField size="small" label={label} labelHidden value={value as string | null} onChange={onChange} />
    )
  }
  if ('from' in look) {
    const unit =
      look.unit === 'minutes' ? t('entries.minutesUnit') : look.unit === 'percent' ? '%' : undefined
    return (
      <NumberField
        size="small"
        label={label}
        labelHidden
        minimum={look.from}
        maximum={look.to}
        unit={unit}
        value={value as number | null}
        onChange={(next) => onChange(next ?? (field === 'reuseCount' ? 0 : null))}
        className="w-32"
      />
    )
  }
  return (
    <ChipGroup<string>
      labelledBy={labelledBy}
      allowNone
      value={value as string | null}
      onChange={onChange}
      options={look.map((id) => ({ id, label: t(`life.${field}.${id}`) }))}
    />
  )
}

/** A text or a number as it reads; nothing for what was not said. */
function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What stands on the lines of a text, without the empty ones. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 24)
}
