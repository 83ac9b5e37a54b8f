import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../problem.ts'
import { announce } from '../ui/announce.ts'
import { acceleratorOf } from './accelerator-keys.ts'
import { useSetHotkey } from './use-hotkey.ts'

const isMac = /Mac/.test(navigator.userAgent)

type HotkeyRecorderProps = {
  /** Another combination is set, or Esc kept the old one. */
  onDone: () => void
}

/** Takes the next combination that is pressed. Tab still leaves, Esc keeps what there was. */
export function HotkeyRecorder({ onDone }: HotkeyRecorderProps) {
  const { t } = useTranslation()
  const [isBare, setIsBare] = useState(false)
  const set = useSetHotkey(() => {
    announce(t('settings.writing.set'))
    onDone()
  })

  const take = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onDone()
    const accelerator = acceleratorOf(event, isMac)
    if (accelerator === null) return
    const bare = !accelerator.includes('+') && !/^F\d/.test(accelerator)
    setIsBare(bare)
    if (!bare) set.mutate(accelerator)
  }
  return (
    <div className="flex flex-col gap-2">
      <button
        type="button"
        // biome-ignore lint/a11y/noAutofocus: the person just asked to press keys
        autoFocus
        onKeyDown={take}
        className="min-h-12 rounded-panel border border-dashed border-control bg-surface px-5 py-3 type-body text-ink2"
      >
        {t('settings.writing.press')}
      </button>
      <p role="alert" className="type-meta text-ris empty:hidden">
        {isBare ? t('settings.writing.needsModifier') : set.isError ? sentenceOf(set.error) : ''}
      </p>
    </div>
  )
}
