import { useTranslation } from 'react-i18next'
import { popoverClass } from '../ui/list-popover.tsx'
import { OptionRow } from '../ui/option-row.tsx'
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
        <OptionRow
          key={option.insert}
          id={optionId(listId, place)}
          isActive={place === active}
          onTake={() => take(option)}
          className="min-h-8 items-baseline gap-3 rounded-tag px-2.5 py-1.5 type-body hover:bg-neu-soft"
        >
          <span className="min-w-0 truncate">{option.label}</span>
          {option.detail !== undefined && (
            <span className="min-w-0 truncate type-meta text-ink3">{option.detail}</span>
          )}
        </OptionRow>
      ))}
    </div>
  )
}
