import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { defined } from './defined.ts'
import { Icon } from './icon.tsx'

type CheckboxProps = {
  /** Visible words beside the box. Without them give `label`. */
  children?: ReactNode
  label?: string | undefined
  labelledBy?: string | undefined
  describedBy?: string | undefined
  value: boolean
  /** Some of what it stands for is ticked. */
  isMixed?: boolean | undefined
  onChange: (on: boolean) => void
  isDisabled?: boolean | undefined
}

/** A tick box of 20 px in a target of at least 28. */
export function Checkbox({
  children,
  label,
  labelledBy,
  describedBy,
  value,
  isMixed = false,
  onChange,
  isDisabled = false,
}: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={value}
      isIndeterminate={isMixed}
      onChange={onChange}
      isDisabled={isDisabled}
      {...defined({ 'aria-label': label, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy })}
      className="group inline-flex min-h-7 min-w-7 items-start gap-2.5 rounded-tag py-1 type-body text-ink disabled:text-ink3"
    >
      <span className="flex size-5 shrink-0 items-center justify-center rounded-tag border-[1.5px] border-control bg-surface text-on-accent transition-colors group-hover:border-ink2 group-selected:border-accent group-selected:bg-accent group-indeterminate:border-accent group-indeterminate:bg-accent group-disabled:border-line group-disabled:bg-transparent forced-colors:group-selected:bg-[Highlight]">
        {isMixed ? <Icon icon={Minus} size={14} /> : value && <Icon icon={Check} size={14} />}
      </span>
      {children !== undefined && <span className="min-w-0">{children}</span>}
    </AriaCheckbox>
  )
}
