import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ListFilter } from 'lucide-react'
import { memo, useDeferredValue, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { kinds } from '../../shared/entries.ts'
import { type MeaningState, readingState, type SearchHit } from '../../shared/search.ts'
import { engine, orpc } from '../engine.ts'
import { hasOpenDialog, isTyping } from '../shell/typing.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { announceQuietly } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { ChipButton, ChipGroup } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { useSettings } from '../use-settings.ts'
import { useSettled } from '../use-settled.ts'
import { FilterChips } from './filter-chips.tsx'
import { HitGroup } from './hit-list.tsx'
import { HitPreview } from './hit-preview.tsx'
import { LikeChip } from './like-chip.tsx'
import { useSearchState } from './search-state.ts'
import { openHit, stepHit } from './search-steps.ts'
import { useAtHand } from './use-at-hand.ts'
import { useFind } from './use-find.ts'
import { type Steady, useSteady } from './use-steady.ts'

const noHits: SearchHit[] = []

/** Finding back: what stands there literally at once, and what means the same a moment later. */
export function SearchPage() {
  const isAsked = useSearchState(({ text, likeId }) => likeId !== null || text.trim() !== '')
  useSearchKeys()
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)_25rem] max-lg:grid-cols-[minmax(0,1fr)_20rem] max-md:grid-cols-1">
      {isAsked ? <Answer /> : <NotAsked />}
    </div>
  )
}

function NotAsked() {
  const { t } = useTranslation()
  return (
    <>
      <div data-region="" className={hitsClass}>
        <h1 className="sr-only">{t('search.title')}</h1>
        <div className="flex flex-wrap justify-end gap-2 pl-2">
          <Ways />
        </div>
        <div className="mt-10 pl-2">
          <EmptyState>{t('search.nothingYet')}</EmptyState>
          <p className="mt-3 type-body text-ink2">{t('search.narrow')}</p>
        </div>
      </div>
      <aside aria-label={t('search.preview')} className={previewClass} />
    </>
  )
}

/** Starts anew whenever the field was empty, so that nothing of an earlier question shows under a new one. */
function Answer() {
  const { t } = useTranslation()
  const find = useFind()
  const { isAtHand, handProps } = useAtHand(find.asked.text)
  const found = useSteady(find, isAtHand)
  const hits = found.shown?.answer.hits ?? noHits
  const chosen = useChosen(hits)
  useOpening(found.current, chosen)
  const isAlike = useSearchState(({ likeId }) => likeId !== null)
  // The hits come first; their preview is drawn when nothing else is.
  const previewed = useDeferredValue(chosen, undefined)
  const groups = (['strong', 'some'] as const).map((group) => ({
    group,
    hits: hits.filter((hit) => hit.group === group),
  }))
  const onlyNearby = hits.length > 0 && !hits.some(({ group }) => group === 'strong')
  // Filters alone are no question: what they let through resembles nothing.
  const isList = hits.every(({ reasons }) => reasons.length === 0)
  const titleOf = (group: SearchHit['group']) => {
    if (isList) return t('search.listed')
    return onlyNearby && group === 'some' ? t('search.near') : t(`search.group.${group}`)
  }
  return (
    <>
      <div data-region="" className={hitsClass}>
        <h1 className="sr-only">{t('search.title')}</h1>
        <LikeChip />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pl-2">
          <Count found={found} />
          {!isAlike && <Ways />}
        </div>
        {found.shown && <FilterChips shown={found.shown} />}
        <MeaningLine state={found.shown?.answer.meaning} />
        <BetterLine show={found.showBetter} />
        <div {...handProps}>
          {groups.map(({ group, hits: members }) => (
            <HitGroup key={group} title={titleOf(group)} hits={members} chosenId={chosen?.source.id} />
          ))}
        </div>
        {!isAlike && <Nothing found={found} />}
      </div>
      <aside data-region="" aria-label={t('search.preview')} className={previewClass}>
        {previewed && <HitPreview hit={previewed} />}
      </aside>
    </>
  )
}

const hitsClass = 'min-h-0 overflow-y-auto px-7 pt-4 pb-20 max-lg:px-4'
const previewClass = 'min-h-0 overflow-y-auto border-l border-line bg-surface max-md:hidden'

/** The hit the person chose, or else the first; its preview follows after a moment. */
function useChosen(hits: readonly SearchHit[]): SearchHit | undefined {
  const chosenId = useSearchState((state) => state.chosenId)
  return hits.find(({ source }) => source.id === chosenId) ?? hits[0]
}

/** Enter opens what is chosen among the hits of this question, never another one that came in its place. */
function useOpening(isReady: boolean, chosen: SearchHit | undefined) {
  const { opens, chosenId } = useSearchState()
  useEffect(() => {
    if (!opens || !isReady) return
    useSearchState.setState({ opens: false })
    if (chosenId === null || chosenId === chosen?.source.id) openHit()
  }, [opens, isReady, chosenId, chosen])
}

function Count({ found: { shown, current } }: { found: Steady }) {
  const { t } = useTranslation()
  const answer = shown?.answer
  const count = answer?.hits.length
  const settled = useSettled(current ? count : undefined, 700)
  useEffect(() => {
    if (settled !== undefined) announceQuietly(t('search.found', { count: settled }))
  }, [settled, t])
  if (answer === undefined || count === undefined) return <span />
  return (
    <p className="type-body text-ink3">
      <strong className="font-[640] text-ink">{t('search.found', { count })}</strong>{' '}
      {t('search.took', { ms: Math.max(1, Math.round(answer.tookMs)) })}
    </p>
  )
}

/** By meaning or literally, and which kinds. Narrow windows have one chip that is on or off. */
const Ways = memo(function Ways() {
  const { t } = useTranslation()
  const { literal, kinds: wanted } = useSearchState()
  const [only] = wanted
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="lg:hidden">
        <ChipGroup
          multiple
          label={t('search.mode')}
          value={literal ? [] : ['meaning']}
          onChange={(on) => useSearchState.setState({ literal: on.length === 0 })}
          options={[{ id: 'meaning', label: t('search.byMeaning') }]}
        />
      </div>
      <div className="max-lg:hidden">
        <ChipGroup
          label={t('search.mode')}
          value={literal ? 'literal' : 'meaning'}
          onChange={(mode) => useSearchState.setState({ literal: mode === 'literal' })}
          options={[
            { id: 'meaning', label: t('search.byMeaning') },
            { id: 'literal', label: t('search.literalOnly'), keys: 'L' },
          ]}
        />
      </div>
      <MenuButton
        trigger={
          <ChipButton icon={ListFilter} onPress={() => undefined}>
            {only && wanted.length === 1
              ? t(`entries.kinds.${only}`)
              : wanted.length > 1
                ? t('entries.filter.some', { count: wanted.length })
                : t('entries.filter.none')}
          </ChipButton>
        }
        items={kinds.map((kind) => ({ id: kind, label: t(`entries.kinds.${kind}`) }))}
        selection={{
          mode: 'multiple',
          value: wanted,
          onChange: (ids) => useSearchState.setState({ kinds: kinds.filter((kind) => ids.includes(kind)) }),
        }}
      />
    </div>
  )
})

/** How it is said that not everything can be found by meaning yet. */
const unreadWords: Partial<Record<ReturnType<typeof readingState>, 'reading' | 'paused' | 'waiting'>> = {
  reading: 'reading',
  replacing: 'reading',
  paused: 'paused',
  waiting: 'waiting',
}

/** What became of meaning, when it was not simply there; and how much is still to be read. */
function MeaningLine({ state }: { state: MeaningState | undefined }) {
  const { t } = useTranslation()
  const { data: status } = useQuery(orpc.search.status.queryOptions())
  // While all is read again beside what was read before, nothing goes unfound.
  const isWhole = state === undefined || status?.renewal === 'beside'
  const unread = status && !isWhole ? unreadWords[readingState(status)] : undefined
  const line =
    state === 'starting' || state === 'missing' || state === 'damaged' || state === 'notLatin'
      ? t(`search.meaning.${state}`)
      : status && unread
        ? t(`search.unread.${unread}`, { count: status.pending })
        : null
  return line === null ? null : <p className="mt-2 pl-2 type-meta text-ink2">{line}</p>
}

/** A better answer waits, so that nothing moves under the hand. */
function BetterLine({ show }: { show: (() => void) | undefined }) {
  const { t } = useTranslation()
  const waits = show !== undefined
  useEffect(() => {
    if (waits) announceQuietly(t('search.better'))
  }, [waits, t])
  if (!show) return null
  return (
    <p className="mt-2 flex items-center gap-2 pl-2 type-meta text-ink2">
      {t('search.better')}
      <Button size="small" variant="quiet" onPress={show}>
        {t('search.showBetter')}
      </Button>
    </p>
  )
}

function Nothing({ found: { shown, current } }: { found: Steady }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { literal, kinds: wanted } = useSearchState()
  if (!current || shown === undefined || shown.answer.hits.length > 0) return null
  // By word alone nobody knows yet.
  if (!literal && !shown.byMeaning) return null
  const { filters = [], meaning } = shown.answer
  const isNarrowed = wanted.length > 0 || filters.some(({ label }) => label !== null)
  const words = meaning === 'ready' ? 'search.nothing' : 'search.nothingLiteral'
  const save = async () => {
    try {
      const { entry, undoId } = await engine.entries.capture({ text: shown.text, kind: 'experiment' })
      announceDone(t('search.savedAsQuestion'), undoId)
      void navigate({ to: '/notes/$id', params: { id: entry.id } })
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <div className="mt-10 pl-2">
      <EmptyState action={<Button onPress={() => void save()}>{t('search.saveAsQuestion')}</Button>}>
        {t(isNarrowed ? 'search.nothingWithin' : words)}
      </EmptyState>
    </div>
  )
}

/** L, J and K, outside the field. */
function useSearchKeys() {
  const { singleKeys } = useSettings()
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || hasOpenDialog()) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'ArrowDown' || (singleKeys && event.key === 'j')) stepHit(1)
      else if (event.key === 'ArrowUp' || (singleKeys && event.key === 'k')) stepHit(-1)
      else if (singleKeys && event.key === 'l')
        useSearchState.setState(({ literal }) => ({ literal: !literal }))
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [singleKeys])
}
