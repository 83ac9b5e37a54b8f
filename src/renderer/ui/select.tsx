import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { ListBox } from 'react-aria-components/ListBox'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { classes } from './classes.ts'
import { FieldParts, type FieldWords, fieldBox } from './field.tsx'
import { Icon, type IconType } from './icon.tsx'
import { type ListOption, ListPopover, ListRow } from './list-popover.tsx'

type SelectProps<Id extends string> = FieldWords & {
  options: readonly ListOption<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  /** Words while nothing is chosen. */
  placeholder?: string | undefined
  /** Height in px at 100%: small 30, medium 36. */
  size?: 'small' | 'medium' | undefined
  icon?: IconType | undefined
  isDisabled?: boolean | undefined
  className?: string | undefined
}

const sizes = { small: 'min-h-[1.875rem] py-0.5 pl-3 pr-2.5', medium: 'min-h-9 py-1 pl-3 pr-2.5' }

/** One out of a list that is too long for chips. */
export function Select<Id extends string>({
  options,
  value,
  onChange,
  placeholder = '',
  size = 'small',
  icon,
  isDisabled = false,
  className,
  ...words
}: SelectProps<Id>) {
  return (
    <AriaSelect
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
      isInvalid={words.error !== undefined}
      validationBehavior="aria"
      className={classes('group/field', fieldBox, className)}
    >
      <FieldParts {...words}>
        <Button
          className={classes(
            'inline-flex items-center justify-between gap-3 rounded-control border border-control bg-surface text-left text-ink transition-colors',
            'hover:border-ink2 hover:bg-raised group-invalid/field:border-ris disabled:border-line disabled:text-ink3',
            sizes[size],
          )}
        >
          {icon !== undefined && <Icon icon={icon} size={16} />}
          <SelectValue className="min-w-0 flex-1 truncate text-[0.84375rem]/5 font-[600] placeholder:font-[400] placeholder:text-ink3" />
          <Icon icon={ChevronDown} size={16} className="text-ink2" />
        </Button>
      </FieldParts>
      <ListPopover>
        <ListBox items={options} className="outline-none">
          {(option) => <ListRow option={option} />}
        </ListBox>
      </ListPopover>
    </AriaSelect>
  )
}
