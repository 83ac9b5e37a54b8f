import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { Ellipsis, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MergeDialog } from '../processes/merge-dialog.tsx'
import { NameForm } from '../processes/name-form.tsx'
import { namedActions, useNamedActs } from '../processes/named-acts.ts'
import { ToolFacts } from '../processes/tool-facts.tsx'
import { type Named, notesOf, pageOf, type WorkList } from '../processes/work-lists.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { MenuButton, type MenuEntry } from '../ui/menu.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'

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

  const { rename, toggleArchived } = useNamedActs(list, item)
  const act = (action: string) => {
    if (action === 'archive') void toggleArchived()
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
              save={(wished) => rename(wished).then(stop)}
              onCancel={stop}
            />
          </div>
        ) : (
          <Link
            {...pageOf(list, id)}
            className="min-w-0 flex-1 basis-48 type-list-title break-words hover:underline"
          >
            {name}
          </Link>
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
  const describe = { id: 'describe', label: t('settings.work.describe'), icon: SlidersHorizontal }
  const actions = namedActions(t, archived, canMerge)
  return list === 'tools' ? actions.toSpliced(1, 0, describe) : actions
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
