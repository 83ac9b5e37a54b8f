import { Link, useSearch } from '@tanstack/react-router'
import { Waypoints } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import type { SearchHit } from '../../shared/search.ts'
import { ConnectButton } from '../entries/connect-button.tsx'
import { KindName } from '../entries/kind-parts.tsx'
import { localToday, monthName, shortDay } from '../text/days.ts'
import { Marked } from '../text/marks.tsx'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { dismiss } from './moments.ts'
import { passageMarks } from './passage-marks.ts'
import { ReasonLine } from './reasons.tsx'
import { useMoreLike } from './use-more-like.ts'

/** One earlier learning: what it says, why it is here, and what can be done with it. */
export function RelatedItem({ hit, from }: { hit: SearchHit; from: Entry | null }) {
  const { t } = useTranslation()
  const lang = useLang()
  const search = useSearch({ strict: false })
  const moreLike = useMoreLike()
  const now = localToday()
  const when = hit.occurredOn
    ? shortDay(hit.occurredOn, now, lang)
    : hit.month
      ? monthName(hit.month, now, lang)
      : ''
  const isConnected = hit.reasons.some(({ code }) => code === 'linkedByYou')
  return (
    <article className="flex flex-col gap-1.5">
      <div className="flex items-center justify-between gap-3">
        <KindName kind={hit.kind} />
        <span className="type-meta text-ink3">{when}</span>
      </div>
      <h3 className="type-list-title">
        <Link
          to="/notes/$id"
          params={{ id: hit.source.id }}
          search={search}
          lang={hit.lang}
          className="hover:underline"
        >
          {hit.title}
        </Link>
      </h3>
      {hit.passage.text !== '' && (
        <p className="line-clamp-6 font-serif text-[0.96875rem]/[1.4375rem] text-ink2">
          “<Marked text={hit.passage.text} marks={passageMarks(hit)} lang={hit.lang} />”
        </p>
      )}
      <ReasonLine reasons={hit.reasons} />
      <div className="mt-1 flex items-center gap-2">
        {from && !isConnected && <ConnectButton fromId={from.id} toId={hit.source.id} />}
        {from && (
          <Button
            size="small"
            variant="quiet"
            className="first:-ml-2.5"
            onPress={() => void dismiss(from.id, hit.source, 'likeness')}
          >
            {t('search.related.notNow')}
          </Button>
        )}
        <IconButton
          icon={Waypoints}
          label={t('search.alike.act')}
          onPress={() => moreLike(hit.source)}
          className="ml-auto"
        />
      </div>
    </article>
  )
}
