import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { Button } from '../ui/button.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { callsOf, type Named, type WorkList } from './work-lists.ts'

type MergeDialogProps = {
  list: WorkList
  item: Named
  others: readonly Named[]
  onClose: () => void
  onMerged?: (intoId: string) => void
}

/** Asks what a thing becomes part of. Undoable, so this is a choice and no warning. */
export function MergeDialog({ list, item, others, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation()
  const [intoId, setIntoId] = useState<string | null>(null)
  const options = others.filter(({ id }) => id !== item.id).map(({ id, name }) => ({ id, label: name }))
  const into = options.find(({ id }) => id === intoId)

  const merge = async () => {
    if (into === undefined) return
    try {
      const { undoId } = await callsOf(list).merge({ id: item.id, intoId: into.id })
      announceDone(t('settings.work.done.merged', { name: item.name, into: into.label }), undoId)
      onMerged?.(into.id)
    } catch (error) {
      announceProblem(error)
    }
    onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('settings.work.mergeDialog.title', { name: item.name })}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('settings.cancel')}
          </Button>
          <Button variant="primary" isDisabled={into === undefined} onPress={() => void merge()}>
            {t('settings.work.mergeDialog.yes')}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t('settings.work.mergeDialog.intro', { count: item.uses, name: item.name })}</p>
      <ComboBox
        label={t('settings.work.mergeDialog.into')}
        options={options}
        value={intoId}
        onChange={setIntoId}
      />
    </Dialog>
  )
}
