import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Icon } from './icon.tsx'
import { TextField, type TextFieldProps } from './text-field.tsx'

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'suffix' | 'font'> & {
  /** Name of the button while the text is hidden: "Toon wachtzin". */
  showLabel: string
  /** Name of the button while the text is shown: "Verberg wachtzin". */
  hideLabel: string
  /** The text was shown or hidden. */
  onShownChange?: ((shown: boolean) => void) | undefined
}

/** A passphrase, hidden until asked. Never checked for spelling, never sent to a spelling service. */
export function PasswordField({ showLabel, hideLabel, onShownChange, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <TextField
      size="large"
      spellCheck="false"
      autoCorrect="off"
      {...rest}
      type={shown ? 'text' : 'password'}
      suffix={
        <Button
          aria-label={shown ? hideLabel : showLabel}
          onPress={() => {
            setShown(!shown)
            onShownChange?.(!shown)
          }}
          className="-mr-1.5 inline-flex size-8 shrink-0 items-center justify-center rounded-tag text-ink2 hover:bg-neu-soft"
        >
          <Icon icon={shown ? EyeOff : Eye} size={18} />
        </Button>
      }
    />
  )
}
