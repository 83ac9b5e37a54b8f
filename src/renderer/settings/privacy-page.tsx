import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { Button } from '../ui/button.tsx'
import { SyncedFolder } from '../vault/synced-folder.tsx'
import { CopiesSection } from './copies-section.tsx'
import { RefusedCard } from './refused-card.tsx'
import { useExportAll } from './use-export-all.ts'
import { VaultSection } from './vault-section.tsx'

/** What was refused, the keys of the vault, and its copies. */
export function PrivacyPage() {
  const { t } = useTranslation()
  const { data: status } = useQuery(orpc.vault.status.queryOptions())
  const { start, isBusy, words } = useExportAll()
  if (status === undefined) return null
  return (
    <>
      <RefusedCard />
      <SyncedFolder className="mt-4" />
      {status.demo && <p className="mt-5 measure type-body text-ink2">{t('settings.privacy.demo')}</p>}
      <div className="mt-6 grid grid-cols-2 gap-x-11 gap-y-8 max-lg:grid-cols-1">
        <VaultSection status={status} />
        {!status.demo && <CopiesSection status={status} />}
      </div>
      <div className="mt-7 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 rounded-panel bg-neu-soft px-5 py-4">
        <p className="max-w-[22rem] min-w-0 flex-1 basis-64 type-body text-ink">
          {t('settings.privacy.workComputer')}
        </p>
        <Button size="small" busy={isBusy} onPress={start}>
          {t('settings.privacy.exportAll')}
        </Button>
        <p role="status" className="w-full type-meta text-ink2 empty:hidden">
          {words}
        </p>
      </div>
    </>
  )
}
