import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import { Icon, type IconType } from './icon.tsx'
import { useAriaKeys, useKeyNames } from './key-names.ts'
import { Tooltip } from './tooltip.tsx'

type Props = Omit<AriaButtonProps, 'children' | 'className' | 'aria-label' | 'render'> & {
  icon: IconType
  /** Accessible name and tooltip. */
  label: string
  /** Shown in the tooltip after the label and told to assistive technology. */
  keys?: string | undefined
  /** For a button that switches something on and off. */
  pressed?: boolean | undefined
  className?: string | undefined
}

/** A 36 px square with only an icon: always a label, always a tooltip. */
export function IconButton({ icon, label, keys, pressed, className, ...rest }: Props) {
  const ariaKeys = useAriaKeys(keys)
  const names = useKeyNames(keys ?? '')
  return (
    <Tooltip text={keys === undefined ? label : `${label} (${names.join(' ')})`}>
      <AriaButton
        {...rest}
        aria-label={label}
        render={(props) => <button {...props} aria-keyshortcuts={ariaKeys} aria-pressed={pressed} />}
        className={classes(
          'inline-flex size-9 shrink-0 items-center justify-center rounded-control transition-colors',
          'hover:bg-neu-soft pressed:bg-neu-soft disabled:opacity-50',
          pressed === true ? 'bg-accent-soft text-accent' : 'text-ink2',
          className,
        )}
      >
        <Icon icon={icon} size={19} />
      </AriaButton>
    </Tooltip>
  )
}
