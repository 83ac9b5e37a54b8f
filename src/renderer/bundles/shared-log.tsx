import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { localToday, longDay } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { SectionHeading } from '../ui/section-heading.tsx'

/** What of a note went where, and when. Only on this device; nothing when it was never shared. */
export function SharedLog({ entryId }: { entryId: string }) {
  const { t, i18n } = useTranslation()
  const lang = useLang()
  const headingId = useId()
  const { data: shares } = useQuery(orpc.bundles.shared.queryOptions({ input: { entryId } }))
  if (!shares || shares.length === 0) return null
  const nameOf = (field: string) => {
    const key = `bundles.field.${field}`
    if (!i18n.exists(key)) return []
    const name = t(key)
    return [name.charAt(0).toLocaleLowerCase(lang) + name.slice(1)]
  }
  return (
    <section aria-labelledby={headingId} className="mt-8 border-t border-line pt-4">
      <SectionHeading id={headingId} look="label">
        {t('bundles.log.title')}
      </SectionHeading>
      <ul className="mt-2 flex flex-col gap-1.5">
        {shares.map(({ bundleId, teamName, sharedOn, fields }) => (
          <li key={bundleId} className="type-body">
            {t('bundles.log.line', { day: longDay(sharedOn, localToday(), lang), team: teamName })}
            <span className="block type-meta text-ink3">
              {t('bundles.log.fields', { fields: fields.flatMap(nameOf).join(', ') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
