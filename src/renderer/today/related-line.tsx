import { useQuery } from '@tanstack/react-query'
import { Equal, History } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { readCapture } from '../../shared/capture.ts'
import { maxQueryLength, type SearchHit } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { samenessOf, titleOf } from '../search/moments.ts'
import { useReasonsText } from '../search/reasons.tsx'
import { localToday, longDay } from '../text/days.ts'
import { Marked } from '../text/marks.tsx'
import { useLang } from '../text/when.ts'
import { Button as TextButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { useSettled } from '../use-settled.ts'
import { hasEnoughWords } from './line-text.ts'

/** What was learned earlier that the line resembles, after about five words; null when nothing truly does. */
export function useRelatedLine(line: string): SearchHit | null {
  const settled = useSettled(line, 400)
  const wanted = hasEnoughWords(settled)
  const text = readCapture(settled).text.slice(0, maxQueryLength)
  const answer = useQuery({
    ...orpc.search.related.queryOptions({ input: { to: { text }, limit: 1 } }),
    enabled: wanted,
    // What was typed is not kept in the page longer than it is needed.
    gcTime: 0,
    placeholderData: (before) => before,
    // The first line wakes the model; what it finds comes when it is awake.
    refetchInterval: ({ state }) => (state.data?.meaning === 'starting' ? 700 : false),
  })
  return wanted && hasEnoughWords(line) ? (answer.data?.hits[0] ?? null) : null
}

type RelatedLineProps = {
  hit: SearchHit | null
  onOpen: () => void
  /** Adds what is written to the note that says it already. */
  onAdd: (hit: SearchHit) => void
}

/** One line under the capture line. Its room is kept from the first time it shows, so that nothing jumps. */
export function RelatedLine({ hit, onOpen, onAdd }: RelatedLineProps) {
  const { t } = useTranslation()
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (hit !== null) setSeen(true)
  }, [hit])
  const sameness = hit && samenessOf(hit)
  return (
    <div aria-live="polite" className={seen ? 'min-h-[3.875rem]' : undefined}>
      {hit !== null && (
        <div className="flex items-center gap-1 rounded-panel bg-accent-soft pr-1.5">
          <Button
            onPress={onOpen}
            className="flex min-w-0 flex-1 items-start gap-3 rounded-panel px-3.5 py-2.5 text-left hover:outline hover:outline-accent"
            render={(props) => <button {...props} aria-keyshortcuts="Control+O" />}
          >
            <Icon icon={sameness ? Equal : History} size={18} className="mt-0.5 text-accent" />
            {sameness ? <SaidAlready hit={hit} /> : <LearnedEarlier hit={hit} />}
            <span aria-hidden className="flex items-center gap-2 self-center">
              <KeyCaps keys="Ctrl O" />
              <span className="type-meta text-ink2">{t('search.related.open')}</span>
            </span>
          </Button>
          {sameness === 'sameStatement' && (
            <TextButton size="small" variant="quiet" onPress={() => onAdd(hit)}>
              {t('search.related.add')}
            </TextButton>
          )}
        </div>
      )}
    </div>
  )
}

function LearnedEarlier({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate type-body">
        <strong className="font-[640] text-accent">{t(titleOf(hit))}</strong>{' '}
        <Marked text={hit.passage.text || hit.title} marks={[]} lang={hit.lang} />
      </span>
      <span className="block truncate type-meta text-ink2">
        {hit.occurredOn !== undefined && longDay(hit.occurredOn, localToday(), lang)}
        {hit.passage.text !== '' && (
          <>
            {', '}
            <em className="font-serif" lang={hit.lang}>
              {hit.title}
            </em>
          </>
        )}
      </span>
    </span>
  )
}

function SaidAlready({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation()
  const lang = useLang()
  const write = useReasonsText()
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate type-body">
        <strong className="font-[640] text-accent">{t('search.related.there')}:</strong>{' '}
        <Marked text={hit.title} marks={[]} lang={hit.lang} />
      </span>
      <span className="block truncate type-meta text-ink2">
        {[write(hit.reasons.slice(0, 1)), hit.occurredOn && longDay(hit.occurredOn, localToday(), lang)]
          .filter(Boolean)
          .join(', ')}
      </span>
    </span>
  )
}
