import { useNavigate } from '@tanstack/react-router'
import { Equal, History } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../shared/search.ts'
import { engine } from '../engine.ts'
import { samenessOf, titleOf } from '../search/moments.ts'
import { useRelated } from '../search/use-related.ts'
import { hasOpenDialog } from '../shell/typing.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { localToday, longDay } from '../text/days.ts'
import { Marked } from '../text/marks.tsx'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { stopEditing } from './editing.ts'
import type { NoteSaver, NoteState } from './note-saver.ts'

/** At most one earlier learning under a note that is being written, in room that is kept for it. */
export function WritingLine({ saver, note }: { saver: NoteSaver; note: NoteState }) {
  const { t } = useTranslation()
  const lang = useLang()
  const navigate = useNavigate()
  const { title, body, entry } = note
  const to = useMemo(() => ({ text: `${title}\n${body}`, entry }), [title, body, entry])
  const hit = useRelated(to).hits[0]
  const open = (id: string) => void navigate({ to: '/notes/$id', params: { id } })
  const id = hit?.source.id
  useOpenKey(id === undefined ? null : () => open(id))

  /** The text goes to the note that says it already; this one goes to the bin. */
  const add = async (found: SearchHit) => {
    if (!(await saver.flush())) return
    const from = saver.store.getState().entry
    try {
      const text = [title, body].filter(Boolean).join('\n\n')
      const where = { id: found.source.id, text, ...(from ? { from: from.id } : {}) }
      const { undoId } = await engine.entries.append(where)
      announceDone(t('search.related.didMove', { title: found.title }), undoId)
      stopEditing()
      open(found.source.id)
    } catch (error) {
      announceProblem(error)
    }
  }

  const sameness = hit && samenessOf(hit)
  return (
    <div
      aria-live="polite"
      className="flex min-h-11 shrink-0 items-center gap-2 px-11 type-meta text-ink2 max-lg:px-7 max-md:px-4"
    >
      {hit && (
        <>
          <Icon icon={sameness ? Equal : History} size={16} className="shrink-0 text-accent" />
          <span className="min-w-0 flex-1 truncate">
            <strong className="font-[640] text-accent">
              {sameness ? `${t('search.related.there')}:` : t(titleOf(hit))}
            </strong>{' '}
            <Marked text={hit.title} marks={[]} lang={hit.lang} />
            {hit.occurredOn && `, ${longDay(hit.occurredOn, localToday(), lang)}`}
          </span>
          <Button size="small" variant="quiet" keys="Ctrl O" onPress={() => open(hit.source.id)}>
            {t('search.open')}
          </Button>
          {sameness === 'sameStatement' && (
            <Button size="small" variant="quiet" onPress={() => void add(hit)}>
              {t('search.related.add')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

/** Ctrl O, wherever the focus is in the note. */
function useOpenKey(open: (() => void) | null) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isKey = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'o'
      if (!isKey || !open || event.defaultPrevented || hasOpenDialog()) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [open])
}
