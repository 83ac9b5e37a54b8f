import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { About } from '../../shared/processes.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { Tag } from '../ui/tag.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NameForm } from './name-form.tsx'
import { namedActions, useNamedActs } from './named-acts.ts'
import { type Named, notesOf, pageOf, useWorkList, type WorkList } from './work-lists.ts'

type ThingHeadProps = { list: WorkList; item: Named; about: About }

/** What a page is about: its name, how many notes there are, and what can be done with it. */
export function ThingHead({ list, item, about }: ThingHeadProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const others = (useWorkList(list) ?? []).filter(({ archived, id }) => !archived && id !== item.id)
  const { rename, toggleArchived } = useNamedActs(list, item)
  const [doing, setDoing] = useState<'rename' | 'merge' | null>(null)
  const stop = () => setDoing(null)
  return (
    <header className="pt-4 pb-6">
      <Link
        to="/patterns"
        className="mb-3 -ml-1 inline-flex min-h-7 items-center gap-1.5 rounded-tag px-1 type-meta text-accent hover:underline"
      >
        <Icon icon={ArrowLeft} size={15} />
        {t('processes.page.toMap')}
      </Link>
      <p className="type-label text-ink2">{t(`processes.page.what.${list}`)}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PageTitle key={item.id} className="min-w-0 type-display break-words">
          {item.name}
        </PageTitle>
        {item.archived && <Tag>{t('processes.page.archived')}</Tag>}
        <MenuButton
          trigger={<IconButton icon={Ellipsis} label={t('settings.work.actions', { name: item.name })} />}
          items={namedActions(t, item.archived, others.length > 0)}
          onAction={(act) =>
            act === 'archive' ? void toggleArchived() : setDoing(act as 'rename' | 'merge')
          }
        />
      </div>
      {doing === 'rename' && (
        <div className="mt-2 max-w-[30rem]">
          <NameForm
            label={t('processes.page.name')}
            button={t('settings.work.save')}
            initial={item.name}
            autoFocus
            save={(name) => rename(name).then(stop)}
            onCancel={stop}
          />
        </div>
      )}
      <NoteCount list={list} item={item} about={about} />
      {doing === 'merge' && (
        <MergeDialog
          list={list}
          item={item}
          others={others}
          onClose={stop}
          onMerged={(intoId) => void navigate({ ...pageOf(list, intoId), replace: true })}
        />
      )}
    </header>
  )
}

/** How many notes, leading to them; of a goal they are not one list. */
function NoteCount({ list, item, about }: ThingHeadProps) {
  const { t } = useTranslation()
  const words = t(`processes.page.${list === 'goals' ? 'notesOfGoal' : 'notes'}`, { count: about.notes })
  return (
    <p className="text-[0.9375rem]/[1.3125rem] text-ink3">
      {list === 'goals' || about.notes === 0 ? (
        words
      ) : (
        <Link to="/notes" search={notesOf(list, item.id)} className="text-accent hover:underline">
          {words}
        </Link>
      )}
      {about.archived > 0 && <span> · {t('processes.page.inArchive', { count: about.archived })}</span>}
    </p>
  )
}
