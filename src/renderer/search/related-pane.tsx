import { PanelRightClose } from 'lucide-react'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { toggleSidePane } from '../entries/editing.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { oppositeOf } from './moments.ts'
import { OppositePair } from './opposite-pair.tsx'
import { RelatedItem } from './related-item.tsx'
import { type RelatedTo, setRelatedCount, useRelated } from './use-related.ts'

/** Most that are shown; fewer when fewer truly resemble it. */
const shownAtMost = 3

/** Eerder geleerd: what the person wrote before that resembles the note that is open. */
export function RelatedPane({ to }: { to: RelatedTo }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { hits, ready } = useRelated(to)
  const shown = hits.slice(0, shownAtMost)
  const count = shown.length
  useEffect(() => setRelatedCount(count), [count])

  return (
    <section aria-labelledby={headingId} className="px-[1.375rem] pt-4 pb-8">
      <div className="flex items-start justify-between gap-3">
        <div>
          <h2 id={headingId} className="type-section-small">
            {t('search.related.title')}
          </h2>
          <p className="type-meta text-ink3">
            {t('text' in to ? 'search.related.toWriting' : 'search.related.toReading')}
          </p>
        </div>
        <IconButton
          icon={PanelRightClose}
          label={t('search.related.hide')}
          keys="Ctrl \"
          onPress={toggleSidePane}
          className="-mt-1 -mr-2"
        />
      </div>
      <ul className="mt-3.5 flex flex-col divide-y divide-line">
        {shown.map((hit) => (
          <li key={hit.source.id} className="py-4 first:pt-0">
            {oppositeOf(hit) ? (
              <OppositePair hit={hit} from={to.entry} />
            ) : (
              <RelatedItem hit={hit} from={to.entry} />
            )}
          </li>
        ))}
      </ul>
      {ready && (
        <p className="border-line pt-4 type-meta text-ink3 not-first:border-t" aria-live="polite">
          {t(count === 0 ? 'search.related.none' : 'search.related.noMore')}
        </p>
      )}
    </section>
  )
}
