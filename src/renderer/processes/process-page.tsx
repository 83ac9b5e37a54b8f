import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { Neighbours } from './neighbours.tsx'
import { ProcessFactsForm } from './process-facts-form.tsx'
import { StepList } from './step-list.tsx'
import { ThingPage } from './thing-page.tsx'

/** Everything about one work process. */
export function ProcessPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/processes/$id' })
  const { data: processes } = useQuery(orpc.processes.list.queryOptions())
  const process = processes?.find((candidate) => candidate.id === id)
  const { data: about } = useQuery(
    orpc.processes.about.queryOptions({ input: { id }, enabled: process !== undefined }),
  )
  if (processes === undefined) return null
  return (
    <ThingPage
      list="processes"
      item={process}
      about={about}
      parts={['openExperiments', 'learnings', 'recipes', 'openRisks', 'retest']}
      aside={
        <>
          {process && <ProcessFactsForm process={process} />}
          {about && <Neighbours title={t('processes.page.withTools')} list="tools" found={about.tools} />}
        </>
      }
    >
      {process && <StepList process={process} />}
    </ThingPage>
  )
}
