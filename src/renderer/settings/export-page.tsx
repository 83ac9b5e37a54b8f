import { useQuery } from '@tanstack/react-query'
import { PackageOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { CopyableLine } from '../hotkey/copyable-line.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { sentencesOf } from './sentences-of.ts'
import { useExportAll } from './use-export-all.ts'

/** Everything in one file, and how to take the vault somewhere else. */
export function ExportPage() {
  const { t } = useTranslation()
  const { data: status } = useQuery(orpc.vault.status.queryOptions())
  const { start, isBusy, words } = useExportAll()
  return (
    <div className="max-w-[42rem]">
      <p className="measure type-body text-ink2">{t('settings.export.what')}</p>
      <Banner icon={PackageOpen} tone="final" className="my-4">
        {t('settings.export.open')}
      </Banner>
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="primary" busy={isBusy} onPress={start}>
          {t('settings.export.button')}
        </Button>
        <p role="status" className="type-body text-ink2">
          {words}
        </p>
      </div>
      <SectionHeading className="mt-9 mb-2">{t('settings.export.moveTitle')}</SectionHeading>
      <ol className="measure flex list-decimal flex-col gap-1.5 pl-5 type-body text-ink2 marker:text-ink3">
        {sentencesOf(t, 'settings.export.move').map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {status !== undefined && (
        <div className="mt-4">
          <CopyableLine label={t('settings.export.folder')} text={status.folder} />
        </div>
      )}
      <SectionHeading className="mt-9 mb-2">{t('settings.export.moveFolderTitle')}</SectionHeading>
      <p className="measure type-body text-ink2">{t('settings.export.moveFolder')}</p>
    </div>
  )
}
