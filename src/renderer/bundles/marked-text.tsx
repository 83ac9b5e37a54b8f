import { useTranslation } from 'react-i18next'
import type { Finding } from '../../shared/bundles.ts'
import type { Lang } from '../../shared/common.ts'
import { classes } from '../ui/classes.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { type Place, piecesOf, type Spot } from './places.ts'

type MarkedTextProps = {
  entryId: string
  field: string
  text: string
  lang: Lang
  /** Places of the whole item; those of other fields are passed over. */
  places: readonly Place[]
  spot: Spot | null
  onSpot: (spot: Spot) => void
}

/** A text of a copy with its numbered places: still open, masked, or left. */
export function MarkedText({ entryId, field, text, lang, places, spot, onSpot }: MarkedTextProps) {
  const here = places.filter(({ finding }) => finding.field === field)
  return (
    <span lang={lang} data-entry={entryId} data-field={field} className="break-words whitespace-pre-wrap">
      {piecesOf(text, here).map(({ start, end, text: words, place }) =>
        place === null ? (
          <span key={start} data-start={start} data-end={end}>
            {words}
          </span>
        ) : (
          <MarkedPlace
            key={start}
            place={place}
            isCurrent={spot?.entryId === entryId && spot.findingId === place.finding.id}
            onPress={() => onSpot({ entryId, findingId: place.finding.id })}
          />
        ),
      )}
    </span>
  )
}

const looks = {
  open: 'bg-marker text-marker-ink rounded-tag py-0.5',
  mask: 'bg-ink text-surface rounded-tag py-0.5 forced-colors:border',
  keep: 'border-b-2 border-les',
}

type MarkedPlaceProps = { place: Place; isCurrent: boolean; onPress: () => void }

/** Pressing goes to the place in the list, where it is decided; the list is what the keyboard walks through. */
function MarkedPlace({ place: { finding, number }, isCurrent, onPress }: MarkedPlaceProps) {
  const look = finding.decision ?? 'open'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same with the keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: as above; a button would not break over lines
    <span
      data-start={finding.start}
      data-end={finding.end}
      data-place={finding.id}
      onClick={onPress}
      className={classes(
        'mx-px cursor-pointer box-decoration-clone px-1',
        looks[look],
        isCurrent && 'outline-2 outline-offset-1 outline-accent',
      )}
    >
      <span aria-hidden>
        {finding.decision === 'mask' ? finding.placeholder : finding.text}
        <sup className="ml-0.5 font-sans text-[0.6875rem] font-[640] select-none">{number}</sup>
      </span>
      <SpokenPlace finding={finding} number={number} />
    </span>
  )
}

function SpokenPlace({ finding, number }: { finding: Finding; number: number }) {
  const { t } = useTranslation()
  const { decision, text } = finding
  const placeholder = finding.placeholder.replace(/[[\]]/g, '')
  return (
    <VisuallyHidden>
      {decision === 'mask' && t('bundles.mask.spoken.masked', { placeholder })}
      {decision === 'keep' && t('bundles.mask.spoken.kept', { text })}
      {decision === null && t('bundles.mask.spoken.open', { number, text })}
    </VisuallyHidden>
  )
}
