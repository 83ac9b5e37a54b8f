import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { aims, type Entry } from '../../shared/entries.ts'
import { orpc } from '../engine.ts'
import { useNames } from '../processes/names.ts'
import { pageOf, type WorkList } from '../processes/work-lists.ts'
import { FieldRow, FieldRows } from '../ui/field-row.tsx'
import { Tag } from '../ui/tag.tsx'
import { effectName } from './effects.ts'

/** What a note is about, as tags: only what has been filled in. */
export function NoteFacts({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const processes = useNames('processes')
  const goals = useNames('goals')
  const tools = useNames('tools')
  const nameIn = (names: typeof tools, id: string) => names.find((name) => name.id === id)?.name

  const { data: steps } = useQuery({
    ...orpc.processes.list.queryOptions(),
    select: (known) => known.find(({ id }) => id === entry.processId)?.steps,
    enabled: entry.processStepId !== null,
  })
  const step = steps?.find(({ id }) => id === entry.processStepId)

  const role = [
    entry.aiRole && t(`entries.aiRole.${entry.aiRole}`),
    entry.secondaryAiRole && t(`entries.aiRole.${entry.secondaryAiRole}`),
    entry.workSplit && t(`entries.workSplit.${entry.workSplit}`),
    entry.aiType && t(`entries.aiType.${entry.aiType}`),
  ]
  return (
    <FieldRows className="mb-5 empty:hidden">
      {(entry.processId !== null || entry.toolIds.length > 0) && (
        <FieldRow label={t('entries.field.work')}>
          {entry.processId !== null && (
            <PageLink list="processes" id={entry.processId}>
              {[nameIn(processes, entry.processId), step?.name].filter(Boolean).join(' · ')}
            </PageLink>
          )}
          {entry.toolIds.map((id) => (
            <PageLink key={id} list="tools" id={id}>
              {nameIn(tools, id) ?? ''}
            </PageLink>
          ))}
        </FieldRow>
      )}
      {entry.goalIds.length > 0 && (
        <FieldRow label={t('entries.field.goals')}>
          {entry.goalIds.map((id) => (
            <PageLink key={id} list="goals" id={id}>
              {nameIn(goals, id) ?? ''}
            </PageLink>
          ))}
        </FieldRow>
      )}
      <Facts label={t('entries.field.role')} facts={role} />
      <Facts
        label={t('entries.field.frontier')}
        facts={[entry.frontier && t(`entries.frontier.${entry.frontier}`)]}
      />
    </FieldRows>
  )
}

/** The rest of what is known about a note, below its text. */
export function MoreFacts({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const learned = [
    entry.learningMode && t(`entries.learningMode.${entry.learningMode}`),
    entry.learnMin !== null && t('entries.minutes', { count: entry.learnMin }),
    entry.withWhom && t(`entries.withWhom.${entry.withWhom}`),
  ]
  const effects = aims.flatMap((aim) => {
    const effect = entry.aimEffects[aim]
    return effect === null ? [] : [`${t(`entries.aim.${aim}`)}: ${t(`entries.effect.${effectName(effect)}`)}`]
  })
  const data = [
    entry.dataClass && t(`entries.dataClass.${entry.dataClass}`),
    entry.sensitivity !== 'normal' && t(`entries.sensitivity.${entry.sensitivity}`),
  ]
  return (
    <FieldRows className="mt-8 border-t border-line pt-4 empty:hidden">
      <Facts label={t('entries.field.learned')} facts={learned} />
      <Facts label={t('entries.field.effects')} facts={effects} />
      <Facts label={t('entries.field.data')} facts={data} />
      <Facts label={t('entries.field.tags')} facts={entry.tags} lang={entry.lang} />
    </FieldRows>
  )
}

/** A tag that leads to the page of what it names. */
function PageLink({ list, id, children }: { list: WorkList; id: string; children: string }) {
  return (
    <Link {...pageOf(list, id)} className="rounded-tag hover:underline">
      <Tag>{children}</Tag>
    </Link>
  )
}

function Facts({
  label,
  facts,
  lang,
}: {
  label: string
  facts: readonly (string | null | false)[]
  lang?: string
}) {
  const known = facts.filter((fact) => typeof fact === 'string' && fact !== '')
  if (known.length === 0) return null
  return (
    <FieldRow label={label} lang={lang}>
      {known.map((fact) => (
        <Tag key={String(fact)}>{fact}</Tag>
      ))}
    </FieldRow>
  )
}
