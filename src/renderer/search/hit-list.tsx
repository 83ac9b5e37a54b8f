import { Link, useNavigate } from '@tanstack/react-router'
import { Languages } from 'lucide-react'
import { type MouseEvent, memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../shared/search.ts'
import { monthInText } from '../bundles/item-facts.ts'
import { EntryMark } from '../entries/kind-parts.tsx'
import { localToday, longDay } from '../text/days.ts'
import { Marked } from '../text/marks.tsx'
import { useLang } from '../text/when.ts'
import { classes } from '../ui/classes.ts'
import { Tag } from '../ui/tag.tsx'
import { AlikeNotes } from './alike-notes.tsx'
import { hitPlace } from './hit-place.ts'
import { passageMarks } from './passage-marks.ts'
import { ReasonLine } from './reasons.tsx'
import { chooseHit } from './search-state.ts'

type HitGroupProps = { title: string; hits: readonly SearchHit[]; chosenId: string | undefined }

/** Hits that are related as strongly. */
export function HitGroup({ title, hits, chosenId }: HitGroupProps) {
  const { t } = useTranslation()
  const headingId = useId()
  if (hits.length === 0) return null
  return (
    <section aria-labelledby={headingId} className="mt-4">
      <h2 id={headingId} className="mb-2 px-6 type-label text-ink2">
        {title}
      </h2>
      <ul
        aria-label={t('search.groupLabel', { group: title, count: hits.length })}
        className="flex flex-col gap-1"
      >
        {hits.map((hit) => (
          <li key={hit.source.id} className="[contain-intrinsic-size:auto_6.5rem] [content-visibility:auto]">
            <Hit hit={hit} isChosen={hit.source.id === chosenId} />
            {hit.alike && hit.alike.length > 0 && <AlikeNotes alike={hit.alike} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Drawn anew only when it is another hit: the page is drawn at every key. */
const Hit = memo(function Hit({ hit, isChosen }: { hit: SearchHit; isChosen: boolean }) {
  const { t } = useTranslation()
  const lang = useLang()
  const navigate = useNavigate()
  const { id } = hit.source
  // A press chooses, since the preview is beside it; a second press, or a key, opens.
  const onClick = (event: MouseEvent) => {
    if (event.detail !== 1 || isChosen || matchMedia('(width < 45.0625rem)').matches) return
    event.preventDefault()
    chooseHit(id)
  }
  return (
    <Link
      {...hitPlace(hit.source)}
      data-hit={id}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onClick}
      onDoubleClick={() => void navigate(hitPlace(hit.source))}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) chooseHit(id)
      }}
      className={classes(
        'flex gap-3 rounded-card border-2 px-5 py-3.5',
        isChosen ? 'border-accent bg-surface' : 'border-transparent hover:bg-surface',
      )}
    >
      <EntryMark kind={hit.kind} size={19} labelled />
      <span className="flex min-w-0 flex-1 flex-col gap-1.5">
        <span className="flex items-center justify-between gap-4">
          <span className="type-list-title">
            <Marked text={hit.title} marks={hit.titleMarks} lang={hit.lang} />
          </span>
          <span className="flex shrink-0 items-center gap-2 type-meta text-ink3">
            {hit.lang !== lang && <Tag icon={Languages}>{t(`entries.lang.${hit.lang}`)}</Tag>}
            <HitDay hit={hit} />
          </span>
        </span>
        {hit.passage.text !== '' && (
          <span className="font-serif text-[1rem]/[1.5rem] text-ink2">
            “<Marked text={hit.passage.text} marks={passageMarks(hit)} lang={hit.lang} />”
          </span>
        )}
        <ReasonLine reasons={hit.reasons} />
      </span>
    </Link>
  )
})

/** When it was written; of a team item, that it is one and, where that is known, the month it is from. */
export function HitDay({ hit: { occurredOn, month } }: { hit: SearchHit }) {
  const { t } = useTranslation()
  const lang = useLang()
  if (occurredOn !== undefined) return <span>{longDay(occurredOn, localToday(), lang)}</span>
  if (month === undefined) return <span>{t('search.ofTeam')}</span>
  return <span>{t('search.ofTeamIn', { month: monthInText(month, lang) })}</span>
}
