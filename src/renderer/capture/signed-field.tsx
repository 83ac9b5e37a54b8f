import type { ChangeEvent, KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { readCapture } from '../../shared/capture.ts'
import { EntryMark, kindLook } from '../entries/kind-parts.tsx'
import { classes } from '../ui/classes.ts'
import { toneClass } from '../ui/tone.ts'
import { joinSign, splitSign } from './signed-line.ts'

type SignedFieldProps = {
  line: string
  onChange: (line: string) => void
  input: RefObject<HTMLTextAreaElement | null>
  describedBy: string
}

/** The line itself: the mark turns with the sign, and the sign stands beside the words in its colour. */
export function SignedField({ line, onChange, input, describedBy }: SignedFieldProps) {
  const { t } = useTranslation()
  const { sign, rest } = splitSign(line)
  const { kind } = readCapture(line)
  const change = ({ target }: ChangeEvent<HTMLTextAreaElement>) =>
    onChange(joinSign({ sign, rest: target.value }))
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key !== 'Backspace' || sign === '' || selectionStart !== 0 || selectionEnd !== 0) return
    event.preventDefault()
    onChange(rest)
  }
  return (
    <div className="flex items-start gap-3">
      <span className="mt-[3px] inline-flex">
        <EntryMark kind={kind} size={26} labelled />
      </span>
      <div className={classes('flex min-w-0 flex-1 items-start gap-1', toneClass[kindLook[kind].tone])}>
        {sign !== '' && (
          <span aria-hidden className="font-mono text-[1.25rem]/8 font-[600] text-(--tone)">
            {sign}
          </span>
        )}
        <textarea
          ref={input}
          rows={1}
          value={rest}
          onChange={change}
          onKeyDown={onKeyDown}
          aria-label={t('capture.label')}
          aria-describedby={describedBy}
          aria-keyshortcuts="Enter"
          placeholder={t('capture.window.placeholder')}
          spellCheck={false}
          className="field-sizing-content -my-0.5 max-h-64 min-w-0 flex-1 resize-none bg-transparent py-0.5 font-serif text-[1.5rem]/8 text-ink outline-none placeholder:text-ink3"
        />
      </div>
    </div>
  )
}
