import { ChevronDown, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFilter } from 'react-aria-components'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { classes } from './classes.ts'
import { defined } from './defined.ts'
import { bareInput, FieldFrame, type FieldHeight, FieldParts, type FieldWords, fieldBox } from './field.tsx'
import { Icon } from './icon.tsx'
import { type ListOption, ListPopover, ListRow } from './list-popover.tsx'

type ComboBoxProps<Id extends string> = FieldWords & {
  options: readonly ListOption<Id>[]
  value: Id | null
  /** `null` when the person empties the field. */
  onChange: (id: Id | null) => void
  /** Words of the last row for a text that is not in the list yet: (text) => `Maak “${text}”`. */
  createLabel?: ((text: string) => string) | undefined
  /** Called with the trimmed text when that row is chosen. The caller sets `value` once it exists. */
  onCreate?: ((text: string) => void) | undefined
  /** Shown in the list when nothing matches and nothing can be made. */
  emptyLabel?: string | undefined
  placeholder?: string | undefined
  size?: FieldHeight | undefined
  isDisabled?: boolean | undefined
  autoFocus?: boolean | undefined
  className?: string | undefined
}

/** Id of the row that makes a new option; ids of options come from the caller and never hold a space. */
const createId = 'create new'

function sameText(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0
}

/**
 * A choice from a list by typing, which can also make a new option. Typing filters; the list opens on focus;
 * leaving without a choice puts the old one back.
 */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { options, value, onChange, createLabel, onCreate, emptyLabel, placeholder, size = 'medium' } = props
  const { contains } = useFilter({ sensitivity: 'base' })
  const selected = options.find((option) => option.id === value)
  const [text, setText] = useState(selected?.label ?? '')
  const [shownFor, setShownFor] = useState(selected?.label)
  if (shownFor !== selected?.label) {
    setShownFor(selected?.label)
    setText(selected?.label ?? '')
  }

  // Whether the person leaves the field empty. The text cannot tell: it is put back before the field is left.
  const emptied = useRef(false)

  const typed = text.trim()
  const canCreate =
    createLabel !== undefined && typed !== '' && !options.some((option) => sameText(option.label, typed))
  const createText = canCreate ? createLabel(typed) : undefined
  // The list is filtered inside: filtered out here, the chosen option would count as gone.
  const rows: readonly ListOption[] =
    createText === undefined ? options : [...options, { id: createId, label: createText, icon: Plus }]

  // Also called with the old key when the person leaves with other words in the field.
  const choose = (key: string | number | null) => {
    setText(selected?.label ?? '')
    if (key === createId) onCreate?.(typed)
    const option = options.find((candidate) => candidate.id === key)
    if (option !== undefined && option.id !== value) onChange(option.id)
  }

  return (
    <AriaComboBox
      defaultItems={rows}
      defaultFilter={(label, input) => label === createText || contains(label, input.trim())}
      inputValue={text}
      onInputChange={(next) => {
        emptied.current = next === ''
        setText(next)
      }}
      selectedKey={value}
      onSelectionChange={choose}
      onBlur={() => {
        if (emptied.current && value !== null) onChange(null)
        emptied.current = false
      }}
      menuTrigger="focus"
      allowsEmptyCollection={emptyLabel !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      className={classes('group/field', fieldBox, props.className)}
    >
      <FieldParts
        label={props.label}
        labelHidden={props.labelHidden}
        description={props.description}
        error={props.error}
      >
        <FieldFrame height={size} className="pr-1">
          <Input
            {...defined({ placeholder })}
            data-framed=""
            onKeyDown={(event) => {
              if (event.key === 'Escape' || event.key === 'Enter') emptied.current = false
            }}
            className={bareInput}
          />
          <Button className="inline-flex size-7 shrink-0 items-center justify-center rounded-tag text-ink2 hover:bg-neu-soft">
            <Icon icon={ChevronDown} size={16} />
          </Button>
        </FieldFrame>
      </FieldParts>
      <ListPopover>
        <ListBox
          className="outline-none"
          renderEmptyState={() => <div className="px-2.5 py-1.5 type-meta text-ink3">{emptyLabel}</div>}
        >
          {(option: ListOption) => <ListRow option={option} />}
        </ListBox>
      </ListPopover>
    </AriaComboBox>
  )
}
