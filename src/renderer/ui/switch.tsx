import { Switch as AriaSwitch } from 'react-aria-components/Switch'
import { defined } from './defined.ts'

type SwitchProps = {
  /** Accessible name. Beside a settings row the row's title says it: give its id with `labelledBy` instead. */
  label?: string | undefined
  labelledBy?: string | undefined
  describedBy?: string | undefined
  value: boolean
  onChange: (on: boolean) => void
  isDisabled?: boolean | undefined
}

/** On or off, at once. The knob moves and fills, so the state does not rest on colour. */
export function Switch({ label, labelledBy, describedBy, value, onChange, isDisabled = false }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled}
      {...defined({ 'aria-label': label, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy })}
      className="group inline-flex min-h-7 shrink-0 items-center rounded-full"
    >
      <span className="flex h-6 w-[2.625rem] items-center rounded-full border-[1.5px] border-control px-[3px] transition-colors duration-fade group-hover:border-ink2 group-selected:border-accent group-selected:bg-accent group-disabled:opacity-50 forced-colors:group-selected:bg-[Highlight]">
        <span className="size-4 rounded-full bg-control transition-transform duration-fade ease-pane group-selected:translate-x-[1.0625rem] group-selected:bg-on-accent forced-colors:bg-[ButtonText] forced-colors:group-selected:bg-[HighlightText]" />
      </span>
    </AriaSwitch>
  )
}
