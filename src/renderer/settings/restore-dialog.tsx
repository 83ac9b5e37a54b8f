import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/vault.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { BackupList } from '../vault/backup-list.tsx'
import { backupWhenInside } from '../vault/backup-when.ts'
import { useRestoreBackup } from '../vault/restore-backup.ts'
import { useOpenedAt } from '../vault/use-opened-at.ts'

/** Chooses a copy, then asks once more: what was written after it goes out of sight. */
export function RestoreDialog({ backups, onClose }: { backups: readonly Backup[]; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const [chosen, setChosen] = useState<Backup | null>(null)
  const restore = useRestoreBackup()
  const now = useOpenedAt()
  if (chosen === null) {
    return (
      <Dialog isOpen onOpenChange={onClose} title={t('vault.copies.list')} closeLabel={t('settings.close')}>
        <div className="pb-6">
          <BackupList backups={backups} restoring={null} onRestore={setChosen} />
        </div>
      </Dialog>
    )
  }
  const when = backupWhenInside(t, i18n.language, chosen.at, now)
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      role="alertdialog"
      title={t('vault.copies.ask.title', { when })}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('vault.copies.ask.no')}
          </Button>
          <Button variant="danger" busy={restore.isPending} onPress={() => restore.mutate(chosen.name)}>
            {t('vault.copies.ask.yes')}
          </Button>
        </>
      }
    >
      {t('vault.copies.ask.body')}
    </Dialog>
  )
}
