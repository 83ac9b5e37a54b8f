import { useState } from 'react'
import { TextArea } from '../ui/text-area.tsx'

type SavedTextProps = {
  label: string
  value: string
  onSave: (text: string) => void
  lang: string
  maxLength?: number | undefined
}

/** A text of a few lines, saved when it is left. */
export function SavedText({ label, value, onSave, lang, maxLength }: SavedTextProps) {
  const [text, setText] = useState(value)
  const [shownFor, setShownFor] = useState(value)
  if (shownFor !== value) {
    setShownFor(value)
    setText(value)
  }
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
