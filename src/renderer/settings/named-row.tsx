import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { Archive, ArchiveRestore, Ellipsis, Merge, Pencil, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { MenuButton, type MenuEntry } from '../ui/menu.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NameForm } from './name-form.tsx'
import { ToolFacts } from './tool-facts.tsx'
import { callsOf, type Named, notesOf, type WorkList } from './work-lists.ts'

type NamedRowProps = {
  list: WorkList
  item: Named
  /** What it could be merged with. */
  others: readonly Named[]
}

/** One named thing: its name, its notes, and what can be done with it. */
export function NamedRow({ list, item, others }: NamedRowProps) {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<'rename' | 'merge' | 'describe' | null>(null)
  const { id, name, archived } = item
  const stop = () => setDoing(null)

  const rename = async (wished: string) => {
    const { undoId } = await callsOf(list).rename({ id, name: wished })
    stop()
    announceDone(t('settings.work.done.renamed', { name: wished }), undoId)
  }
  const archive = async () => {
    try {
      const { undoId } = await callsOf(list).archive({ id, archived: !archived })
      announceDone(t(`settings.work.done.${archived ? 'unarchived' : 'archived'}`, { name }), undoId)
    } catch (error) {
      announceProblem(error)
    }
  }
  const act = (action: string) => {
    if (action === 'archive') void archive()
    else setDoing(action as 'rename' | 'merge' | 'describe')
  }
  const canMerge = others.some((other) => other.id !== id)
  return (
    <li className="border-b border-line py-1.5">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1">
        {doing === 'rename' ? (
          <div className="min-w-0 flex-1 basis-72">
            <NameForm
              label={t('settings.work.nameOf', { name })}
              labelHidden
              button={t('settings.work.save')}
              initial={name}
              autoFocus
              save={rename}
              onCancel={stop}
            />
          </div>
        ) : (
          <span className="min-w-0 flex-1 basis-48 type-list-title">{name}</span>
        )}
        <Uses list={list} item={item} />
        <MenuButton
          trigger={<IconButton icon={Ellipsis} label={t('settings.work.actions', { name })} />}
          items={actionsOf(t, list, archived, canMerge)}
          onAction={act}
        />
      </div>
      {list === 'tools' && doing === 'describe' && <ToolFacts tool={item} onClose={stop} />}
      {doing === 'merge' && <MergeDialog list={list} item={item} others={others} onClose={stop} />}
    </li>
  )
}

function actionsOf(t: TFunction, list: WorkList, archived: boolean, canMerge: boolean): MenuEntry[] {
  return [
    { id: 'rename', label: t('settings.work.rename'), icon: Pencil },
    ...(list === 'tools'
      ? [{ id: 'describe', label: t('settings.work.describe'), icon: SlidersHorizontal }]
      : []),
    ...(canMerge ? [{ id: 'merge', label: t('settings.work.merge'), icon: Merge }] : []),
    archived
      ? { id: 'archive', label: t('settings.work.unarchive'), icon: ArchiveRestore }
      : { id: 'archive', label: t('settings.work.archive'), icon: Archive },
  ]
}

/** How many notes point at it, leading to them. */
function Uses({ list, item }: { list: WorkList; item: Named }) {
  const { t } = useTranslation()
  if (item.uses === 0) return <span className="type-meta text-ink3">{t('settings.work.usesNone')}</span>
  const uses = t('settings.work.uses', { count: item.uses })
  return (
    <Link
      to="/notes"
      search={notesOf(list, item.id)}
      className="inline-flex min-h-7 items-center rounded-tag px-1 type-meta text-accent underline-offset-3 hover:underline"
    >
      <span aria-hidden>{uses}</span>
      <VisuallyHidden>{t('settings.work.usesOf', { uses, name: item.name })}</VisuallyHidden>
    </Link>
  )
}
