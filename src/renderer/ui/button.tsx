import { type ReactNode, useId } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import { Icon, type IconType } from './icon.tsx'
import { KeyCaps } from './key-cap.tsx'
import { useAriaKeys } from './key-names.ts'
import { SpinnerDots } from './spinner-dots.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'plain' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'isPending' | 'render'> & {
  children: ReactNode
  /**
   * One primary per screen region. Quiet is an act without an edge; plain the same in text colour, for a way back
   * or past. Danger is for what cannot be undone.
   */
  variant?: ButtonVariant | undefined
  /** Height in px at 100%: small 30, medium 36, large 42. */
  size?: 'small' | 'medium' | 'large' | undefined
  icon?: IconType | undefined
  /** Icon after the word, for a direction ("next", "open list"). */
  iconEnd?: IconType | undefined
  /** Shown as caps and told to assistive technology; pressing them is the caller's work. */
  keys?: string | undefined
  /** Work is under way: the label stays, presses do nothing, dots appear after 400 ms. */
  busy?: boolean | undefined
  /** Why it cannot be pressed now. Shown beside the button, which stays reachable with Tab. */
  disabledReason?: string | undefined
  className?: string | undefined
}

const sizeClass = {
  small: 'min-h-[1.875rem] px-[0.6875rem] py-1 text-[0.84375rem]/5 gap-2',
  medium: 'min-h-9 px-[0.875rem] py-1.5 text-[0.875rem]/5 gap-2.5',
  large: 'min-h-[2.625rem] px-5 py-2 text-[0.9375rem]/[1.3125rem] gap-2.5',
}

const variantClass: Record<ButtonVariant, string> = {
  primary:
    'bg-accent text-on-accent border-transparent hover:bg-accent-hover pressed:bg-accent-hover forced-colors:forced-color-adjust-none',
  secondary: 'bg-surface text-ink border-control hover:bg-raised hover:border-ink2 pressed:bg-neu-soft',
  quiet: 'bg-transparent text-accent border-transparent hover:bg-accent-soft pressed:bg-accent-soft',
  plain: 'bg-transparent text-ink2 border-transparent hover:bg-neu-soft pressed:bg-neu-soft',
  danger: 'bg-surface text-ris border-ris hover:bg-ris-soft pressed:bg-ris-soft',
}

const offClass = 'bg-neu-soft text-ink3 border-line'

/** Props of a button that stays reachable, so its reason can be read, but does nothing. */
function withoutAction(): Partial<AriaButtonProps> {
  return { 'aria-disabled': true, onPress: () => {}, type: 'button' }
}

/** The one button. Children are the visible words and the accessible name. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  iconEnd,
  keys,
  busy = false,
  disabledReason,
  isDisabled = false,
  className,
  ...rest
}: ButtonProps) {
  const ariaKeys = useAriaKeys(keys)
  const reasonId = useId()
  const off = isDisabled || disabledReason !== undefined
  const iconSize = size === 'small' ? 16 : 17
  const button = (
    <AriaButton
      {...rest}
      {...(disabledReason === undefined ? {} : { 'aria-describedby': reasonId })}
      // Not `isPending`: that announces a progress bar, which is not there.
      {...(busy || disabledReason !== undefined ? withoutAction() : {})}
      isDisabled={isDisabled}
      render={(props) => <button {...props} aria-busy={busy || undefined} aria-keyshortcuts={ariaKeys} />}
      className={classes(
        'inline-flex shrink-0 items-center justify-center rounded-control border font-[600] transition-colors',
        sizeClass[size],
        off ? offClass : variantClass[variant],
        className,
      )}
    >
      {icon !== undefined && <Icon icon={icon} size={iconSize} />}
      <span>{children}</span>
      {iconEnd !== undefined && <Icon icon={iconEnd} size={iconSize} />}
      {busy && <SpinnerDots />}
      {keys !== undefined && !busy && (
        <span aria-hidden className="ml-0.5 -mr-1 inline-flex">
          <KeyCaps keys={keys} tone={variant === 'primary' && !off ? 'on-accent' : 'plain'} />
        </span>
      )}
    </AriaButton>
  )
  if (disabledReason === undefined) return button
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
      <span id={reasonId} className="type-body text-ink3">
        {disabledReason}
      </span>
      {button}
    </span>
  )
}
