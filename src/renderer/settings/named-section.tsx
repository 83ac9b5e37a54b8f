import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NameForm } from '../processes/name-form.tsx'
import { callsOf, useWorkList, type WorkList } from '../processes/work-lists.ts'
import { announceDone } from '../shell/undo.ts'
import { Button } from '../ui/button.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { NamedRow } from './named-row.tsx'

/** One list of named things, with what is put away and a field for a new one. */
export function NamedSection({ list }: { list: WorkList }) {
  const { t } = useTranslation()
  const headingId = useId()
  const all = useWorkList(list)
  const [showsArchived, setShowsArchived] = useState(false)
  if (all === undefined) return null
  const active = all.filter(({ archived }) => !archived)
  const archived = all.filter((named) => named.archived)

  const add = async (name: string) => {
    const { undoId } = await callsOf(list).create({ name })
    announceDone(t('settings.work.done.created', { name }), undoId)
  }
  const rows = (items: typeof all) =>
    items.map((item) => <NamedRow key={item.id} list={list} item={item} others={active} />)
  return (
    <section aria-labelledby={headingId} className="mt-8">
      <SectionHeading id={headingId} className="mb-1">
        {t(`settings.work.${list}`)}
      </SectionHeading>
      {active.length === 0 ? (
        <p className="py-2 type-body text-ink3">{t(`settings.work.empty.${list}`)}</p>
      ) : (
        <ul aria-label={t(`settings.work.list.${list}`, { count: active.length })}>{rows(active)}</ul>
      )}
      <div className="mt-3 max-w-[28rem]">
        <NameForm label={t(`settings.work.add.${list}`)} button={t('settings.work.addButton')} save={add} />
      </div>
      {archived.length > 0 && (
        <Button
          variant="quiet"
          size="small"
          className="mt-3 -ml-2.5"
          aria-expanded={showsArchived}
          onPress={() => setShowsArchived(!showsArchived)}
        >
          {showsArchived
            ? t('settings.work.hideArchived')
            : t('settings.work.showArchived', { count: archived.length })}
        </Button>
      )}
      {showsArchived && <ul aria-label={t('settings.work.archived')}>{rows(archived)}</ul>}
    </section>
  )
}
