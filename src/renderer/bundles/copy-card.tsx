import { ChevronLeft, ChevronRight, Pencil, TextQuote } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftItem, ItemPatch } from '../../shared/bundles.ts'
import { EntryMark, kindLook } from '../entries/kind-parts.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { classes } from '../ui/classes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { toneClass } from '../ui/tone.ts'
import { CopyForm } from './copy-form.tsx'
import { MarkedText } from './marked-text.tsx'
import type { Place, Spot } from './places.ts'

type CopyCardProps = {
  item: DraftItem
  number: number
  total: number
  onGoTo: (number: number) => void
  places: readonly Place[]
  spot: Spot | null
  onSpot: (spot: Spot) => void
  isEditing: boolean
  onEdit: (editing: boolean) => void
  onDirty: (patch: ItemPatch | null) => void
  onSave: (patch: ItemPatch) => void
  onPassages: () => void
}

/** The copy of one note: what a stranger would read. */
export function CopyCard(props: CopyCardProps) {
  const { t } = useTranslation()
  const { item, places, spot, onSpot, isEditing, onEdit } = props
  const titleId = useId()
  const wasEditing = useRef(false)
  useEffect(() => {
    wasEditing.current = isEditing
  }, [isEditing])
  const shared = { entryId: item.entryId, lang: item.lang, places, spot, onSpot }
  const passage = item.texts.passage ?? ''
  return (
    <Card labelledBy={titleId} className="!px-7.5 max-md:!px-4">
      <CardHead {...props} />
      {isEditing ? (
        <>
          <h2 id={titleId} className="sr-only">
            {item.texts.title}
          </h2>
          <CopyForm
            key={item.entryId}
            item={item}
            onDirty={props.onDirty}
            onSave={props.onSave}
            onCancel={() => onEdit(false)}
          />
        </>
      ) : (
        <>
          <h2 id={titleId} className="font-serif text-[1.4375rem]/9 font-[430]">
            <MarkedText {...shared} field="title" text={item.texts.title ?? ''} />
          </h2>
          {passage === '' ? (
            <p className="mt-2 type-body text-ink3">{t('bundles.mask.noPassage')}</p>
          ) : (
            <p className="mt-2 measure type-entry leading-[1.9375rem]">
              <MarkedText {...shared} field="passage" text={passage} />
            </p>
          )}
          <div className="mt-4 flex flex-wrap gap-2">
            <Button size="small" icon={Pencil} onPress={() => onEdit(true)} autoFocus={wasEditing.current}>
              {t('bundles.mask.edit')}
            </Button>
            {item.source.trim() !== '' && (
              <Button size="small" icon={TextQuote} onPress={props.onPassages}>
                {t('bundles.mask.choosePassages')}
              </Button>
            )}
          </div>
        </>
      )}
    </Card>
  )
}

function CardHead({ item, number, total, onGoTo }: CopyCardProps) {
  const { t } = useTranslation()
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="flex items-center gap-2">
        <EntryMark kind={item.kind} size={17} />
        <span className={classes('type-label text-(--tone)', toneClass[kindLook[item.kind].tone])}>
          {t('bundles.mask.itemOf', { kind: t(`entries.kind.${item.kind}`), number, total })}
        </span>
        {total > 1 && (
          <span className="-my-1 flex">
            <IconButton
              icon={ChevronLeft}
              label={t('bundles.mask.previousItem')}
              isDisabled={number === 1}
              onPress={() => onGoTo(number - 1)}
              className="!size-8"
            />
            <IconButton
              icon={ChevronRight}
              label={t('bundles.mask.nextItem')}
              isDisabled={number === total}
              onPress={() => onGoTo(number + 1)}
              className="!size-8"
            />
          </span>
        )}
      </div>
      <span className="type-meta text-ink2">{t('bundles.mask.copyNote')}</span>
    </div>
  )
}
