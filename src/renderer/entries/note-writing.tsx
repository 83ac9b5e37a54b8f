import { type KeyboardEvent, lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { maxTitleLength } from '../../shared/common.ts'
import { useLang } from '../text/when.ts'
import { stopEditing, useEditing } from './editing.ts'
import { NoteFacts } from './note-facts.tsx'
import type { NoteSaver, NoteState } from './note-saver.ts'

const MarkdownEditor = lazy(() =>
  import('./markdown-editor.tsx').then((module) => ({ default: module.MarkdownEditor })),
)

/** The title and text of a note while they are being written. */
export function NoteWriting({ saver, note }: { saver: NoteSaver; note: NoteState }) {
  const { t } = useTranslation()
  const lang = useLang()
  const title = useRef<HTMLTextAreaElement>(null)
  const isNew = note.entry === null
  const startsAtTitle = useRef(isNew)
  useEffect(() => {
    if (startsAtTitle.current) title.current?.focus()
  }, [])
  const leave = () => void stopWriting(saver)
  const onTitleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const ready = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.key === 'Escape' || ready) leave()
    else if (event.key === 'Enter' || (event.key === 'ArrowDown' && atEnd(event.currentTarget))) goToText()
    else return
    event.preventDefault()
  }
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
        onKeyDown={onTitleKey}
        aria-label={t('entries.titleLabel')}
        placeholder={t('entries.titleHint')}
        className="field-sizing-content type-entry-title -mt-1 mb-3 w-full resize-none bg-transparent py-1 outline-none placeholder:text-ink3"
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
export async function stopWriting(saver: NoteSaver) {
  if (!(await saver.flush())) return
  stopEditing()
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-note] h1')?.focus({ preventScroll: true }),
  )
}

function atEnd(field: HTMLTextAreaElement): boolean {
  return field.selectionStart === field.value.length
}
