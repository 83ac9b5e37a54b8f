import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../shared/bundles.ts'
import { maxTitleLength } from '../../shared/common.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Rewrite } from './choice.ts'

type RewriteDialogProps = {
  row: Candidate
  /** What was written here before. */
  initial: Rewrite | null
  onSave: (rewrite: Rewrite) => void
  onClose: () => void
}

/** A new title and text for a note that may not leave as it is. Nothing of the note is filled in. */
export function RewriteDialog({ row, initial, onSave, onClose }: RewriteDialogProps) {
  const { t } = useTranslation()
  const [title, setTitle] = useState(initial?.title ?? '')
  const [passage, setPassage] = useState(initial?.passage ?? '')
  const save = () => {
    if (title.trim() !== '') onSave({ title: title.trim(), passage: passage.trim() })
  }
  return (
    <Dialog
      isOpen
      stay
      width="wide"
      onOpenChange={onClose}
      title={t('bundles.rewriteDialog.title')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            onPress={save}
            disabledReason={title.trim() === '' ? t('bundles.rewriteDialog.titleFirst') : undefined}
          >
            {t('bundles.rewriteDialog.save')}
          </Button>
        </>
      }
    >
      {row.block !== null && row.block !== 'kindFirst' && (
        <p className="measure">{t(`bundles.rewriteDialog.why.${row.block}`)}</p>
      )}
      <p className="mt-3 type-label">{t('bundles.rewriteDialog.original')}</p>
      <p lang={row.lang} className="mb-4 type-plan">
        {row.title}
      </p>
      <TextField
        label={t('bundles.rewriteDialog.newTitle')}
        value={title}
        onChange={setTitle}
        maxLength={maxTitleLength}
        autoComplete="off"
        autoFocus
        font="serif"
        className="mb-4"
      />
      <TextArea
        label={t('bundles.rewriteDialog.newText')}
        value={passage}
        onChange={setPassage}
        look="entry"
        rows={5}
        className="pb-1"
      />
    </Dialog>
  )
}
