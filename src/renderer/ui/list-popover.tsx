import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Icon, type IconType } from './icon.tsx'

export type ListOption<Id extends string = string> = {
  id: Id
  label: string
  /** A second line in small type. */
  description?: string | undefined
  icon?: IconType | undefined
  isDisabled?: boolean | undefined
}

export const popoverClass =
  'fade-overlay overflow-auto rounded-panel border border-line bg-raised p-1.5 text-ink shadow-float outline-none'

/** The floating list under a select or combo box, as wide as its field. */
export function ListPopover({ children }: { children: ReactNode }) {
  return (
    <Popover offset={6} className={`${popoverClass} min-w-(--trigger-width) max-w-[30rem]`}>
      {children}
    </Popover>
  )
}

/** One row of such a list. */
export function ListRow({ option }: { option: ListOption }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className="flex min-h-8 items-center gap-2.5 rounded-tag px-2.5 py-1.5 type-body -outline-offset-2 focus:bg-accent-soft hover:bg-neu-soft selected:font-[600] disabled:text-ink3 "
    >
      {({ isSelected }) => (
        <>
          {option.icon !== undefined && <Icon icon={option.icon} size={17} className="text-ink2" />}
          <span className="min-w-0 flex-1">
            {option.label}
            {option.description !== undefined && (
              <span className="block type-meta text-ink3">{option.description}</span>
            )}
          </span>
          {isSelected && <Icon icon={Check} size={16} className="text-accent" />}
        </>
      )}
    </ListBoxItem>
  )
}
