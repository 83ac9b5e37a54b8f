import { AppWindow, Route } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { NamePicker } from '../processes/name-picker.tsx'
import { type NameList, useNames } from '../processes/names.ts'
import { Icon, type IconType } from '../ui/icon.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { useCaptureNote } from './capture-note.ts'

type CaptureNamesProps = {
  processId: string | null
  toolId: string | null
  /** Choosing began or ended: the list needs room in the window. */
  onChoosing: (choosing: boolean) => void
  onDone: () => void
}

/** Process and tool of the note, as the last one had them; Tab goes there to change them. */
export function CaptureNames({ processId, toolId, onChoosing, onDone }: CaptureNamesProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'processes' | 'tools' | null>(null)
  const toggle = (list: 'processes' | 'tools' | null) => {
    setOpen(list)
    onChoosing(list !== null)
    if (list === null) onDone()
  }
  const nameOf = (list: 'processes' | 'tools') => ({
    list,
    isOpen: open === list,
    onOpen: () => toggle(list),
    onClose: () => toggle(null),
  })
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-1.5">
      <CaptureName
        {...nameOf('processes')}
        icon={Route}
        label={t('processes.process')}
        value={processId}
        onChange={(id) => useCaptureNote.setState({ processId: id })}
      />
      <CaptureName
        {...nameOf('tools')}
        icon={AppWindow}
        label={t('processes.tool')}
        value={toolId}
        onChange={(id) => useCaptureNote.setState({ toolId: id })}
      />
      <span aria-hidden className="ml-2 inline-flex items-center gap-2">
        <KeyCaps keys="Tab" />
        <span className="type-meta text-ink3">{t('capture.window.change')}</span>
      </span>
    </div>
  )
}

type CaptureNameProps = {
  list: NameList
  icon: IconType
  label: string
  value: string | null
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
  onChange: (id: string | null) => void
}

function CaptureName({ list, icon, label, value, isOpen, onOpen, onClose, onChange }: CaptureNameProps) {
  const name = useNames(list).find(({ id }) => id === value)?.name
  if (!isOpen) {
    return (
      <Button
        aria-label={name === undefined ? label : `${label}: ${name}`}
        onPress={onOpen}
        className="keep-edge inline-flex min-h-7 max-w-64 items-center gap-1.5 rounded-tag bg-neu-soft px-[0.5625rem] py-1 text-[0.84375rem]/5 text-ink2 hover:bg-line"
      >
        <Icon icon={icon} size={15} className="text-ink3" />
        <span className="min-w-0 truncate">{name ?? label}</span>
      </Button>
    )
  }
  const choose = (id: string | null) => {
    onChange(id)
    if (id !== null) onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the field inside; it is no control of its own
    <div
      className="w-60"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <NamePicker list={list} label={label} labelHidden value={value} onChange={choose} autoFocus />
    </div>
  )
}
