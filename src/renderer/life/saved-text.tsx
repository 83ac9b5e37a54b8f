import { TextArea } from '../ui/text-area.tsx'
import { useWrittenText } from '../ui/use-written-text.ts'

type SavedTextProps = {
  label: string
  value: string
  onSave: (text: string) => void
  lang: string
  maxLength?: number | undefined
}

/** A text of a few lines, saved when it is left. */
export function SavedText({ label, value, onSave, lang, maxLength }: SavedTextProps) {
  const [text, setText] = useWrittenText(value)
  return (
    <TextArea
      label={label}
      labelHidden
      rows={1}
      lang={lang}
      value={text}
      {...(maxLength === undefined ? {} : { maxLength })}
      onChange={setText}
      onBlur={() => {
        if (text !== value) onSave(text)
      }}
    />
  )
}
