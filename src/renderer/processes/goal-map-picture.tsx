import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { GoalMap, MapGoal, MapProcess } from '../../shared/goal-map.ts'
import { EntryMark } from '../entries/kind-parts.tsx'
import { classes } from '../ui/classes.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { GoalMapLines } from './goal-map-lines.tsx'
import { isMapKey, isTied, keyOf, type MapPlace, placeAfter, samePlace } from './goal-map-walk.ts'
import { pageOf } from './work-lists.ts'

type GoalMapPictureProps = {
  map: GoalMap
  place: MapPlace
  onPlace: (place: MapPlace) => void
}

/** The map as a picture. One tab stop; arrows walk along its lines, Enter opens. */
export function GoalMapPicture({ map, place, onPlace }: GoalMapPictureProps) {
  const { t } = useTranslation()
  const hintId = useId()
  const frame = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<{ goalId?: string; processId?: string }>({})

  const goTo = (next: MapPlace) => {
    if (next.on === 'goal') cameFrom.current.goalId = next.id
    else cameFrom.current.processId = next.id
    onPlace(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isMapKey(event.key)) return
    event.preventDefault()
    const next = placeAfter(map, place, event.key, cameFrom.current)
    frame.current?.querySelector<HTMLElement>(`[data-place="${keyOf(next)}"]`)?.focus()
  }
  const look = { map, place, onPlace: goTo }
  return (
    <>
      <p id={hintId} className="mt-4 type-meta text-ink3">
        {t('processes.map.keys')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links, not of form fields */}
      <div
        ref={frame}
        role="group"
        aria-label={t('processes.map.picture')}
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
        className="relative mt-3 grid grid-cols-[minmax(0,3fr)_minmax(0,7fr)] gap-x-[clamp(1.75rem,7cqw,5.5rem)]"
      >
        <GoalMapLines frame={frame} map={map} place={place} />
        <Column title={t('processes.map.column.goals')} count={map.goals.length} spread>
          {map.goals.map((goal) => (
            <GoalNode key={goal.id} goal={goal} {...look} />
          ))}
        </Column>
        <Column
          title={t('processes.map.column.processes')}
          count={map.processes.length}
          endTitle={t('processes.map.column.notes')}
        >
          {map.processes.map((process) => (
            <ProcessNode key={process.id} process={process} {...look} />
          ))}
        </Column>
      </div>
    </>
  )
}

type ColumnProps = {
  title: string
  count: number
  /** Above what stands at the end of each row. */
  endTitle?: string
  spread?: boolean
  children: ReactNode
}

function Column({ title, count, endTitle, spread = false, children }: ColumnProps) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col">
      <div className={classes('mb-2 type-label text-ink2', endTitle !== undefined && rowClass)}>
        <h3 id={id}>
          {title} <span className="font-[400] text-ink3">{count}</span>
        </h3>
        {endTitle !== undefined && <span aria-hidden>{endTitle}</span>}
      </div>
      <ul aria-labelledby={id} className={classes('flex flex-1 flex-col gap-3', spread && 'justify-around')}>
        {children}
      </ul>
    </div>
  )
}

type NodeProps = { map: GoalMap; place: MapPlace; onPlace: (place: MapPlace) => void }

/** A process and its notes beside it. */
const rowClass = 'grid grid-cols-[minmax(0,4fr)_minmax(0,3fr)] items-center gap-x-[clamp(1rem,4cqw,3rem)]'

const nodeClass =
  'relative block min-w-0 rounded-inset border px-3 py-2 hover:border-ink2 focus-visible:outline-offset-2'

/** What a node is to the map: a place, and how it looks from where one is. */
function useNode({ map, place, onPlace }: NodeProps, own: MapPlace) {
  const isHere = samePlace(own, place)
  return {
    isHere,
    isNear: isTied(map, own, place),
    props: {
      'data-place': keyOf(own),
      tabIndex: isHere ? 0 : -1,
      onFocus: () => onPlace(own),
    },
  }
}

function edgeOf(isHere: boolean, isNear: boolean): string {
  if (isHere) return 'border-accent bg-accent-soft'
  return isNear ? 'border-accent bg-surface' : 'border-control bg-surface'
}

function GoalNode({ goal, ...rest }: NodeProps & { goal: MapGoal }) {
  const { t } = useTranslation()
  const { isHere, isNear, props } = useNode(rest, { on: 'goal', id: goal.id })
  const serving = rest.map.processes.filter(({ id }) => goal.processIds.includes(id))
  return (
    <li style={{ paddingLeft: `${goal.depth}rem` }}>
      <Link
        {...pageOf('goals', goal.id)}
        {...props}
        data-end={`goal ${goal.id}`}
        className={classes(nodeClass, edgeOf(isHere, isNear), serving.length === 0 && 'border-dashed')}
      >
        <span className="block type-list-title break-words">{goal.name}</span>
        {goal.aims.length > 0 && (
          <span className="block type-meta text-ink2">
            {goal.aims.map((aim) => t(`entries.aim.${aim}`)).join(' · ')}
          </span>
        )}
        {serving.length === 0 ? (
          <span className="block type-meta text-ink3">{t('processes.map.noProcess')}</span>
        ) : (
          <VisuallyHidden>, {t('processes.map.servedBy', { names: namesOf(serving) })}</VisuallyHidden>
        )}
      </Link>
    </li>
  )
}

function ProcessNode({ process, ...rest }: NodeProps & { process: MapProcess }) {
  const { t } = useTranslation()
  const { isHere, isNear, props } = useNode(rest, { on: 'process', id: process.id })
  const served = rest.map.goals.filter(({ id }) => process.goalIds.includes(id))
  return (
    <li className={rowClass}>
      <Link
        {...pageOf('processes', process.id)}
        {...props}
        data-end={`process ${process.id}`}
        className={classes(nodeClass, edgeOf(isHere, isNear), served.length === 0 && 'border-dashed')}
      >
        <span className="block type-list-title break-words">{process.name}</span>
        <span className="block type-meta text-ink2">
          {t('processes.page.notes', { count: process.notes })}
        </span>
        {served.length === 0 ? (
          <span className="block type-meta text-ink3">{t('processes.map.noGoal')}</span>
        ) : (
          <VisuallyHidden>, {t('processes.map.serves', { names: namesOf(served) })}</VisuallyHidden>
        )}
      </Link>
      {process.kinds.length > 0 && (
        <ul
          aria-label={`${t('processes.map.column.notes')} ${t('processes.map.at', { name: process.name })}`}
          data-end={`notes ${process.id}`}
          className="relative flex flex-wrap gap-1 justify-self-start"
        >
          {process.kinds.map((counted) => (
            <KindNode key={counted.kind} process={process} {...counted} {...rest} />
          ))}
        </ul>
      )}
    </li>
  )
}

type KindNodeProps = NodeProps & { process: MapProcess } & MapProcess['kinds'][number]

function KindNode({ process, kind, notes, ...rest }: KindNodeProps) {
  const { t } = useTranslation()
  const { isHere, props } = useNode(rest, { on: 'kind', id: process.id, kind })
  return (
    <li>
      <Link
        to="/notes"
        search={{ process: process.id, kinds: [kind] }}
        {...props}
        className={classes(
          'inline-flex min-h-8 items-center gap-1 rounded-tag border px-1.5 type-body hover:border-ink2',
          isHere ? 'border-accent bg-accent-soft' : 'border-transparent bg-surface',
        )}
      >
        <EntryMark kind={kind} size={18} />
        <span aria-hidden className="tabular-nums">
          {notes}
        </span>
        <VisuallyHidden>
          {t(`processes.ofKind.${kind}`, { count: notes })} {t('processes.map.at', { name: process.name })}
        </VisuallyHidden>
      </Link>
    </li>
  )
}

function namesOf(things: readonly { name: string }[]): string {
  return things.map(({ name }) => name).join(', ')
}
