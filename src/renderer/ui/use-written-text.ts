import { useState } from 'react'

/** A text being written. What is kept elsewhere takes its place when that changes. */
export function useWrittenText(kept: string) {
  const [text, setText] = useState(kept)
  const [shownFor, setShownFor] = useState(kept)
  if (shownFor !== kept) {
    setShownFor(kept)
    setText(kept)
  }
  return [text, setText] as const
}
