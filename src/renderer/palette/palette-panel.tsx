import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { engine, orpc } from '../engine.ts'
import { useWorkList } from '../processes/work-lists.ts'
import { CompletionList } from '../search/completion-list.tsx'
import { useCompletion } from '../search/use-completion.ts'
import { useLang } from '../text/when.ts'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { useCanLock } from '../use-can-lock.ts'
import { usePaletteActs } from './palette-acts.ts'
import { notesShown, type PaletteGroup, type PaletteItem, paletteItems } from './palette-items.ts'
import { PaletteRow } from './palette-row.tsx'
import { closePalette } from './palette-store.ts'
import { usePaletteHits } from './use-palette-hits.ts'

/** Find, do and go in one list, steered from one field. */
export function PalettePanel() {
  const { t } = useTranslation()
  const listId = useId()
  const run = usePaletteActs()
  const [text, setText] = useState('')
  const [pointed, setPointed] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const { items, tookMs } = useItems(text)
  const active = items.find(({ id }) => id === pointed) ?? items[0]
  useEffect(() => {
    // The model wakes while the first word is typed; without a model there is nothing to wake.
    void engine.search.warm().catch(() => {})
  }, [])

  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return
    closePalette()
    run(item.act)
  }
  const move = (step: 1 | -1) => {
    const at = items.findIndex(({ id }) => id === active?.id)
    setPointed(items[(at + step + items.length) % items.length]?.id ?? null)
  }
  const chooseById = (id: string) => choose(items.find((item) => item.id === id))
  const take = (event: KeyboardEvent): boolean => {
    const held = event.ctrlKey || event.metaKey
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && held) chooseById('capture')
    else if (event.key === 'Enter') choose(active)
    else if (event.key === 'Escape' && text !== '') type('')
    else if (event.key === 'Escape') closePalette()
    else if (held && event.shiftKey && event.key.toLowerCase() === 'f') chooseById('search')
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !take(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const type = (typed: string) => {
    setText(typed)
    setPointed(null)
  }
  const completion = useCompletion({ text, onType: type, input })
  return (
    <>
      <div className="relative flex items-center gap-3 border-b border-line px-5 py-3.5">
        <Icon icon={Search} size={19} className="text-accent" />
        <input
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: opened to be typed in
          autoFocus
          data-framed=""
          role="combobox"
          aria-label={t('common.palette.label')}
          aria-controls={listId}
          aria-activedescendant={active && `${listId} ${active.id}`.replaceAll(' ', '-')}
          {...completion.inputProps}
          aria-expanded="true"
          autoComplete="off"
          spellCheck="false"
          maxLength={4000}
          placeholder={t('common.search.prompt')}
          value={text}
          onChange={(event) => {
            type(event.target.value)
            completion.noteTyped()
          }}
          onKeyDownCapture={completion.onKeyDownCapture}
          onKeyDown={onKeyDown}
          className="min-w-0 flex-1 bg-transparent py-1 text-[1.125rem]/7 text-ink outline-none"
        />
        {tookMs !== undefined && (
          <span className="type-meta text-ink3 tabular-nums">{t('common.palette.took', { ms: tookMs })}</span>
        )}
        <CompletionList state={completion.state} />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={t('common.palette.results')}
        className={classes('min-h-0 flex-1 overflow-y-auto p-2 pb-3', completion.state.isOpen && 'min-h-72')}
      >
        {groupsOf(items).map(({ group, rows }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox, not of form fields
          <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
            <div id={`${listId}-${group}`} className="px-3.5 pt-2.5 pb-1.5 type-label text-ink2">
              {t(`common.palette.group.${group}`)}
            </div>
            {rows.map((item) => (
              <PaletteRow
                key={item.id}
                id={`${listId} ${item.id}`.replaceAll(' ', '-')}
                item={item}
                isActive={item.id === active?.id}
                onPoint={() => setPointed(item.id)}
                onChoose={() => choose(item)}
              />
            ))}
          </div>
        ))}
      </div>
      <Foot />
      <p role="status" className="sr-only">
        {text.trim() === '' ? '' : t('common.palette.count', { count: items.length })}
      </p>
    </>
  )
}

function useItems(text: string) {
  const { t } = useTranslation()
  const lang = useLang()
  const answer = usePaletteHits(text)
  const canLock = useCanLock()
  const { data: recent } = useQuery(orpc.entries.list.queryOptions({ input: { limit: notesShown } }))
  const named = {
    processes: useWorkList('processes') ?? [],
    goals: useWorkList('goals') ?? [],
    tools: useWorkList('tools') ?? [],
  }
  const items = paletteItems(
    { text, hits: answer?.hits ?? [], recent: recent?.rows ?? [], named, lang },
    (key, data) => t(key, data ?? {}),
  )
  const possible = canLock ? items : items.filter(({ act }) => act.do !== 'lock')
  return { items: possible, tookMs: answer && Math.max(1, Math.round(answer.tookMs)) }
}

/** The rows under their headings, in the order the rows came. */
function groupsOf(items: readonly PaletteItem[]) {
  const groups = [...new Set(items.map(({ group }) => group))]
  return groups.map((group: PaletteGroup) => ({ group, rows: items.filter((item) => item.group === group) }))
}

function Foot() {
  const { t } = useTranslation()
  return (
    <div
      aria-hidden
      className="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-line px-5 py-2.5 type-meta text-ink2 max-md:hidden"
    >
      <span className="flex items-center gap-2">
        <KeyCaps keys="ArrowUp ArrowDown" /> {t('common.palette.foot.choose')}
      </span>
      <span className="flex items-center gap-2">
        <KeyCaps keys="Enter" /> {t('common.palette.foot.open')}
      </span>
      <span className="ml-auto flex items-center gap-2">
        <KeyCaps keys="Esc" />
      </span>
    </div>
  )
}
