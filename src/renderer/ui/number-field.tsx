import { type Ref, useId } from 'react'
import { Input } from 'react-aria-components/Input'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import { classes } from './classes.ts'
import { defined } from './defined.ts'
import { FieldFrame, type FieldHeight, FieldParts, type FieldWords, fieldBox } from './field.tsx'

type NumberFieldProps = FieldWords & {
  value: number | null
  /** `null` when the field is emptied. Called on blur, Enter and arrow keys, not per typed digit. */
  onChange: (value: number | null) => void
  minimum?: number | undefined
  maximum?: number | undefined
  step?: number | undefined
  /** Unit after the number: "min", "%". Read as part of the description. */
  unit?: string | undefined
  format?: Intl.NumberFormatOptions | undefined
  size?: FieldHeight | undefined
  isDisabled?: boolean | undefined
  autoFocus?: boolean | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
  className?: string | undefined
}

/** A number in the notation of the interface language; arrow keys step. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, minimum, maximum, step, unit, format, size = 'large', inputRef } = props
  const unitId = useId()
  return (
    <AriaNumberField
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...defined({
        minValue: minimum,
        maxValue: maximum,
        step,
        formatOptions: format,
        'aria-describedby': unitId,
      })}
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
        <FieldFrame isGroup height={size} className="gap-1.5">
          <Input
            {...defined({ ref: inputRef })}
            data-framed=""
            className="field-sizing-content min-w-[1ch] max-w-full bg-transparent py-1 font-[600] text-inherit tabular-nums outline-none"
          />
          {unit !== undefined && (
            <span id={unitId} className="text-[0.84375rem] text-ink3">
              {unit}
            </span>
          )}
        </FieldFrame>
      </FieldParts>
    </AriaNumberField>
  )
}
