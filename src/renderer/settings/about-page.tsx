import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { shell } from '../shell.ts'
import { FieldRow, FieldRows } from '../ui/field-row.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { LicenceText } from './licence-text.tsx'
import { NoticeList } from './notice-list.tsx'

/** Versions, the licence of Leerspoor, and everything by others that it stands on. */
export function AboutPage() {
  const { t } = useTranslation()
  const { data: status } = useQuery(orpc.vault.status.queryOptions())
  const { data: about } = useQuery({ queryKey: ['shell', 'about'], queryFn: () => shell.about() })
  // The list is large and rarely read, so it is fetched from the app's own files when this page opens.
  const { data: notices } = useQuery({
    queryKey: ['notices'],
    queryFn: async () => (await import('./notices.json')).default,
  })
  const own = notices?.own === null || notices === undefined ? undefined : notices.texts[notices.own]
  return (
    <div className="max-w-[44rem]">
      <FieldRows look="lined">
        <FieldRow label={t('settings.about.version')} labelWidth={9}>
          {status?.version}
        </FieldRow>
        {about !== undefined && (
          <FieldRow label={t('settings.about.runtime')} labelWidth={9}>
            <ul>
              {about.runtime.map(({ name, version }) => (
                <li key={name} className="break-words">
                  {name} {version}
                </li>
              ))}
            </ul>
          </FieldRow>
        )}
        <FieldRow label={t('settings.about.model')} labelWidth={9}>
          {t('settings.meaning.modelName')}
        </FieldRow>
      </FieldRows>
      <p className="mt-3 type-body text-ink2">{t('settings.about.offline')}</p>
      {own !== undefined && (
        <section>
          <SectionHeading className="mt-9 mb-2">{t('settings.about.licence')}</SectionHeading>
          <LicenceText text={own} />
        </section>
      )}
      {notices !== undefined && <NoticeList notices={notices} />}
    </div>
  )
}
