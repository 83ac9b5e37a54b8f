import { TextField } from '../ui/text-field.tsx'
import { useWrittenText } from '../ui/use-written-text.ts'

type KeptTextProps = {
  label: string
  description?: string
  value: string | null
  maxLength: number
  /** Called when the field is left, or at Enter, with other words in it than before. */
  onKeep: (text: string | null) => void
}

/** One line that is kept when it is left. */
export function KeptText({ label, description, value, maxLength, onKeep }: KeptTextProps) {
  const written = value ?? ''
  const [text, setText] = useWrittenText(written)
  const keep = () => {
    if (text.trim() !== written) onKeep(text.trim() || null)
  }
  return (
    <TextField
      size="small"
      label={label}
      description={description}
      maxLength={maxLength}
      value={text}
      onChange={setText}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
      }}
    />
  )
}
