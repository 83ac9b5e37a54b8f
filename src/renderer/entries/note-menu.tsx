import {
  Archive,
  ArchiveRestore,
  Copy,
  Ellipsis,
  History,
  ListChecks,
  Pin,
  PinOff,
  Trash2,
  Waypoints,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { useMoreLike } from '../search/use-more-like.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { useEditing } from './editing.ts'
import { copyEntry, moveEntry } from './entry-actions.ts'
import type { NoteSaver } from './note-saver.ts'
import { setField } from './use-note-saver.ts'

/** What can be done with the open note. */
export function NoteMenu({ entry, saver }: { entry: Entry; saver: NoteSaver }) {
  const { t } = useTranslation()
  const fields = useEditing((state) => state.fields)
  const moreLike = useMoreLike()
  const isArchived = entry.archivedAt !== null
  const act = (id: string) => {
    if (id === 'fields') useEditing.setState({ fields: !fields })
    else if (id === 'pin') void setField(saver, { pinned: !entry.pinned })
    else if (id === 'copy') void copyEntry(saver.store.getState())
    else if (id === 'alike') moreLike({ kind: 'entry', id: entry.id })
    else if (id === 'versions') useEditing.setState({ versions: true })
    else if (id === 'archive' || id === 'unarchive' || id === 'remove')
      void saver.flush().then(() => moveEntry(id, entry.id))
  }
  return (
    <MenuButton
      trigger={<IconButton icon={Ellipsis} label={t('entries.act.more')} />}
      onAction={act}
      items={[
        {
          id: 'fields',
          label: t(fields ? 'entries.act.hideFields' : 'entries.act.fields'),
          icon: ListChecks,
        },
        {
          id: 'pin',
          label: t(entry.pinned ? 'entries.act.unpin' : 'entries.act.pin'),
          icon: entry.pinned ? PinOff : Pin,
        },
        { id: 'alike', label: t('search.alike.act'), icon: Waypoints },
        { id: 'copy', label: t('entries.act.copy'), icon: Copy },
        { id: 'versions', label: t('entries.act.versions'), icon: History },
        'line',
        isArchived
          ? { id: 'unarchive', label: t('entries.act.unarchive'), icon: ArchiveRestore }
          : { id: 'archive', label: t('entries.act.archive'), icon: Archive },
        { id: 'remove', label: t('entries.act.remove'), icon: Trash2, tone: 'danger' },
      ]}
    />
  )
}
