import { useNavigate, useSearch } from '@tanstack/react-router'
import { ArrowLeft, History, Link2, PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRelatedCount } from '../search/use-related.ts'
import { localToday, longDay } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { startEditing, toggleSidePane, useEditing } from './editing.ts'
import { KindName } from './kind-parts.tsx'
import { NoteMenu } from './note-menu.tsx'
import type { NoteSaver, NoteState } from './note-saver.ts'
import { stopWriting } from './note-writing.tsx'
import { SaveState } from './save-state.tsx'

/** The bar above a note: what it is, whether it is saved, and what can be done with it. */
export function NoteHead({ note, saver, writes }: { note: NoteState; saver: NoteSaver; writes: boolean }) {
  const { t } = useTranslation()
  const lang = useLang()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const related = useRelatedCount()
  const { entry } = note
  const binned = entry?.deletedAt != null
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-11 pt-4 pb-1 max-lg:px-7 max-md:px-4">
      <span className="md:hidden">
        <IconButton
          icon={ArrowLeft}
          label={t('entries.backToList')}
          onPress={() => void navigate({ to: '/notes', search })}
        />
      </span>
      {entry && (
        <>
          <KindName kind={entry.kind} />
          <span className="type-body text-ink3">{longDay(entry.occurredOn, localToday(), lang)}</span>
        </>
      )}
      <span className="flex-1" />
      <SaveState note={note} />
      <span className="lg:hidden">
        <Button size="small" icon={History} onPress={toggleSidePane}>
          {related > 0 ? t('search.related.titleCount', { count: related }) : t('search.related.title')}
        </Button>
      </span>
      {entry && !binned && (
        <span className="flex items-center">
          <IconButton
            icon={PencilLine}
            label={t(writes ? 'entries.act.read' : 'entries.act.edit')}
            keys={writes ? 'Esc' : 'E'}
            pressed={writes}
            onPress={() => (writes ? void stopWriting(saver) : startEditing(entry.id))}
          />
          <IconButton
            icon={Link2}
            label={t('entries.act.connect')}
            keys="Ctrl Shift K"
            onPress={() => useEditing.setState({ connecting: true })}
          />
          <NoteMenu entry={entry} saver={saver} />
        </span>
      )}
    </div>
  )
}
