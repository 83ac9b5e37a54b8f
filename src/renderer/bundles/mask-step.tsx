import { ArrowLeft, Info } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleDraft, DraftItem, ItemPatch } from '../../shared/bundles.ts'
import { engine } from '../engine.ts'
import { announce, announceQuietly } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { BundleStep } from './bundle-steps.ts'
import { CopyCard } from './copy-card.tsx'
import { FindingList } from './finding-list.tsx'
import { ItemFields } from './item-fields.tsx'
import { OwnMaskDialog } from './own-mask-dialog.tsx'
import { selectedStretch, trimmed } from './own-selection.ts'
import { PassagesDialog } from './passages-dialog.tsx'
import { nextSpot, type Place, placeAt, placesOf, previousSpot, type Spot, type Stretch } from './places.ts'
import { RoomFrame } from './room-frame.tsx'
import { useChangeDraft } from './use-draft.ts'

type MaskStepProps = {
  draft: BundleDraft
  onGoTo: (step: BundleStep) => void
  onLeave: () => void
}

/** Second step: reading each copy as a stranger would, and deciding about every place that was found. */
export function MaskStep({ draft, onGoTo, onLeave }: MaskStepProps) {
  const { t } = useTranslation()
  const { items, undecided } = draft
  const { look, shown, number, places, moveTo, showItem, toNext, toPrevious } = useLook(draft)
  const [opened, setOpened] = useState<'passages' | 'own' | null>(null)
  const work = useCopyWork(draft)

  const decide = async (place: Place, decision: 'mask' | 'keep') => {
    const spot = { entryId: place.entryId, findingId: place.finding.id }
    moveTo(spot, false)
    const changed = await work.decide(place, decision)
    if (changed === null) return
    // What a person selected and then leaves is no longer a place: the focus goes on to the next.
    if (!placeAt(changed.items, spot)) moveTo(nextSpot(changed.items, place.entryId), true)
    const left = changed.undecided
    announceQuietly(
      t(decision === 'mask' ? 'bundles.mask.saidMasked' : 'bundles.mask.saidKept', { count: left }),
    )
  }
  const decideHere = (decision: 'mask' | 'keep') => {
    const place = placeAt(items, look.spot)
    if (place) void decide(place, decision)
    else toNext()
  }
  const maskSelection = () => {
    const stretch = selectedStretch(window.getSelection())
    const text = items.find((item) => item.entryId === stretch?.entryId)?.texts[stretch?.field ?? '']
    if (!stretch || text === undefined) announce(t('bundles.mask.selectFirst'))
    else void work.maskOwn([trimmed(stretch, text)])
  }
  const leaveFor = async (go: () => void) => {
    if (await work.settle()) go()
  }
  const goOn = () => {
    if (undecided > 0) void leaveFor(toNext)
    else void leaveFor(() => onGoTo('check'))
  }
  const letters = {
    j: () => void leaveFor(toNext),
    k: () => void leaveFor(toPrevious),
    m: () => decideHere('mask'),
    l: () => decideHere('keep'),
    'Shift+M': maskSelection,
    e: () => work.setEditing(true),
  }
  if (!shown) return null
  const found = items.reduce((sum, item) => sum + item.findings.length, 0)
  return (
    <RoomFrame
      step="mask"
      onGoTo={(step) => void leaveFor(() => onGoTo(step))}
      onLeave={() => void leaveFor(onLeave)}
      onMain={goOn}
      letters={letters}
      title={t('bundles.mask.title')}
      intro={t('bundles.mask.found', { count: found })}
      aside={
        <FindingList
          places={places}
          spot={look.spot}
          moves={look.moves}
          onSpot={(spot) => moveTo(spot, false)}
          onDecide={(place, decision) => void decide(place, decision)}
          onOwn={() => (selectedStretch(window.getSelection()) ? maskSelection() : setOpened('own'))}
        />
      }
      footStart={
        <Button
          variant="plain"
          icon={ArrowLeft}
          onPress={() => void leaveFor(() => onGoTo('choose'))}
          className="-ml-3.5"
        >
          {t('bundles.room.back')}
        </Button>
      }
      footEnd={
        undecided > 0 ? (
          <>
            <span className="type-body text-ink2">{t('bundles.mask.left', { count: undecided })}</span>
            <Button keys="J" onPress={() => void leaveFor(toNext)}>
              {t('bundles.mask.nextPlace')}
            </Button>
          </>
        ) : (
          <Button variant="primary" keys="Ctrl Enter" onPress={goOn}>
            {t('bundles.mask.next')}
          </Button>
        )
      }
    >
      <CopyCard
        item={shown}
        number={number}
        total={items.length}
        onGoTo={(wished) => void leaveFor(() => showItem(wished))}
        places={places}
        spot={look.spot}
        onSpot={(spot) => moveTo(spot, true)}
        isEditing={work.isEditing}
        onEdit={work.setEditing}
        onDirty={(patch) => work.setPending(patch && { entryId: shown.entryId, patch })}
        onSave={(patch) => void work.save(shown.entryId, patch)}
        onPassages={() => setOpened('passages')}
      />
      <p className="mt-3 flex items-start gap-2 type-meta text-ink3">
        <Icon icon={Info} size={15} className="mt-0.5" />
        {t('bundles.mask.missed')}
      </p>
      <ItemFields
        key={shown.entryId}
        item={shown}
        places={places}
        spot={look.spot}
        onSpot={(spot) => moveTo(spot, true)}
        onPatch={(patch) => void work.edit(shown.entryId, patch)}
      />
      {opened === 'passages' && (
        <PassagesDialog
          item={shown}
          onSave={(passage) => {
            setOpened(null)
            void work.save(shown.entryId, { passage }, t('bundles.passages.saved'))
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'own' && (
        <OwnMaskDialog
          items={items}
          onMask={(stretches) => {
            setOpened(null)
            void work.maskOwn(stretches)
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </RoomFrame>
  )
}

interface Look {
  entryId: string | null
  spot: Spot | null
  /** Grows when the focus is to follow. */
  moves: number
}

/** The first place of a copy that is still to be decided, else its first. */
function firstSpot(item: DraftItem | undefined): Spot | null {
  return item ? nextSpot([item], null) : null
}

/** Which copy is shown, and which place in it is being looked at. */
function useLook({ items }: BundleDraft) {
  const [look, setLook] = useState<Look>(() => {
    const [first] = items
    return { entryId: first?.entryId ?? null, spot: firstSpot(first), moves: 0 }
  })
  const index = Math.max(
    0,
    items.findIndex((item) => item.entryId === look.entryId),
  )
  const shown = items[index]
  const places = useMemo(() => (shown ? placesOf(shown) : []), [shown])
  const moveTo = (spot: Spot | null, follow: boolean) => {
    if (spot) setLook({ entryId: spot.entryId, spot, moves: look.moves + (follow ? 1 : 0) })
  }
  return {
    look,
    shown,
    number: index + 1,
    places,
    moveTo,
    showItem: (number: number) => {
      const item = items[number - 1]
      if (item) setLook({ entryId: item.entryId, spot: firstSpot(item), moves: look.moves })
    },
    toNext: () => moveTo(nextSpot(items, placeAt(items, look.spot) ? look.spot : look.entryId), true),
    toPrevious: () => moveTo(previousSpot(items, look.spot), true),
  }
}

/** Everything that changes the copies. An edit that was not kept yet is kept before going elsewhere. */
function useCopyWork(draft: BundleDraft) {
  const { t } = useTranslation()
  const change = useChangeDraft()
  const [isEditing, setIsEditing] = useState(false)
  const pending = useRef<{ entryId: string; patch: ItemPatch } | null>(null)
  const draftId = draft.id

  const edit = (entryId: string, patch: ItemPatch) =>
    change(() => engine.bundles.edit({ draftId, entryId, patch }))

  const save = async (entryId: string, patch: ItemPatch, said = t('bundles.mask.saved')) => {
    const before = draft.items.find((item) => item.entryId === entryId)?.texts
    if ((await edit(entryId, patch)) === null) return false
    pending.current = null
    setIsEditing(false)
    const back = { title: before?.title ?? '', passage: before?.passage ?? '' }
    announce(said, { undo: () => void edit(entryId, back) })
    return true
  }
  return {
    isEditing,
    setEditing: (editing: boolean) => {
      pending.current = null
      setIsEditing(editing)
    },
    setPending: (edited: { entryId: string; patch: ItemPatch } | null) => {
      pending.current = edited
    },
    edit,
    save,
    /** True when nothing is left unsaved. */
    settle: async () => {
      const edited = pending.current
      if (edited) return save(edited.entryId, edited.patch)
      setIsEditing(false)
      return true
    },
    decide: ({ finding }: Place, decision: 'mask' | 'keep') =>
      change(() => engine.bundles.decide({ draftId, findingIds: [finding.id], decision })),
    maskOwn: async (stretches: readonly Stretch[]) => {
      for (const { entryId, field, start, end } of stretches) {
        const wish = { draftId, entryId, field, start, end }
        if ((await change(() => engine.bundles.maskOwn(wish))) === null) return
      }
      announce(t('bundles.mask.ownMasked'))
    },
  }
}
