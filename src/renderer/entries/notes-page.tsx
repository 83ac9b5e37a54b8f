import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { RelatedPane } from '../search/related-pane.tsx'
import type { RelatedTo } from '../search/use-related.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { hasOpenDialog, isTyping } from '../shell/typing.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useSettings } from '../use-settings.ts'
import { startEditing, stopEditing, toggleSidePane, useEditing } from './editing.ts'
import { EntryList } from './entry-list.tsx'
import { FilterButton } from './filter-button.tsx'
import { Note, NotePane } from './note-pane.tsx'
import { filterOf, isFiltered, type NotesSearch } from './notes-search.ts'
import { type ListOf, useTotal } from './use-entry-pages.ts'

/** What I know: the list on the track, the open note, and what was learned earlier beside it. */
export function NotesPage() {
  const { t } = useTranslation()
  const { id } = useParams({ strict: false })
  const search = useSearch({ from: '/shell/notes' })
  const { editing, sidePane, sidePaneOver } = useEditing()
  const isNew = id === 'new'
  useNoteKeys(id)

  // Only coming here begins a note: while its address still says `new` it may have its id already.
  useEffect(() => {
    if (isNew) startEditing(null)
  }, [isNew])
  useEffect(() => {
    if (!isNew && editing && editing.id !== id) stopEditing()
  }, [isNew, id, editing])

  // A note keeps its place in the page when it gets its address, so that writing goes on undisturbed.
  const writesNew = editing !== null && (isNew || editing.id === id)
  const open = id !== undefined
  return (
    <div
      className={classes(
        'grid h-full min-h-0 grid-cols-[19.25rem_minmax(0,1fr)] max-lg:grid-cols-[16.5rem_minmax(0,1fr)] max-md:grid-cols-1',
        open && sidePane && 'lg:grid-cols-[19.25rem_minmax(0,1fr)_19.5rem]',
      )}
    >
      <div
        data-region=""
        className={classes('flex min-h-0 flex-col border-r border-line', open && 'max-md:hidden')}
      >
        <ListPane search={search} selectedId={id} />
      </div>
      <div data-region="" className={classes('relative min-h-0 min-w-0', !open && 'max-md:hidden')}>
        {open &&
          (writesNew ? (
            <WrittenNote key={editing.sitting} id={editing.id} />
          ) : (
            !isNew && <NotePane id={id} />
          ))}
        {!open && (
          <div className="flex h-full items-center justify-center bg-surface p-11 text-center type-body text-ink3">
            {t('entries.chooseOne')}
          </div>
        )}
        {open && sidePaneOver && (
          <aside
            data-region=""
            aria-label={t('search.related.title')}
            className="absolute inset-y-0 right-0 z-10 w-[20rem] max-w-full overflow-y-auto border-l border-line bg-canvas shadow-float lg:hidden"
          >
            <Side id={id} />
          </aside>
        )}
      </div>
      {open && sidePane && (
        <aside
          data-region=""
          aria-label={t('search.related.title')}
          className="min-h-0 overflow-y-auto border-l border-line max-lg:hidden"
        >
          <Side id={id} />
        </aside>
      )}
    </div>
  )
}

/** The note of this sitting; it may be there already, or come to be with its first word. */
function WrittenNote({ id }: { id: string | null }) {
  const { data } = useQuery({
    ...orpc.entries.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null,
  })
  // What is being written stays where it is while its address and its first answer are on their way.
  const shown = useRef(id === null)
  shown.current ||= data !== undefined
  return shown.current ? <Note entry={data ?? null} /> : null
}

function Side({ id }: { id: string }) {
  const isNew = id === 'new'
  const { data: entry } = useQuery({ ...orpc.entries.get.queryOptions({ input: { id } }), enabled: !isNew })
  const writing = useEditing((state) => state.text)
  const to = useMemo<RelatedTo | null>(() => {
    if (writing !== null) return { text: writing, entry: entry ?? null }
    return entry ? { entry } : null
  }, [writing, entry])
  return to && <RelatedPane to={to} />
}

function ListPane({ search, selectedId }: { search: NotesSearch; selectedId: string | undefined }) {
  const { t } = useTranslation()
  const place = search.place ?? 'notes'
  const filter = useMemo(() => filterOf(search), [search])
  const list = useMemo<ListOf>(() => ({ place, filter }), [place, filter])
  const total = useTotal(list)
  const title = t(place === 'notes' ? 'entries.title' : `entries.place.${place}`)
  return (
    <>
      <div className="flex min-h-[3.75rem] shrink-0 items-center justify-between gap-3 pr-5 pl-5">
        {selectedId === undefined ? (
          <PageTitle className="type-section">{title}</PageTitle>
        ) : (
          <h2 className="type-section">{title}</h2>
        )}
        <FilterButton />
      </div>
      {total === 0 && <NothingHere search={search} />}
      {total !== undefined && total > 0 && (
        <EntryList
          key={JSON.stringify(list)}
          list={list}
          total={total}
          selectedId={selectedId}
          onOpen={() => document.querySelector<HTMLElement>('[data-note] h1')?.focus()}
        />
      )}
    </>
  )
}

function NothingHere({ search }: { search: NotesSearch }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const filtered = isFiltered(search)
  const words = filtered ? 'filtered' : (search.place ?? 'notes')
  return (
    <div className="px-5 pt-3">
      <EmptyState
        size="pane"
        action={
          filtered ? (
            <Button size="small" onPress={() => void navigate({ to: '/notes', search: {} })}>
              {t('entries.filter.all')}
            </Button>
          ) : search.place === undefined || search.place === 'notes' ? (
            <Button
              size="small"
              onPress={() => void navigate({ to: '/notes/$id', params: { id: 'new' }, search: {} })}
            >
              {t('entries.empty.make')}
            </Button>
          ) : undefined
        }
      >
        {t(`entries.empty.${words}`)}
      </EmptyState>
    </div>
  )
}

/** J and K walk through the list from anywhere in this place. */
function walkList(key: string) {
  const stop = document.querySelector<HTMLElement>('[data-list] a[tabindex="0"]')
  stop?.focus({ preventScroll: true })
  stop?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** Keys of this place that work wherever the focus is in it. */
function useNoteKeys(id: string | undefined) {
  const { singleKeys } = useSettings()
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || hasOpenDialog()) return
      const command = event.ctrlKey || event.metaKey
      const exists = id !== undefined && id !== 'new'
      if (command && event.key === '\\') toggleSidePane()
      else if (command && event.shiftKey && event.key.toLowerCase() === 'k' && exists)
        useEditing.setState({ connecting: true })
      else if (singleKeys && !command && !event.altKey && event.key === 'e' && exists && !isTyping(event))
        startEditing(id)
      else if (singleKeys && !command && !event.altKey && /^[jk]$/.test(event.key) && !isTyping(event))
        walkList(event.key)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [id, singleKeys])
}
