import { ArrowRight, Eye, EyeOff, Plus } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { ChipGroup } from '../ui/chip.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useSettings } from '../use-settings.ts'
import { decidedIn, type Place, type Spot } from './places.ts'

export type Decide = (place: Place, decision: 'mask' | 'keep') => void

type FindingListProps = {
  places: readonly Place[]
  spot: Spot | null
  /** Grows when the spot was moved by a key, so that the focus follows. */
  moves: number
  onSpot: (spot: Spot) => void
  onDecide: Decide
  onOwn: () => void
}

/** The places of the item that is shown, each with its decision. */
export function FindingList({ places, spot, moves, onSpot, onDecide, onOwn }: FindingListProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move is the reason, the spot is where to
  useEffect(() => {
    if (moves === 0 || spot === null) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    rows.find((row) => row.dataset.row === spot.findingId)?.focus()
  }, [moves])
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading
        id={headingId}
        aside={
          places.length > 0
            ? t('bundles.mask.decided', { done: decidedIn(places), total: places.length })
            : undefined
        }
      >
        {t('bundles.mask.foundTitle')}
      </SectionHeading>
      {places.length === 0 && <p className="mt-2 type-body text-ink3">{t('bundles.mask.noneHere')}</p>}
      {places.length > 0 && (
        <ul
          ref={list}
          aria-label={t('bundles.mask.foundList', { count: places.length })}
          className="mt-2 -mx-3.5 flex flex-col"
        >
          {places.map((place) => (
            <FindingRow
              key={place.finding.id}
              place={place}
              isCurrent={spot?.findingId === place.finding.id}
              onSpot={onSpot}
              onDecide={onDecide}
            />
          ))}
        </ul>
      )}
      <Button variant="quiet" size="small" icon={Plus} onPress={onOwn} className="mt-3 -ml-1">
        {t('bundles.mask.own')}
      </Button>
    </section>
  )
}

type FindingRowProps = {
  place: Place
  isCurrent: boolean
  onSpot: (spot: Spot) => void
  onDecide: Decide
}

function FindingRow({ place, isCurrent, onSpot, onDecide }: FindingRowProps) {
  const { t } = useTranslation()
  const { singleKeys } = useSettings()
  const nameId = useId()
  const { entryId, finding, number } = place
  const keys = (key: string) => (isCurrent && singleKeys ? key : undefined)
  return (
    <li
      data-row={finding.id}
      tabIndex={-1}
      aria-labelledby={nameId}
      aria-current={isCurrent || undefined}
      onFocus={() => {
        if (!isCurrent) onSpot({ entryId, findingId: finding.id })
      }}
      className={classes(
        'border-b border-line px-3.5 py-3',
        isCurrent
          ? 'rounded-inset border-transparent outline-2 -outline-offset-1 outline-accent'
          : 'outline-none',
      )}
    >
      <div id={nameId} className="flex items-start gap-2">
        <span className="flex size-5 shrink-0 items-center justify-center rounded-full bg-neu-soft text-[0.75rem] font-[640] tabular-nums">
          {number}
        </span>
        <span className="min-w-0 flex-1 type-body">
          <strong className="font-[600] break-words">{finding.text}</strong>
          {finding.decision === 'mask' && (
            <>
              <Icon icon={ArrowRight} size={14} className="mx-1.5 inline-block text-ink3" />
              <VisuallyHidden> {t('bundles.mask.becomes')} </VisuallyHidden>
              <span className="text-ink2">{finding.placeholder}</span>
            </>
          )}
        </span>
        <span className="shrink-0 type-meta leading-[1.3125rem] text-ink3">
          {t(`bundles.finding.${finding.kind}`)}
        </span>
      </div>
      <div className="mt-2 ml-7">
        <ChipGroup
          label={t('bundles.mask.decide', { number })}
          value={finding.decision}
          onChange={(decision) => {
            if (decision !== null) onDecide(place, decision)
          }}
          options={[
            { id: 'mask', label: t('bundles.mask.doMask'), icon: EyeOff, keys: keys('M') },
            { id: 'keep', label: t('bundles.mask.doKeep'), icon: Eye, keys: keys('L') },
          ]}
        />
      </div>
    </li>
  )
}
