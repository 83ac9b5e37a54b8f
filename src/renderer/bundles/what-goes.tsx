import { Check, Lock } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconType } from '../ui/icon.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'

const goes = ['title', 'facts', 'work', 'month'] as const
const stays = ['energy', 'times', 'links'] as const

/** What goes along unless it is taken off, and what never leaves. */
export function WhatGoes() {
  const { t } = useTranslation()
  return (
    <>
      <Lines title={t('bundles.choose.goesTitle')} icon={Check}>
        {goes.map((id) => t(`bundles.choose.goesAlong.${id}`))}
      </Lines>
      <hr className="my-5 border-line" />
      <Lines title={t('bundles.choose.staysTitle')} icon={Lock} quiet>
        {stays.map((id) => t(`bundles.choose.stays.${id}`))}
      </Lines>
      <hr className="my-5 border-line" />
    </>
  )
}

type LinesProps = { title: string; icon: IconType; quiet?: boolean; children: readonly string[] }

function Lines({ title, icon, quiet = false, children }: LinesProps) {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{title}</SectionHeading>
      <ul className="mt-2.5 flex flex-col gap-2.5">
        {children.map((line) => (
          <li key={line} className="flex items-start gap-2.5 type-body">
            <Icon icon={icon} size={17} className={quiet ? 'mt-0.5 text-ink3' : 'mt-0.5 text-accent'} />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
