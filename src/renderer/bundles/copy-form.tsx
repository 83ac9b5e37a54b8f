import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftItem, ItemPatch } from '../../shared/bundles.ts'
import { maxTitleLength } from '../../shared/common.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'

type CopyFormProps = {
  item: DraftItem
  /** What would be kept now, so that going elsewhere keeps it too. null: nothing, or not allowed. */
  onDirty: (patch: ItemPatch | null) => void
  onSave: (patch: ItemPatch) => void
  onCancel: () => void
}

/** Title and text of the copy, to rewrite. The note stays as it is. */
export function CopyForm({ item, onDirty, onSave, onCancel }: CopyFormProps) {
  const { t } = useTranslation()
  const [title, setTitle] = useState(item.texts.title ?? '')
  const [passage, setPassage] = useState(item.texts.passage ?? '')
  const first = useRef<HTMLInputElement>(null)
  // The form takes the place of the text, which may be scrolled out of view by now.
  useEffect(() => {
    first.current?.scrollIntoView({ block: 'center' })
  }, [])
  const isEmpty = title.trim() === ''

  const change = (next: { title: string; passage: string }) => {
    setTitle(next.title)
    setPassage(next.passage)
    onDirty(next.title.trim() === '' ? null : next)
  }
  const save = () => {
    if (!isEmpty) onSave({ title, passage })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
  }
  return (
    <form
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
      className="flex flex-col gap-4"
    >
      <TextField
        label={t('bundles.mask.editTitle')}
        value={title}
        onChange={(text) => change({ title: text, passage })}
        maxLength={maxTitleLength}
        autoComplete="off"
        autoFocus
        inputRef={first}
        font="serif"
        size="large"
        {...(isEmpty ? { error: t('bundles.mask.titleFirst') } : {})}
      />
      <TextArea
        label={t('bundles.mask.editPassage')}
        value={passage}
        onChange={(text) => change({ title, passage: text })}
        look="entry"
        rows={6}
      />
      <div className="flex flex-wrap justify-end gap-2.5">
        <Button variant="plain" onPress={onCancel} keys="Esc">
          {t('bundles.mask.cancel')}
        </Button>
        <Button type="submit" keys="Ctrl Enter">
          {t('bundles.mask.save')}
        </Button>
      </div>
    </form>
  )
}
