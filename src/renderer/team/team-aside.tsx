import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { SectionHeading } from '../ui/section-heading.tsx'
import { DropHint } from './open-bundle.tsx'

/** One's own words per team, and what happens with files. */
export function TeamAside() {
  const { t } = useTranslation()
  const headingId = useId()
  const { data: teams } = useQuery(orpc.team.list.queryOptions())
  return (
    <div className="flex flex-col gap-6">
      <DropHint />
      {teams && teams.length > 0 && (
        <section aria-labelledby={headingId} className="px-5 max-md:px-0">
          <SectionHeading
            id={headingId}
            look="label"
            aside={
              <Link
                to="/settings/$"
                params={{ _splat: 'keys' }}
                className="font-[600] text-accent hover:underline"
              >
                {t('team.aside.allKeys')}
              </Link>
            }
          >
            {t('team.aside.keys')}
          </SectionHeading>
          <ul className="mt-2 flex flex-col gap-3">
            {teams.map((team) => (
              <li key={team.id}>
                <p className="type-body font-[540] break-words">{team.name}</p>
                <p lang="en" className="font-mono text-[0.84375rem]/5.5 text-ink2">
                  {team.words.join(' · ')}
                </p>
              </li>
            ))}
          </ul>
          <p className="mt-2.5 type-meta text-ink3">{t('team.aside.keysWhy')}</p>
        </section>
      )}
      <p className="px-5 type-meta text-ink3 max-md:px-0">{t('team.aside.nothingLeaves')}</p>
    </div>
  )
}
