import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CalendarClock } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { SharedLog } from '../bundles/shared-log.tsx'
import { orpc } from '../engine.ts'
import { KindFacts } from '../life/kind-facts.tsx'
import { hasCode } from '../problem.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { localToday, longDay } from '../text/days.ts'
import { Markdown } from '../text/markdown.tsx'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { BinBanner } from './bin-banner.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { nameEditing, startEditing, useEditing } from './editing.ts'
import { FieldsForm } from './fields-form.tsx'
import { MoreFacts, NoteFacts } from './note-facts.tsx'
import { NoteHead } from './note-head.tsx'
import { NoteLinks } from './note-links.tsx'
import type { NoteSaver, NoteState } from './note-saver.ts'
import { NoteWriting } from './note-writing.tsx'
import { SaveProblem } from './save-problem.tsx'
import { setField, useNoteSaver } from './use-note-saver.ts'
import { VersionsDialog } from './versions-dialog.tsx'
import { WritingLine } from './writing-line.tsx'

/** A note that exists: read from the vault, then shown. */
export function NotePane({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: entry, error } = useQuery(orpc.entries.get.queryOptions({ input: { id } }))
  if (hasCode(error, 'entry-missing')) {
    return (
      <div className="p-11">
        <EmptyState>{t('errors.entry-missing')}</EmptyState>
      </div>
    )
  }
  return entry ? <Note key={id} entry={entry} /> : null
}

/** One note, read or written: head, text, facts, connections, foot. `entry` is null before its first word. */
export function Note({ entry: given }: { entry: Entry | null }) {
  const { saver, note } = useNoteSaver(given)
  const { editing, fields, connecting, versions } = useEditing()
  const { entry } = note
  // A new note is written on while it comes to be: it has its entry a moment before it has its name.
  const writes = editing !== null && (editing.id === null ? given === null : editing.id === entry?.id)
  useFirstSave(note)
  const text = writes ? `${note.title}\n${note.body}` : null
  useEffect(() => useEditing.setState({ text }), [text])
  // A note elsewhere must not open with the fields of this one.
  useEffect(() => () => useEditing.setState({ connecting: false, versions: false }), [])

  return (
    <div data-note="" className="flex h-full min-h-0 flex-col bg-surface">
      <NoteHead note={note} saver={saver} writes={writes} />
      <div className="px-11 empty:hidden max-lg:px-7 max-md:px-4">
        <SaveProblem saver={saver} note={note} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-11 pt-3 pb-10 max-lg:px-7 max-md:px-4">
        {entry && <BinBanner entry={entry} />}
        {writes ? (
          <NoteWriting saver={saver} note={note} />
        ) : (
          entry && <Reading entry={entry} onWrite={() => startEditing(entry.id)} saver={saver} />
        )}
        {entry && fields && writes && (
          <FieldsForm entry={entry} onChange={(patch) => void setField(saver, patch)} />
        )}
        {entry && !fields && <MoreFacts entry={entry} />}
        {entry && <NoteLinks id={entry.id} />}
        {entry && <SharedLog entryId={entry.id} />}
      </div>
      {writes && <WritingLine saver={saver} note={note} />}
      <NoteFoot entry={entry} />
      {entry && (
        <>
          <ConnectDialog
            fromId={entry.id}
            title={entry.title}
            isOpen={connecting}
            onClose={() => useEditing.setState({ connecting: false })}
          />
          <VersionsDialog
            entry={entry}
            isOpen={versions}
            onClose={() => useEditing.setState({ versions: false })}
          />
        </>
      )}
    </div>
  )
}

/** A new note gets its own address as soon as it exists. */
function useFirstSave({ entry }: NoteState) {
  const navigate = useNavigate()
  const id = entry?.id
  useEffect(() => {
    const { editing } = useEditing.getState()
    if (id === undefined || editing === null || editing.id !== null) return
    nameEditing(editing.sitting, id)
    void navigate({ to: '/notes/$id', params: { id }, replace: true })
  }, [id, navigate])
}

function Reading({ entry, onWrite, saver }: { entry: Entry; onWrite: () => void; saver: NoteSaver }) {
  const { t } = useTranslation()
  const fields = useEditing((state) => state.fields)
  const writable = entry.deletedAt === null
  return (
    <>
      <PageTitle
        takesFocus={false}
        lang={entry.lang}
        className="type-entry-title mb-4 max-w-[26ch] min-w-full text-balance"
      >
        {entry.title}
      </PageTitle>
      {fields && writable ? (
        <FieldsForm entry={entry} onChange={(patch) => void setField(saver, patch)} />
      ) : (
        <>
          <NoteFacts entry={entry} />
          <KindFacts entry={entry} />
        </>
      )}
      {entry.body.trim() !== '' ? (
        <Markdown text={entry.body} lang={entry.lang} />
      ) : (
        writable && (
          <Button variant="quiet" className="-ml-3.5" onPress={onWrite}>
            {t('entries.writeOn')}
          </Button>
        )
      )}
    </>
  )
}

function NoteFoot({ entry }: { entry: Entry | null }) {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <footer className="flex min-h-[2.6875rem] shrink-0 flex-wrap items-center justify-between gap-x-5 gap-y-1 border-t border-line px-11 py-1.5 type-meta text-ink2 max-lg:px-7 max-md:hidden">
      <span className="inline-flex items-center gap-2">
        {entry?.freshUntil && (
          <>
            <Icon icon={CalendarClock} size={16} className="text-ink3" />
            {t('entries.freshUntil', { day: longDay(entry.freshUntil, localToday(), lang) })}
          </>
        )}
      </span>
      <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="inline-flex items-center gap-2">
          <KeyCaps keys="Ctrl Shift K" />
          {t('entries.foot.connect')}
        </span>
        <span className="inline-flex items-center gap-2">
          <KeyCaps keys="Ctrl \" />
          {t('entries.foot.pane')}
        </span>
      </span>
    </footer>
  )
}
