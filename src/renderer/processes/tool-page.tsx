import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { About } from '../../shared/processes.ts'
import { orpc } from '../engine.ts'
import { SectionHeading } from '../ui/section-heading.tsx'
import { Neighbours } from './neighbours.tsx'
import { ThingPage } from './thing-page.tsx'
import { ToolFields } from './tool-facts.tsx'

/** Everything about one tool: where it is used, its recipes and risks, and what is due for a retest. */
export function ToolPage() {
  const { t } = useTranslation()
  const factsId = useId()
  const { id } = useParams({ from: '/shell/tools/$id' })
  const { data: tools } = useQuery(orpc.tools.list.queryOptions())
  const tool = tools?.find((candidate) => candidate.id === id)
  const { data: about } = useQuery(
    orpc.tools.about.queryOptions({ input: { id }, enabled: tool !== undefined }),
  )
  if (tools === undefined) return null
  return (
    <ThingPage
      list="tools"
      item={tool}
      about={about}
      parts={['retest', 'recipes', 'openRisks', 'openExperiments', 'learnings']}
      aside={
        <>
          {tool && (
            <section aria-labelledby={factsId}>
              <SectionHeading id={factsId} look="section-small" className="mb-3">
                {t('processes.page.toolFacts')}
              </SectionHeading>
              <ToolFields tool={tool} />
            </section>
          )}
          {about && (
            <>
              <Neighbours title={t('processes.page.usedIn')} list="processes" found={about.processes} />
              <Roles about={about} />
            </>
          )}
        </>
      }
    />
  )
}

function Roles({ about }: { about: About }) {
  const { t } = useTranslation()
  const headingId = useId()
  if (about.roles.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId} look="section-small">
        {t('processes.page.inRoles')}
      </SectionHeading>
      <ul className="mt-1.5">
        {about.roles.map(({ role, notes }) => (
          <li key={role} className="flex flex-wrap justify-between gap-x-3 py-0.5 type-body">
            <span>{t(`entries.aiRole.${role}`)}</span>
            <span className="type-meta text-ink3 tabular-nums">
              {t('processes.page.notes', { count: notes })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
