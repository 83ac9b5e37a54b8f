import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/common.ts'
import { type Kind, type LinkType, linkTypes } from '../../shared/entries.ts'
import { orpc } from '../engine.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Select } from '../ui/select.tsx'
import { useSettled } from '../use-settled.ts'
import { connectEntries } from './entry-actions.ts'
import { EntryMark } from './kind-parts.tsx'

interface Candidate {
  id: string
  kind: Kind
  title: string
  lang: Lang
}

type ConnectDialogProps = { fromId: string; title: string; isOpen: boolean; onClose: () => void }

/** Connects a note to another one: found by its words or meaning, with what the connection means. */
export function ConnectDialog({ fromId, title, isOpen, onClose }: ConnectDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      title={t('entries.connect.title', { title })}
      closeLabel={t('common.close')}
      width="wide"
    >
      <Picker fromId={fromId} onDone={onClose} />
    </Dialog>
  )
}

function Picker({ fromId, onDone }: { fromId: string; onDone: () => void }) {
  const { t } = useTranslation()
  const [wish, setWish] = useState('')
  const [type, setType] = useState<LinkType>('relatedTo')
  const candidates = useCandidates(fromId, useSettled(wish.trim(), 150))
  const connect = async (id: string) => {
    await connectEntries(fromId, id, type)
    onDone()
  }
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = candidates
    if (event.key === 'Enter' && first) void connect(first.id)
    else if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[role=option]')?.focus()
    else return
    event.preventDefault()
  }
  return (
    <div className="flex flex-col gap-4 px-0.5 pt-1 pb-5">
      <SearchField
        label={t('entries.connect.find')}
        placeholder={t('entries.connect.find')}
        clearLabel={t('common.clear')}
        value={wish}
        onChange={setWish}
        onKeyDown={onKeyDown}
      />
      <Select
        label={t('entries.connect.type')}
        value={type}
        onChange={setType}
        options={linkTypes.map((id) => ({ id, label: t(`entries.linkType.${id}`) }))}
        className="w-56"
      />
      <ListBox
        ref={list}
        aria-label={t('entries.connect.results')}
        items={candidates}
        onAction={(id) => void connect(String(id))}
        selectionMode="none"
        renderEmptyState={() => <p className="p-3 text-ink3">{t('entries.connect.none')}</p>}
        className="max-h-80 min-h-24 overflow-y-auto rounded-inset border border-line outline-none"
      >
        {(candidate) => (
          <ListBoxItem
            textValue={candidate.title}
            className="flex items-center gap-3 px-3 py-2 type-body text-ink outline-none hover:bg-neu-soft focus:bg-accent-soft"
          >
            <EntryMark kind={candidate.kind} size={18} labelled />
            <span lang={candidate.lang}>{candidate.title}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}

/** Notes to connect to: the last ones, or what is found. Never the note itself. */
function useCandidates(fromId: string, wish: string): Candidate[] {
  const recent = useQuery({
    ...orpc.entries.list.queryOptions({ input: { limit: 20 } }),
    enabled: wish === '',
  })
  const found = useQuery({
    ...orpc.search.find.queryOptions({ input: { text: wish, meaning: true, limit: 20 } }),
    enabled: wish !== '',
    gcTime: 0,
    placeholderData: (before) => before,
  })
  const all: Candidate[] =
    wish === ''
      ? (recent.data?.rows ?? [])
      : (found.data?.hits ?? []).map(({ source, kind, title, lang }) => ({
          id: source.id,
          kind,
          title,
          lang,
        }))
  return all.filter(({ id }) => id !== fromId)
}
