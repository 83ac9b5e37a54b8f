import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftItem } from '../../shared/bundles.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { paragraphsOf, takenFrom, withPassages } from './passages.ts'

type PassagesDialogProps = {
  item: DraftItem
  onSave: (passage: string) => void
  onClose: () => void
}

/** The paragraphs of the note: the body stays behind, except what is ticked here. */
export function PassagesDialog({ item, onSave, onClose }: PassagesDialogProps) {
  const { t } = useTranslation()
  const passage = item.texts.passage ?? ''
  const paragraphs = paragraphsOf(item.source)
  const [ticked, setTicked] = useState<readonly number[]>(() => takenFrom(paragraphs, passage))
  const tick = (index: number, on: boolean) =>
    setTicked(on ? [...ticked, index].sort((a, b) => a - b) : ticked.filter((other) => other !== index))
  return (
    <Dialog
      isOpen
      stay
      width="wide"
      onOpenChange={onClose}
      title={t('bundles.passages.title')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" onPress={() => onSave(withPassages(passage, paragraphs, ticked))}>
            {t('bundles.passages.save')}
          </Button>
        </>
      }
    >
      <p className="measure">{t('bundles.passages.intro')}</p>
      <ul aria-label={t('bundles.passages.list')} className="mt-3 flex flex-col divide-y divide-line">
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the note does not change while it is chosen from
          <li key={index} className="py-2">
            <Checkbox value={ticked.includes(index)} onChange={(on) => tick(index, on)}>
              <span lang={item.lang} className="type-entry whitespace-pre-wrap">
                {paragraph}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
