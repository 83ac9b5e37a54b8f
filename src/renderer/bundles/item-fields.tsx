import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  addableFields,
  type DraftItem,
  droppableFields,
  type ItemPatch,
  maxLabelLength,
} from '../../shared/bundles.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type FactField, useItemFacts } from './item-facts.ts'
import { MarkedText } from './marked-text.tsx'
import type { Place, Spot } from './places.ts'

type ItemFieldsProps = {
  item: DraftItem
  places: readonly Place[]
  spot: Spot | null
  onSpot: (spot: Spot) => void
  onPatch: (patch: ItemPatch) => void
}

/** What goes along beside title and text: each field can be left out, a few can be added. */
export function ItemFields({ item, places, spot, onSpot, onPatch }: ItemFieldsProps) {
  const { t } = useTranslation()
  const headingId = useId()
  if (item.available.length === 0) return null
  return (
    <section aria-labelledby={headingId} className="mt-6">
      <SectionHeading id={headingId} look="section-small">
        {t('bundles.mask.fieldsTitle')}
      </SectionHeading>
      <p className="type-meta text-ink3">{t('bundles.mask.fieldsIntro')}</p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {item.available.map((field) => (
          <FieldLine
            key={field}
            field={field}
            item={item}
            places={places}
            spot={spot}
            onSpot={onSpot}
            onPatch={onPatch}
          />
        ))}
      </ul>
    </section>
  )
}

function isAddable(field: FactField): field is (typeof addableFields)[number] {
  return (addableFields as readonly string[]).includes(field)
}

/** True when the field is in the item as it would leave now. */
function goesAlong({ dropped, added }: DraftItem, field: FactField): boolean {
  return isAddable(field) ? added.includes(field) : !dropped.includes(field)
}

function patchFor({ dropped, added }: DraftItem, field: FactField, goes: boolean): ItemPatch {
  if (isAddable(field)) {
    return { added: addableFields.filter((name) => (name === field ? goes : added.includes(name))) }
  }
  return { dropped: droppableFields.filter((name) => (name === field ? !goes : dropped.includes(name))) }
}

type FieldLineProps = ItemFieldsProps & { field: FactField }

function FieldLine({ field, item, places, spot, onSpot, onPatch }: FieldLineProps) {
  const { t } = useTranslation()
  const [isGeneralising, setGeneralising] = useState(false)
  const [wasGeneralising, setWasGeneralising] = useState(false)
  const close = () => {
    setGeneralising(false)
    setWasGeneralising(true)
  }
  const goes = goesAlong(item, field)
  const value = useItemFacts()(item.item).find((fact) => fact.field === field)?.value
  const texts = Object.entries(item.texts).filter(([name]) => name === field || name.startsWith(`${field}.`))
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
      <span className="w-48 shrink-0">
        <Checkbox value={goes} onChange={(on) => onPatch(patchFor(item, field, on))}>
          {t(`bundles.field.${field}`)}
        </Checkbox>
      </span>
      <span className="min-w-0 flex-1 basis-40 type-body">
        {!goes && (
          <span className="text-ink3">
            {t(isAddable(field) ? 'bundles.mask.addedByChoice' : 'bundles.mask.fieldStays')}
          </span>
        )}
        {goes && texts.length === 0 && value}
        {goes &&
          texts.map(([name, text], index) => (
            <span key={name}>
              {index > 0 && ', '}
              <MarkedText
                entryId={item.entryId}
                field={name}
                text={text}
                lang={item.lang}
                places={places}
                spot={spot}
                onSpot={onSpot}
              />
            </span>
          ))}
      </span>
      {field === 'process' && goes && !isGeneralising && (
        <Button
          variant="quiet"
          size="small"
          autoFocus={wasGeneralising}
          onPress={() => setGeneralising(true)}
        >
          {t('bundles.mask.generalise')}
        </Button>
      )}
      {isGeneralising && (
        <GeneraliseForm
          initial={item.texts.process ?? ''}
          onSave={(process) => {
            close()
            onPatch({ process })
          }}
          onCancel={close}
        />
      )}
    </li>
  )
}

type GeneraliseFormProps = { initial: string; onSave: (name: string) => void; onCancel: () => void }

/** "Bezwaar afhandelen" becomes "een klantproces", in the copy only. */
function GeneraliseForm({ initial, onSave, onCancel }: GeneraliseFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onSave(name.trim())
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onCancel()
  }
  return (
    <form onSubmit={submit} className="flex w-full flex-wrap items-end gap-2 pb-2" noValidate>
      <TextField
        label={t('bundles.mask.generaliseLabel')}
        placeholder={t('bundles.mask.generaliseExample')}
        value={name}
        onChange={setName}
        onKeyDown={leave}
        maxLength={maxLabelLength}
        autoComplete="off"
        autoFocus
        className="flex-1 basis-60"
      />
      <Button variant="plain" onPress={onCancel}>
        {t('bundles.mask.cancel')}
      </Button>
      <Button type="submit">{t('bundles.mask.save')}</Button>
    </form>
  )
}
