import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import { NamePicker } from './name-picker.tsx'
import { type NameList, useNames } from './names.ts'
import { pageOf } from './work-lists.ts'

type NamesPickerProps = {
  list: NameList
  value: readonly string[]
  onChange: (ids: string[]) => void
  label: string
}

/** Several goals or tools: what is chosen as tags that can be taken off, and a field for the next. */
export function NamesPicker({ list, value, onChange, label }: NamesPickerProps) {
  const { t } = useTranslation()
  const names = useNames(list)
  const nameOf = (id: string) => names.find((candidate) => candidate.id === id)?.name ?? ''
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {value.map((id) => (
        <span
          key={id}
          className="keep-edge inline-flex min-h-7 items-center gap-1 rounded-tag bg-neu-soft pl-2.5 text-[0.84375rem]/5 text-ink2"
        >
          <Link {...pageOf(list, id)} className="hover:underline">
            {nameOf(id)}
          </Link>
          <Button
            aria-label={t('processes.takeOff', { name: nameOf(id) })}
            onPress={() => onChange(value.filter((other) => other !== id))}
            className="inline-flex size-7 items-center justify-center rounded-tag hover:bg-line"
          >
            <Icon icon={X} size={14} />
          </Button>
        </span>
      ))}
      <NamePicker
        // A fresh field after each choice, ready for the next.
        key={value.length}
        list={list}
        label={label}
        labelHidden
        placeholder={t(`processes.add.${list}`)}
        value={null}
        onChange={(id) => id !== null && !value.includes(id) && onChange([...value, id])}
        className="w-52"
      />
    </div>
  )
}
