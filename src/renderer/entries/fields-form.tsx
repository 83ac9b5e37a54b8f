import { useTranslation } from 'react-i18next'
import {
  aims,
  aiRoles,
  aiTypes,
  companies,
  dataClasses,
  type Entry,
  type EntryPatch,
  frontiers,
  learningModes,
  sensitivities,
  workSplits,
} from '../../shared/entries.ts'
import { KindFields } from '../life/kind-fields.tsx'
import { NextSteps } from '../life/next-steps.tsx'
import { RecipeLog } from '../life/recipe-log.tsx'
import { MeasurementsField } from '../measuring/measurements-field.tsx'
import { NamePicker } from '../processes/name-picker.tsx'
import { NamesPicker } from '../processes/names-picker.tsx'
import { StepPicker } from '../processes/step-picker.tsx'
import { ChipGroup } from '../ui/chip.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useWrittenText } from '../ui/use-written-text.ts'
import { effectName, effectNames, effectOf } from './effects.ts'
import { FormRow } from './form-row.tsx'
import { KindChips } from './kind-chips.tsx'

type FieldsFormProps = {
  entry: Entry
  /** Saves a change at once. */
  onChange: (patch: EntryPatch) => void
}

/** All fields of a note that are not its text. Nothing is required; everything is saved when it is chosen. */
export function FieldsForm({ entry, onChange }: FieldsFormProps) {
  const { t } = useTranslation()
  const { processId } = entry
  return (
    <div className="mb-6 flex flex-col divide-y divide-line rounded-inset border border-line bg-canvas px-4">
      <FormRow label={t('entries.field.kind')}>
        {(labelledBy) => (
          <KindChips value={entry.kind} labelledBy={labelledBy} onChange={(kind) => onChange({ kind })} />
        )}
      </FormRow>
      {entry.kind !== 'unsorted' && (
        <FormRow label={t('life.next.title')}>
          {() => <NextSteps entry={entry} onStep={(status) => onChange({ status })} />}
        </FormRow>
      )}
      <KindFields entry={entry} onChange={onChange} />
      {entry.promptRecipe && (
        <FormRow label={t('life.log.title')}>{() => <RecipeLog entry={entry} />}</FormRow>
      )}
      <FormRow label={t('processes.process')}>
        {() => (
          <NamePicker
            list="processes"
            label={t('processes.process')}
            labelHidden
            placeholder={t('processes.add.processes')}
            value={processId}
            onChange={(chosen) => onChange({ processId: chosen })}
            className="max-w-72"
          />
        )}
      </FormRow>
      {processId !== null && (
        <FormRow label={t('processes.step')}>
          {() => (
            <StepPicker
              processId={processId}
              value={entry.processStepId}
              onChange={(processStepId) => onChange({ processStepId })}
            />
          )}
        </FormRow>
      )}
      <FormRow label={t('entries.field.tools')}>
        {() => (
          <NamesPicker
            list="tools"
            label={t('processes.tool')}
            value={entry.toolIds}
            onChange={(toolIds) => onChange({ toolIds })}
          />
        )}
      </FormRow>
      <FormRow label={t('entries.field.goals')}>
        {() => (
          <NamesPicker
            list="goals"
            label={t('processes.goal')}
            value={entry.goalIds}
            onChange={(goalIds) => onChange({ goalIds })}
          />
        )}
      </FormRow>
      <Choice field="aiType" values={aiTypes} entry={entry} onChange={onChange} />
      <Choice field="aiRole" values={aiRoles} entry={entry} onChange={onChange} />
      {entry.aiRole !== null && entry.aiRole !== 'none' && (
        <Choice
          field="secondaryAiRole"
          words="aiRole"
          values={aiRoles.filter((role) => role !== 'none' && role !== entry.aiRole)}
          entry={entry}
          onChange={onChange}
        />
      )}
      <Choice field="workSplit" values={workSplits} entry={entry} onChange={onChange} />
      <Choice field="frontier" values={frontiers} entry={entry} onChange={onChange} />
      <Choice field="learningMode" values={learningModes} entry={entry} onChange={onChange} />
      <FormRow label={t('entries.field.learnMin')}>
        {() => (
          <NumberField
            size="small"
            label={t('entries.field.learnMin')}
            labelHidden
            minimum={0}
            maximum={600}
            unit={t('entries.minutesUnit')}
            value={entry.learnMin}
            onChange={(learnMin) => onChange({ learnMin })}
            className="w-32"
          />
        )}
      </FormRow>
      <Choice field="withWhom" values={companies} entry={entry} onChange={onChange} />
      {aims.map((aim) => (
        <FormRow key={aim} label={t(`entries.aim.${aim}`)}>
          {(labelledBy) => (
            <Effect
              labelledBy={labelledBy}
              value={entry.aimEffects[aim]}
              onChange={(effect) => onChange({ aimEffects: { ...entry.aimEffects, [aim]: effect } })}
            />
          )}
        </FormRow>
      ))}
      <FormRow label={t('entries.field.surprised')}>
        {(labelledBy) => (
          <ChipGroup
            labelledBy={labelledBy}
            allowNone
            value={entry.surprised === null ? null : entry.surprised ? 'yes' : 'no'}
            onChange={(answer) => onChange({ surprised: answer === null ? null : answer === 'yes' })}
            options={(['yes', 'no'] as const).map((id) => ({ id, label: t(`entries.${id}`) }))}
          />
        )}
      </FormRow>
      <FormRow label={t('entries.field.energy')} hint={t('entries.field.energyPrivate')}>
        {(labelledBy) => (
          <Effect labelledBy={labelledBy} value={entry.energy} onChange={(energy) => onChange({ energy })} />
        )}
      </FormRow>
      <FormRow label={t('life.measure.title')}>{() => <MeasurementsField entry={entry} />}</FormRow>
      <Choice field="dataClass" values={dataClasses} entry={entry} onChange={onChange} />
      <FormRow label={t('entries.field.sensitivity')}>
        {(labelledBy) => (
          <ChipGroup
            labelledBy={labelledBy}
            value={entry.sensitivity}
            onChange={(sensitivity) => sensitivity && onChange({ sensitivity })}
            options={sensitivities.map((id) => ({ id, label: t(`entries.sensitivity.${id}`) }))}
          />
        )}
      </FormRow>
      <FormRow label={t('entries.field.tags')}>
        {() => <TagsField tags={entry.tags} onChange={(tags) => onChange({ tags })} />}
      </FormRow>
      <FormRow label={t('entries.field.occurredOn')}>
        {() => (
          <DateField
            size="small"
            label={t('entries.field.occurredOn')}
            labelHidden
            value={entry.occurredOn}
            onChange={(occurredOn) => occurredOn && onChange({ occurredOn })}
          />
        )}
      </FormRow>
      <FormRow label={t('entries.field.freshUntil')}>
        {() => (
          <DateField
            size="small"
            label={t('entries.field.freshUntil')}
            labelHidden
            value={entry.freshUntil}
            onChange={(freshUntil) => onChange({ freshUntil })}
          />
        )}
      </FormRow>
      <FormRow label={t('entries.field.lang')}>
        {() => (
          <Select
            label={t('entries.field.lang')}
            labelHidden
            value={entry.lang}
            onChange={(lang) => onChange({ lang })}
            options={(['nl', 'en'] as const).map((id) => ({ id, label: t(`entries.lang.${id}`) }))}
            className="w-44"
          />
        )}
      </FormRow>
    </div>
  )
}

type ChoiceField =
  | 'aiType'
  | 'aiRole'
  | 'secondaryAiRole'
  | 'workSplit'
  | 'frontier'
  | 'learningMode'
  | 'withWhom'
  | 'dataClass'

type ChoiceProps<Field extends ChoiceField> = {
  field: Field
  /** Where the words of the values are, when not under the name of the field. */
  words?: ChoiceField
  values: readonly NonNullable<Entry[Field]>[]
  entry: Entry
  onChange: (patch: EntryPatch) => void
}

/** One of a few fixed answers, or none. */
function Choice<Field extends ChoiceField>({
  field,
  words = field,
  values,
  entry,
  onChange,
}: ChoiceProps<Field>) {
  const { t } = useTranslation()
  const name: ChoiceField = field
  return (
    <FormRow label={t(`entries.field.${name}`)}>
      {(labelledBy) => (
        <ChipGroup<string>
          labelledBy={labelledBy}
          allowNone
          value={entry[field]}
          onChange={(value) => onChange({ [field]: value } as EntryPatch)}
          options={values.map((id: string) => ({ id, label: t(`entries.${words}.${id}`) }))}
        />
      )}
    </FormRow>
  )
}

type EffectProps = { labelledBy: string; value: number | null; onChange: (effect: number | null) => void }

/** From much less to much more, or not considered. */
function Effect({ labelledBy, value, onChange }: EffectProps) {
  const { t } = useTranslation()
  return (
    <ChipGroup
      labelledBy={labelledBy}
      allowNone
      value={value === null ? null : effectName(value)}
      onChange={(name) => onChange(name === null ? null : effectOf(name))}
      options={effectNames.map((id) => ({ id, label: t(`entries.effect.${id}`) }))}
    />
  )
}

/** Tags separated by commas, at most twelve. */
function TagsField({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const { t } = useTranslation()
  const written = tags.join(', ')
  const [text, setText] = useWrittenText(written)
  const save = () => {
    const next = [
      ...new Set(
        text
          .split(',')
          .map((tag) => tag.trim().slice(0, 40))
          .filter(Boolean),
      ),
    ].slice(0, 12)
    if (next.join(', ') !== written) onChange(next)
    else setText(written)
  }
  return (
    <TextField
      size="small"
      label={t('entries.field.tags')}
      labelHidden
      placeholder={t('entries.field.tagsHint')}
      value={text}
      onChange={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}
