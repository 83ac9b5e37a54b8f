import { Check } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField'
import { classes } from './classes.ts'
import { defined } from './defined.ts'
import {
  bareInput,
  FieldAffix,
  FieldFrame,
  type FieldHeight,
  FieldParts,
  type FieldWords,
  fieldBox,
} from './field.tsx'
import { Icon, type IconType } from './icon.tsx'
import { passKeys } from './pass-keys.ts'

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'isInvalid'> &
  FieldWords & {
    placeholder?: string | undefined
    /** Height in px at 100%: small 30, medium 36, large 42. */
    size?: FieldHeight | undefined
    /** Serif for the person's own words, mono for words and keys that are copied exactly. */
    font?: 'sans' | 'serif' | 'mono' | undefined
    icon?: IconType | undefined
    /** Before the text, for example the number of a recovery word. */
    prefix?: ReactNode
    /** After the text: a unit, a button. */
    suffix?: ReactNode
    /** Shows the check of an entry that matches. Say it as well with `description` or a live region. */
    correct?: boolean | undefined
    inputRef?: Ref<HTMLInputElement> | undefined
    className?: string | undefined
  }

const fonts = { sans: '', serif: 'font-serif', mono: 'font-mono' }

/** One line of text. */
export function TextField({
  label,
  labelHidden,
  description,
  error,
  placeholder,
  size = 'medium',
  font = 'sans',
  icon,
  prefix,
  suffix,
  correct = false,
  inputRef,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      {...defined({ onKeyDown: passKeys(rest.onKeyDown) })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classes('group/field', fieldBox, className)}
    >
      <FieldParts label={label} labelHidden={labelHidden} description={description} error={error}>
        <FieldFrame height={size}>
          {icon !== undefined && <Icon icon={icon} size={17} className="text-ink3" />}
          {prefix !== undefined && <FieldAffix>{prefix}</FieldAffix>}
          <Input
            {...defined({ ref: inputRef, placeholder })}
            data-framed=""
            className={classes(bareInput, fonts[font])}
          />
          {correct && <Icon icon={Check} size={17} className="text-accent" />}
          {suffix}
        </FieldFrame>
      </FieldParts>
    </AriaTextField>
  )
}
