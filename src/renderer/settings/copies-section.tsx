import { useMutation, useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Backup, backupsKept, type VaultStatus } from '../../shared/vault.ts'
import { engine, orpc } from '../engine.ts'
import { announceProblem } from '../shell/undo.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { SettingsRow } from '../ui/settings-row.tsx'
import { backupWhen } from '../vault/backup-when.ts'
import { useOpenedAt } from '../vault/use-opened-at.ts'
import { RestoreDialog } from './restore-dialog.tsx'

/** The copies of the vault, and the folder it lies in. */
export function CopiesSection({ status }: { status: VaultStatus }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { data: backups } = useQuery(orpc.backups.list.queryOptions())
  const [isRestoring, setIsRestoring] = useState(false)
  const make = useMutation({
    mutationFn: () => engine.backups.create(),
    onSuccess: ({ entries }) => announce(t('settings.privacy.made', { count: entries })),
    onError: announceProblem,
  })
  if (backups === undefined) return null
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t('settings.privacy.copiesTitle')}</SectionHeading>
      <NewestRow
        newest={backups[0]}
        make={
          <Button size="small" busy={make.isPending} onPress={() => make.mutate()}>
            {t('settings.privacy.copyNow')}
          </Button>
        }
      />
      {backups.length > 0 && (
        <SettingsRow
          title={t('settings.privacy.kept')}
          description={t('settings.privacy.keptHelp', { count: backups.length, days: backupsKept })}
          renderControl={({ titleId }) => (
            <Button size="small" aria-describedby={titleId} onPress={() => setIsRestoring(true)}>
              {t('settings.privacy.restore')}
            </Button>
          )}
        />
      )}
      <SettingsRow
        title={t('settings.privacy.folder')}
        description={
          <>
            <span className="block break-all text-ink2">{status.folder}</span>
            {status.syncedBy === null
              ? t('settings.privacy.folderLocal')
              : t('settings.privacy.folderSynced', { program: status.syncedBy })}
          </>
        }
        renderControl={() => null}
      />
      {isRestoring && <RestoreDialog backups={backups} onClose={() => setIsRestoring(false)} />}
    </section>
  )
}

function NewestRow({ newest, make }: { newest: Backup | undefined; make: ReactNode }) {
  const { t, i18n } = useTranslation()
  const now = useOpenedAt()
  if (newest === undefined) {
    return (
      <SettingsRow
        title={t('settings.privacy.noCopy')}
        description={t('settings.privacy.noCopyHelp')}
        renderControl={() => make}
      />
    )
  }
  return (
    <SettingsRow
      title={t('settings.privacy.newest', { when: backupWhen(t, i18n.language, newest.at, now) })}
      description={t('settings.privacy.newestHelp', { count: newest.entries })}
      renderControl={() => (
        <span className="flex items-center gap-3">
          <Icon icon={CircleCheck} size={20} className="text-accent" />
          {make}
        </span>
      )}
    />
  )
}
