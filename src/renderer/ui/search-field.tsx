import { Search, X } from 'lucide-react'
import type { ComponentProps, Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components/SearchField'
import { classes } from './classes.ts'
import { defined } from './defined.ts'
import { bareInput, FieldFrame, type FieldHeight } from './field.tsx'
import { Icon } from './icon.tsx'
import { KeyCaps } from './key-cap.tsx'
import { passKeys } from './pass-keys.ts'

type SearchFieldProps = Omit<AriaSearchFieldProps, 'children' | 'className'> & {
  label: string
  placeholder?: string | undefined
  /** Name of the button that empties the field. */
  clearLabel: string
  /** Cap at the end while empty (Ctrl K), or all the time with `keysStay` (Esc). */
  keys?: string | undefined
  keysStay?: boolean | undefined
  size?: FieldHeight | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
  /** For a field with a list under it: its role and where it points. */
  inputProps?: ComponentProps<typeof Input> | undefined
  className?: string | undefined
}

/** A search line: Esc empties it, Enter submits. */
export function SearchField({
  label,
  placeholder,
  clearLabel,
  keys,
  keysStay = false,
  size = 'medium',
  inputRef,
  inputProps,
  className,
  ...rest
}: SearchFieldProps) {
  return (
    <AriaSearchField
      {...rest}
      {...defined({ onKeyDown: passKeys(rest.onKeyDown) })}
      aria-label={label}
      className={classes('group/field min-w-0', className)}
    >
      {({ isEmpty }) => (
        <FieldFrame height={size} className="pr-2">
          <Icon icon={Search} size={17} className="text-ink2" />
          <Input
            {...defined({ ref: inputRef, placeholder })}
            {...inputProps}
            data-framed=""
            className={classes(bareInput, '[&::-webkit-search-cancel-button]:hidden')}
          />
          {!isEmpty && !keysStay && (
            <Button
              aria-label={clearLabel}
              className="inline-flex size-7 shrink-0 items-center justify-center rounded-tag text-ink2 hover:bg-neu-soft"
            >
              <Icon icon={X} size={16} />
            </Button>
          )}
          {keys !== undefined && (isEmpty || keysStay) && (
            <span aria-hidden className="inline-flex">
              <KeyCaps keys={keys} together />
            </span>
          )}
        </FieldFrame>
      )}
    </AriaSearchField>
  )
}
