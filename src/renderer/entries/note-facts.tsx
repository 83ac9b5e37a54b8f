import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { aims, type Entry } from '../../shared/entries.ts'
import { useNames } from '../processes/names.ts'
import { FieldRow, FieldRows } from '../ui/field-row.tsx'
import { Tag } from '../ui/tag.tsx'
import { effectName } from './effects.ts'
import type { NotesSearch } from './notes-search.ts'

/** What a note is about, as tags: only what has been filled in. */
export function NoteFacts({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const processes = useNames('processes')
  const goals = useNames('goals')
  const tools = useNames('tools')
  const nameIn = (names: typeof tools, id: string) => names.find((name) => name.id === id)?.name

  const work = [
    ...(entry.processId
      ? [{ key: 'process' as const, id: entry.processId, name: nameIn(processes, entry.processId) }]
      : []),
    ...entry.toolIds.map((id) => ({ key: 'tool' as const, id, name: nameIn(tools, id) })),
  ]
  const role = [
    entry.aiRole && t(`entries.aiRole.${entry.aiRole}`),
    entry.secondaryAiRole && t(`entries.aiRole.${entry.secondaryAiRole}`),
    entry.workSplit && t(`entries.workSplit.${entry.workSplit}`),
    entry.aiType && t(`entries.aiType.${entry.aiType}`),
  ]
  return (
    <FieldRows className="mb-5 empty:hidden">
      {work.length > 0 && (
        <FieldRow label={t('entries.field.work')}>
          {work.map(({ key, id, name }) => (
            <ListLink key={id} search={{ [key]: id }}>
              {name ?? ''}
            </ListLink>
          ))}
        </FieldRow>
      )}
      {entry.goalIds.length > 0 && (
        <FieldRow label={t('entries.field.goals')}>
          {entry.goalIds.map((id) => (
            <ListLink key={id} search={{ goal: id }}>
              {nameIn(goals, id) ?? ''}
            </ListLink>
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

/** A tag that shows all notes it stands on. */
function ListLink({ search, children }: { search: NotesSearch; children: string }) {
  return (
    <Link to="/notes" search={search} className="rounded-tag hover:underline">
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
