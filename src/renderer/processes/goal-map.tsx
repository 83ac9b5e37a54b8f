import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type GoalMap, goalMapOf } from '../../shared/goal-map.ts'
import { engine, orpc } from '../engine.ts'
import { announceDone } from '../shell/undo.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { GoalMapChosen } from './goal-map-chosen.tsx'
import { GoalMapList } from './goal-map-list.tsx'
import { GoalMapPicture } from './goal-map-picture.tsx'
import { firstPlace, isOnMap, type MapPlace } from './goal-map-walk.ts'
import { NameForm } from './name-form.tsx'

/** Goals ← processes ← notes: a picture to walk through, the same as a list, and where both are mapped. */
export function GoalMapTab() {
  const map = useGoalMap()
  if (map === undefined) return null
  return map.goals.length + map.processes.length === 0 ? <EmptyMap /> : <FilledMap map={map} />
}

function useGoalMap(): GoalMap | undefined {
  const { data: goals } = useQuery(orpc.goals.list.queryOptions())
  const { data: processes } = useQuery(orpc.processes.list.queryOptions())
  const { data: counts } = useQuery(orpc.goals.map.queryOptions())
  return useMemo(
    () => (goals && processes && counts ? goalMapOf(goals, processes, counts) : undefined),
    [goals, processes, counts],
  )
}

function FilledMap({ map }: { map: GoalMap }) {
  const { t } = useTranslation()
  const headingId = useId()
  const [view, setView] = useState<'map' | 'list'>('map')
  const [wished, setPlace] = useState<MapPlace | undefined>(undefined)
  const place = wished !== undefined && isOnMap(map, wished) ? wished : firstPlace(map)
  const placed = map.processes.reduce((sum, { notes }) => sum + notes, 0)
  return (
    <div className="flex flex-col gap-6">
      <Card labelledBy={headingId} className="@container">
        <figure>
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <div className="min-w-0">
              <SectionHeading id={headingId}>{t('processes.map.question')}</SectionHeading>
              <p className="mt-0.5 type-body text-ink2">
                {t('processes.map.answer', {
                  works: t('processes.map.works', { count: map.processes.length }),
                  goals: t('processes.map.goals', { count: map.goals.length }),
                  placed,
                  total: placed + map.unplaced,
                })}
              </p>
            </div>
            <span className="@max-[30rem]:hidden">
              <Segmented
                label={t('processes.map.view')}
                options={[
                  { id: 'map', label: t('processes.map.asMap') },
                  { id: 'list', label: t('processes.map.asList') },
                ]}
                value={view}
                onChange={setView}
              />
            </span>
          </div>
          {/* Three columns need room; where there is none the list says the same. */}
          {view === 'map' && place !== undefined && (
            <div className="@max-[30rem]:hidden">
              <GoalMapPicture map={map} place={place} onPlace={setPlace} />
            </div>
          )}
          <div className={view === 'map' ? '@min-[30rem]:hidden' : undefined}>
            <GoalMapList map={map} />
          </div>
          <figcaption className="mt-5 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-line pt-3 type-meta text-ink3">
            <span>{t('processes.map.caveat')}</span>
            {map.unplaced > 0 && <span>{t('processes.map.unplaced', { count: map.unplaced })}</span>}
          </figcaption>
        </figure>
      </Card>
      <div className="grid grid-cols-2 gap-6 max-md:grid-cols-1">
        {place !== undefined && <GoalMapChosen map={map} place={place} />}
        <AddToMap />
      </div>
    </div>
  )
}

function EmptyMap() {
  const { t } = useTranslation()
  return (
    <div className="flex max-w-[34rem] flex-col gap-6">
      <EmptyState example={t('processes.map.example')}>{t('processes.map.empty')}</EmptyState>
      <AddForms />
    </div>
  )
}

function AddToMap() {
  const { t } = useTranslation()
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-3 px-[1.375rem] py-5 max-md:px-0">
      <SectionHeading id={headingId} look="section-small">
        {t('processes.map.more')}
      </SectionHeading>
      <AddForms />
    </section>
  )
}

function AddForms() {
  const { t } = useTranslation()
  const add = (list: 'goals' | 'processes') => async (name: string) => {
    const { undoId } = await engine[list].create({ name })
    announceDone(t('processes.map.done.added', { name }), undoId)
  }
  return (
    <>
      <NameForm label={t('processes.map.addGoal')} button={t('processes.map.add')} save={add('goals')} />
      <NameForm
        label={t('processes.map.addProcess')}
        button={t('processes.map.add')}
        save={add('processes')}
      />
    </>
  )
}
