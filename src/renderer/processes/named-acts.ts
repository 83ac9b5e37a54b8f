import type { TFunction } from 'i18next'
import { Archive, ArchiveRestore, Merge, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announceDone } from '../shell/undo.ts'
import type { MenuEntry } from '../ui/menu.tsx'
import { keepChange } from './keep-change.ts'
import { callsOf, type Named, type WorkList } from './work-lists.ts'

/** What can be done with any named thing, and the words that say it was. */
export function useNamedActs(list: WorkList, { id, archived, name }: Named) {
  const { t } = useTranslation()
  return {
    /** Throws what is wrong with the name. */
    async rename(wished: string) {
      const { undoId } = await callsOf(list).rename({ id, name: wished })
      announceDone(t('settings.work.done.renamed', { name: wished }), undoId)
    },
    toggleArchived: () =>
      keepChange(
        callsOf(list).archive({ id, archived: !archived }),
        t(`settings.work.done.${archived ? 'unarchived' : 'archived'}`, { name }),
      ),
  }
}

export function namedActions(t: TFunction, archived: boolean, canMerge: boolean): MenuEntry[] {
  return [
    { id: 'rename', label: t('settings.work.rename'), icon: Pencil },
    ...(canMerge ? [{ id: 'merge', label: t('settings.work.merge'), icon: Merge }] : []),
    archived
      ? { id: 'archive', label: t('settings.work.unarchive'), icon: ArchiveRestore }
      : { id: 'archive', label: t('settings.work.archive'), icon: Archive },
  ]
}
