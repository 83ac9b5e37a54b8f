import { Check, CircleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announceQuietly } from '../ui/announce.ts'
import { Icon } from '../ui/icon.tsx'
import { useSettled } from '../use-settled.ts'
import type { NoteState } from './note-saver.ts'

/** Whether what is written has been saved. Said aloud once per pause, not per key. */
export function SaveState({ note }: { note: NoteState }) {
  const { t } = useTranslation()
  const settled = useSettled(note.status, 600)
  const [wrote, setWrote] = useState(false)
  useEffect(() => {
    if (settled === 'unsaved' || settled === 'saving') setWrote(true)
    if (settled === 'saved' && wrote) {
      setWrote(false)
      announceQuietly(t('entries.saved'))
    }
  }, [settled, wrote, t])
  if (note.entry === null && note.status === 'saved') return null
  if (note.status === 'failed') {
    return (
      <span className="inline-flex items-center gap-1.5 type-body text-ris">
        <Icon icon={CircleAlert} size={16} />
        {t('entries.notSaved')}
      </span>
    )
  }
  return (
    <span className="inline-flex items-center gap-1.5 type-body text-ink3">
      {note.status === 'saved' && <Icon icon={Check} size={16} />}
      {t(note.status === 'saved' ? 'entries.saved' : 'entries.saving')}
    </span>
  )
}
