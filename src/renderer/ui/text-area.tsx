import type { Ref } from 'react'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField'
import { classes } from './classes.ts'
import { defined } from './defined.ts'
import { FieldParts, type FieldWords, fieldBox } from './field.tsx'
import { passKeys } from './pass-keys.ts'

export type TextAreaProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'isInvalid' | 'type'> &
  FieldWords & {
    placeholder?: string | undefined
    /** Lines shown when empty; it grows with the text. */
    rows?: number | undefined
    /** `entry` is the large serif box of a question, `plain` a form field. */
    look?: 'entry' | 'plain' | undefined
    inputRef?: Ref<HTMLTextAreaElement> | undefined
    className?: string | undefined
  }

const looks = {
  entry: 'rounded-card px-5 py-4 type-entry',
  plain: 'rounded-field px-3 py-2 type-body',
}

/** Text of more lines, growing with what is written. */
export function TextArea({
  label,
  labelHidden,
  description,
  error,
  placeholder,
  rows = 3,
  look = 'plain',
  inputRef,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      {...defined({ onKeyDown: passKeys(rest.onKeyDown) })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classes('group/field', fieldBox, className)}
    >
      <FieldParts label={label} labelHidden={labelHidden} description={description} error={error}>
        <AriaTextArea
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          placeholder={placeholder}
          rows={rows}
          className={classes(
            'field-sizing-content w-full resize-none border border-control bg-surface text-ink',
            'hover:border-ink2 invalid:border-ris disabled:border-line disabled:text-ink3',
            looks[look],
          )}
        />
      </FieldParts>
    </AriaTextField>
  )
}
