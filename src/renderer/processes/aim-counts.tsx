import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { aims } from '../../shared/entries.ts'
import type { About } from '../../shared/processes.ts'
import { SectionHeading } from '../ui/section-heading.tsx'

const effects = ['less', 'same', 'more'] as const

/** In how many notes something meant less, no difference or more for each aim. Counts, never a sum. */
export function AimCounts({ about }: { about: About }) {
  const { t } = useTranslation()
  const headingId = useId()
  const considered = aims.filter((aim) => effects.some((effect) => about.aims[aim][effect] > 0))
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId} look="section-small">
        {t('processes.page.aims.title')}
      </SectionHeading>
      {considered.length === 0 ? (
        <p className="mt-1.5 type-body text-ink3">{t('processes.page.aims.none')}</p>
      ) : (
        <>
          <table aria-labelledby={headingId} className="mt-2 w-full type-meta">
            <thead>
              <tr className="align-bottom text-ink2">
                <th scope="col" className="pr-2 pb-1 text-left font-[600]">
                  {t('processes.page.aims.aim')}
                </th>
                {effects.map((effect) => (
                  <th key={effect} scope="col" className="px-1 pb-1 text-right font-[400]">
                    {t(`processes.page.aims.${effect}`)}
                  </th>
                ))}
                <th scope="col" className="pb-1 pl-1 text-right font-[400]">
                  {t('processes.page.aims.notes')}
                </th>
              </tr>
            </thead>
            <tbody>
              {considered.map((aim) => {
                const counts = about.aims[aim]
                return (
                  <tr key={aim} className="border-t border-line">
                    <th scope="row" className="py-1.5 pr-2 text-left font-[500] text-ink">
                      {t(`entries.aim.${aim}`)}
                    </th>
                    {effects.map((effect) => (
                      <td key={effect} className="px-1 text-right text-ink tabular-nums">
                        {counts[effect]}
                      </td>
                    ))}
                    <td className="pl-1 text-right text-ink3 tabular-nums">
                      {counts.less + counts.same + counts.more}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <p className="mt-1.5 type-meta text-ink3">{t('processes.page.aims.caveat')}</p>
        </>
      )}
    </section>
  )
}
