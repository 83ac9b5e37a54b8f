import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompletionOption } from '../../shared/search.ts'
import { classes } from '../ui/classes.ts'
import { popoverClass } from '../ui/list-popover.tsx'
import { type CompletionState, optionId } from './use-completion.ts'

/** What can be taken for the filter at the caret, right under the field. The focus stays in the field. */
export function CompletionList({ state }: { state: CompletionState }) {
  const { t } = useTranslation()
  const { listId, options, active, isOpen, take } = state
  if (!isOpen) return null
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={t('search.completions')}
      className={`${popoverClass} absolute inset-x-0 top-full z-40 mt-1.5 max-h-[17.5rem]`}
    >
      {options.map((option, place) => (
        <Option
          key={option.insert}
          id={optionId(listId, place)}
          option={option}
          isActive={place === active}
          onTake={() => take(option)}
        />
      ))}
    </div>
  )
}

type OptionProps = { id: string; option: CompletionOption; isActive: boolean; onTake: () => void }

function Option({ id, option, isActive, onTake }: OptionProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
      className={classes(
        'flex min-h-8 items-baseline gap-3 rounded-tag px-2.5 py-1.5 type-body',
        isActive ? 'bg-accent-soft forced-colors:outline-2' : 'hover:bg-neu-soft',
      )}
    >
      <span className="min-w-0 truncate">{option.label}</span>
      {option.detail !== undefined && (
        <span className="min-w-0 truncate type-meta text-ink3">{option.detail}</span>
      )}
    </div>
  )
}
