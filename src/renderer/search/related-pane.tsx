import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Link2, PanelRightClose } from 'lucide-react'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { Entry } from '../../shared/entries.ts'
import { maxQueryLength, type SearchAnswer, type SearchHit } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { toggleSidePane } from '../entries/editing.ts'
import { connectEntries } from '../entries/entry-actions.ts'
import { KindName } from '../entries/kind-parts.tsx'
import { localToday, monthName, shortDay } from '../text/days.ts'
import { Marked } from '../text/marks.tsx'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useSettled } from '../use-settled.ts'
import { passageMarks } from './passage-marks.ts'
import { ReasonLine } from './reasons.tsx'

/** What the pane compares with: the note that is read, or the text as it is being written. */
export type RelatedTo = { entry: Entry } | { text: string; entry: Entry | null }

interface RelatedState {
  /** Pairs the person does not want to see in this sitting: note and found note. */
  notNow: ReadonlySet<string>
  /** How many are shown, for the button of narrow windows. */
  count: number
}

const useRelatedState = create<RelatedState>(() => ({ notNow: new Set(), count: 0 }))

/** How many earlier learnings stand in the pane now. */
export function useRelatedCount(): number {
  return useRelatedState((state) => state.count)
}

/** Most that are shown; fewer when fewer truly resemble it. */
const shownAtMost = 3

const nothing: SearchHit[] = []

function useRelated(to: RelatedTo): { hits: SearchHit[]; key: string; ready: boolean } {
  const written = 'text' in to ? to.text.trim().slice(0, maxQueryLength) : ''
  const settled = useSettled(written, 800)
  const id = to.entry?.id
  const input =
    'text' in to
      ? { to: { text: settled, ...(id === undefined ? {} : { exceptId: id }) }, limit: shownAtMost * 2 }
      : { to: { entryId: to.entry.id }, limit: shownAtMost * 2 }
  const asks = 'text' in to ? settled.length > 12 : true
  const answer = useQuery({
    ...orpc.search.related.queryOptions({ input }),
    enabled: asks,
    gcTime: 'text' in to ? 0 : 60_000,
    // While someone writes, what stood there stays until there is something better.
    placeholderData: (before: SearchAnswer | undefined) => ('text' in to ? before : undefined),
  })
  return {
    hits: asks ? (answer.data?.hits ?? nothing) : nothing,
    key: id ?? 'new',
    ready: !asks || answer.data !== undefined,
  }
}

/** Eerder geleerd: what the person wrote before that resembles the note that is open. */
export function RelatedPane({ to }: { to: RelatedTo }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { hits, key, ready } = useRelated(to)
  const notNow = useRelatedState((state) => state.notNow)
  const shown = hits.filter(({ source }) => !notNow.has(`${key} ${source.id}`)).slice(0, shownAtMost)
  const count = shown.length
  useEffect(() => useRelatedState.setState({ count }), [count])

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
            <RelatedItem hit={hit} from={to.entry} pair={`${key} ${hit.source.id}`} />
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

function RelatedItem({ hit, from, pair }: { hit: SearchHit; from: Entry | null; pair: string }) {
  const { t } = useTranslation()
  const lang = useLang()
  const search = useSearch({ strict: false })
  const now = localToday()
  const when = hit.occurredOn
    ? shortDay(hit.occurredOn, now, lang)
    : hit.month
      ? monthName(hit.month, now, lang)
      : ''
  const isConnected = hit.reasons.some(({ code }) => code === 'linkedByYou')
  const hide = () => useRelatedState.setState(({ notNow }) => ({ notNow: new Set(notNow).add(pair) }))
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
        {from && !isConnected && (
          <Button
            size="small"
            icon={Link2}
            onPress={() => void connectEntries(from.id, hit.source.id, 'relatedTo')}
          >
            {t('search.related.connect')}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={hide}>
          {t('search.related.notNow')}
        </Button>
      </div>
    </article>
  )
}
