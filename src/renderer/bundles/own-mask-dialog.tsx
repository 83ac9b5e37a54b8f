import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftItem } from '../../shared/bundles.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useSettings } from '../use-settings.ts'
import { distinctStretches, type Stretch, stretchesOf } from './places.ts'

type OwnMaskDialogProps = {
  items: readonly DraftItem[]
  /** One stretch for each way the word is written. */
  onMask: (stretches: Stretch[]) => void
  onClose: () => void
}

/** Masks a word by typing it, for whoever does not select with a mouse. */
export function OwnMaskDialog({ items, onMask, onClose }: OwnMaskDialogProps) {
  const { t } = useTranslation()
  const { singleKeys } = useSettings()
  const [word, setWord] = useState('')
  const found = stretchesOf(items, word)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (found.length > 0) onMask(distinctStretches(items, found))
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('bundles.ownMask.title')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" onPress={() => submit()} isDisabled={found.length === 0}>
            {t('bundles.ownMask.save')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} noValidate>
        <p className="mb-3">{t('bundles.ownMask.intro')}</p>
        <TextField
          label={t('bundles.ownMask.field')}
          value={word}
          onChange={setWord}
          autoComplete="off"
          autoFocus
        />
        <p role="status" className="mt-1.5 min-h-5 type-meta text-ink3">
          {word.trim() !== '' && t('bundles.ownMask.count', { count: found.length })}
        </p>
        {singleKeys && (
          <p className="mt-2 type-meta text-ink3">
            {t('bundles.ownMask.or')} <KeyCaps keys="Shift M" />
          </p>
        )}
      </form>
    </Dialog>
  )
}
