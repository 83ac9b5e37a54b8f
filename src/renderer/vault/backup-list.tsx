import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/vault.ts'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { backupWhen, backupWhenInside } from './backup-when.ts'
import { useOpenedAt } from './use-opened-at.ts'

type BackupListProps = {
  backups: readonly Backup[]
  /** Name of the copy that is being put back. */
  restoring: string | null
  onRestore: (backup: Backup) => void
}

/** Copies that were reopened and counted, newest first, each with the button that puts it back. */
export function BackupList({ backups, restoring, onRestore }: BackupListProps) {
  const { t, i18n } = useTranslation()
  const now = useOpenedAt()
  return (
    <ul
      aria-label={t('vault.copies.list')}
      className="flex flex-col divide-y divide-line border-y border-line"
    >
      {backups.map((backup) => (
        <li key={backup.name} className="flex flex-wrap items-center justify-between gap-3 py-2.5 type-body">
          <span className="text-ink">
            {t('vault.copies.row', {
              when: backupWhen(t, i18n.language, backup.at, now),
              count: backup.entries,
            })}
          </span>
          <Button
            size="small"
            busy={restoring === backup.name}
            isDisabled={restoring !== null && restoring !== backup.name}
            onPress={() => onRestore(backup)}
          >
            <span aria-hidden>{t('vault.copies.restore')}</span>
            <VisuallyHidden>
              {t('vault.copies.restoreOf', { when: backupWhenInside(t, i18n.language, backup.at, now) })}
            </VisuallyHidden>
          </Button>
        </li>
      ))}
    </ul>
  )
}
