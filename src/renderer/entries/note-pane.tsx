import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ArrowLeft, CalendarClock, History, Link2, PencilLine } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { maxTitleLength } from '../../shared/common.ts'
import type { Entry } from '../../shared/entries.ts'
import { orpc } from '../engine.ts'
import { hasCode } from '../problem.ts'
import { useRelatedCount } from '../search/related-pane.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { localToday, longDay } from '../text/days.ts'
import { Markdown } from '../text/markdown.tsx'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { BinBanner } from './bin-banner.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { nameEditing, startEditing, stopEditing, toggleSidePane, useEditing } from './editing.ts'
import { FieldsForm } from './fields-form.tsx'
import { KindName } from './kind-parts.tsx'
import { MoreFacts, NoteFacts } from './note-facts.tsx'
import { NoteLinks } from './note-links.tsx'
import { NoteMenu } from './note-menu.tsx'
import type { NoteSaver, NoteState } from './note-saver.ts'
import { SaveProblem } from './save-problem.tsx'
import { SaveState } from './save-state.tsx'
import { setField, useNoteSaver } from './use-note-saver.ts'
import { VersionsDialog } from './versions-dialog.tsx'

const MarkdownEditor = lazy(() =>
  import('./markdown-editor.tsx').then((module) => ({ default: module.MarkdownEditor })),
)

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
  const writes = editing !== null && editing.id === (entry?.id ?? null)
  useFirstSave(note)
  const text = writes ? `${note.title}\n${note.body}` : null
  useEffect(() => useEditing.setState({ text }), [text])
  // A note elsewhere must not open with the fields of this one.
  useEffect(() => () => useEditing.setState({ connecting: false, versions: false }), [])

  return (
    <div data-note="" className="flex h-full min-h-0 flex-col bg-surface">
      <NoteHead note={note} saver={saver} writes={writes} />
      <div className="min-h-0 flex-1 overflow-y-auto px-11 pt-3 pb-10 max-lg:px-7 max-md:px-4">
        <SaveProblem saver={saver} note={note} />
        {entry && <BinBanner entry={entry} />}
        {writes ? (
          <Writing saver={saver} note={note} />
        ) : (
          entry && <Reading entry={entry} onWrite={() => startEditing(entry.id)} saver={saver} />
        )}
        {entry && fields && writes && (
          <FieldsForm entry={entry} onChange={(patch) => void setField(saver, patch)} />
        )}
        {entry && !fields && <MoreFacts entry={entry} />}
        {entry && <NoteLinks id={entry.id} />}
      </div>
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

function NoteHead({ note, saver, writes }: { note: NoteState; saver: NoteSaver; writes: boolean }) {
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
        <NoteFacts entry={entry} />
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

function Writing({ saver, note }: { saver: NoteSaver; note: NoteState }) {
  const { t } = useTranslation()
  const lang = useLang()
  const title = useRef<HTMLTextAreaElement>(null)
  const isNew = note.entry === null
  const startsAtTitle = useRef(isNew)
  useEffect(() => {
    if (startsAtTitle.current) title.current?.focus()
  }, [])
  const leave = () => void stopWriting(saver)
  const goToText = () => document.querySelector<HTMLElement>('.cm-content')?.focus()
  const textLang = note.entry?.lang ?? lang
  return (
    <>
      <h1 className="sr-only">{note.title || t('entries.newTitle')}</h1>
      <textarea
        ref={title}
        rows={1}
        lang={textLang}
        spellCheck={false}
        maxLength={maxTitleLength}
        value={note.title}
        onChange={(event) => saver.write({ title: event.target.value.replace(/\n/g, ' ') })}
        onBlur={() => void saver.flush()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') leave()
          else if (event.key === 'Enter' || (event.key === 'ArrowDown' && atEnd(event.currentTarget))) {
            event.preventDefault()
            goToText()
          }
        }}
        aria-label={t('entries.titleLabel')}
        placeholder={t('entries.titleHint')}
        className="field-sizing-content type-entry-title mb-4 w-full resize-none bg-transparent outline-none placeholder:text-ink3"
      />
      {note.entry && <NoteFacts entry={note.entry} />}
      <Suspense fallback={<p className="type-entry measure whitespace-pre-wrap">{note.body}</p>}>
        <MarkdownEditor
          value={note.body}
          onChange={(body) => saver.write({ body })}
          onBlur={() => void saver.flush()}
          onEscape={leave}
          onSlash={() => useEditing.setState(({ fields }) => ({ fields: !fields }))}
          label={t('entries.textLabel')}
          placeholder={t('entries.textHint')}
          lang={textLang}
          autoFocus={!startsAtTitle.current}
        />
      </Suspense>
    </>
  )
}

/** Back to reading, once everything is saved; a text that cannot be saved stays open. */
async function stopWriting(saver: NoteSaver) {
  if (!(await saver.flush())) return
  stopEditing()
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-note] h1')?.focus({ preventScroll: true }),
  )
}

function atEnd(field: HTMLTextAreaElement): boolean {
  return field.selectionStart === field.value.length
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
