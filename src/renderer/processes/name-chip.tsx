import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import { Icon, type IconType } from '../ui/icon.tsx'
import { popoverClass } from '../ui/list-popover.tsx'
import { NamePicker } from './name-picker.tsx'
import { type NameList, useNames } from './names.ts'

type NameChipProps = {
  list: NameList
  icon: IconType
  /** What it is: "Werkproces", "Tool". */
  label: string
  value: string | null
  onChange: (id: string | null) => void
}

/** A prefilled name that is changed in passing: a tag that opens a field. */
export function NameChip({ list, icon, label, value, onChange }: NameChipProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const name = useNames(list).find(({ id }) => id === value)?.name
  const choose = (id: string | null) => {
    onChange(id)
    if (id !== null) setOpen(false)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        aria-label={name === undefined ? label : `${label}: ${name}`}
        className="keep-edge inline-flex min-h-7 max-w-full items-center gap-2 rounded-tag bg-neu-soft px-2.5 py-1 text-[0.84375rem]/5 text-ink2 hover:bg-line"
      >
        <Icon icon={icon} size={15} className="text-ink3" />
        <span className="min-w-0 truncate">{name ?? label}</span>
      </Button>
      <Popover placement="bottom start" offset={6} className={`${popoverClass} w-72 !p-3`}>
        <Dialog
          aria-label={t('processes.change', { what: label })}
          className="flex flex-col gap-2 outline-none"
        >
          <NamePicker list={list} label={label} value={value} onChange={choose} autoFocus />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
