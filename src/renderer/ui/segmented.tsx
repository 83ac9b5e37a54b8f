import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

type SegmentedProps<Id extends string> = {
  /** Name of the choice, for a screen reader. */
  label: string
  options: readonly { id: Id; label: string }[]
  value: Id
  onChange: (id: Id) => void
}

/** Two or three views of the same thing, one always on. A radio group with one tab stop. */
export function Segmented<Id extends string>({ label, options, value, onChange }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id))
        if (chosen !== undefined) onChange(chosen.id)
      }}
      className="inline-flex flex-wrap rounded-field border border-control bg-surface p-[3px]"
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className="min-h-7 rounded-tag px-3 py-0.5 text-[0.84375rem]/5 font-[540] text-ink transition-colors hover:bg-neu-soft selected:bg-accent-soft selected:font-[640] selected:text-accent forced-colors:selected:outline forced-colors:selected:-outline-offset-2"
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
