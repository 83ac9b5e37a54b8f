import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ErrorCode, isErrorCode } from '../../shared/errors.ts'
import type { Backup, VaultStatus } from '../../shared/vault.ts'
import { orpc } from '../engine.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { BackupList } from './backup-list.tsx'
import { backupWhenInside } from './backup-when.ts'
import { useRestoreBackup } from './restore-backup.ts'
import { useOpenedAt } from './use-opened-at.ts'

/** What a copy can mend; for anything else it would only hide what is wrong. */
const mendable: ReadonlySet<ErrorCode> = new Set(['vault-damaged', 'header-missing', 'header-damaged'])

/** Problems with a heading of their own; the rest share one. */
const named = [
  'header-missing',
  'header-damaged',
  'header-newer',
  'vault-newer',
  'vault-damaged',
  'disk-full',
  'disk-read-only',
  'disk-error',
] as const

/** A vault that does not open: what happened, what is safe, and the copies that can take its place. */
export function BrokenVault({ status }: { status: VaultStatus }) {
  const { t } = useTranslation()
  const problem = status.problem ?? { code: 'internal', data: {} }
  const code = isErrorCode(problem.code) ? problem.code : 'internal'
  const retry = useQuery(orpc.vault.status.queryOptions())
  return (
    <div className="flex flex-col gap-5">
      <div role="alert">
        <PageTitle className="type-section">
          {t(`vault.broken.title.${named.find((name) => name === code) ?? 'other'}`)}
        </PageTitle>
        <p className="mt-1 type-body text-ink2">{t(`errors.${code}`, problem.data)}</p>
      </div>
      {mendable.has(code) && <Copies folder={status.folder} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button busy={retry.isFetching} onPress={() => void retry.refetch()}>
          {t('vault.broken.retry')}
        </Button>
      </div>
      <p className="type-meta break-all text-ink3">{t('vault.broken.folder', { folder: status.folder })}</p>
      <HelpdeskCode code={problem.code} version={status.version} />
    </div>
  )
}

function Copies({ folder }: { folder: string }) {
  const { t, i18n } = useTranslation()
  const { data: backups } = useQuery(orpc.backups.list.queryOptions())
  const restore = useRestoreBackup()
  const now = useOpenedAt()
  if (backups === undefined) return null
  const [newest] = backups
  if (newest === undefined) return <p className="type-body">{t('vault.broken.noCopies', { folder })}</p>
  const put = ({ name }: Backup) => restore.mutate(name)
  return (
    <>
      <p className="type-body text-ink">
        {t('vault.broken.good', {
          when: backupWhenInside(t, i18n.language, newest.at, now),
          count: newest.entries,
        })}
      </p>
      <BackupList
        backups={backups}
        restoring={restore.isPending ? restore.variables : null}
        onRestore={put}
      />
    </>
  )
}

/** The code for the helpdesk, in small type; nothing of what was written goes with it. */
function HelpdeskCode({ code, version }: { code: string; version: string }) {
  const { t } = useTranslation()
  const copy = async () => {
    await navigator.clipboard.writeText(`Leerspoor ${version}: ${code}`)
    announce(t('vault.broken.copied'))
  }
  return (
    <p className="flex items-center gap-3 type-meta text-ink3">
      {t('vault.broken.code', { code })}
      <Button variant="quiet" size="small" onPress={() => void copy()}>
        {t('vault.broken.copyCode')}
      </Button>
    </p>
  )
}
