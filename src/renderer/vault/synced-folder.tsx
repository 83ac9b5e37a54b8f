import { useQuery } from '@tanstack/react-query'
import { CloudAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { Banner } from '../ui/banner.tsx'

/** Warns that a sync program keeps the folder of the vault; nothing when none does. */
export function SyncedFolder({ className }: { className?: string }) {
  const { t } = useTranslation()
  const { data: status } = useQuery(orpc.vault.status.queryOptions())
  if (status === undefined || status.syncedBy === null) return null
  return (
    <Banner icon={CloudAlert} tone="against" className={className}>
      {t('vault.synced', { folder: status.folder, program: status.syncedBy })}
    </Banner>
  )
}
