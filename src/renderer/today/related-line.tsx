import { useQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { readCapture } from '../../shared/capture.ts'
import { maxQueryLength, type SearchHit } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { localToday, longDay } from '../text/days.ts'
import { Marked } from '../text/marks.tsx'
import { useLang } from '../text/when.ts'
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

/** One line under the capture line. Its room is kept from the first time it shows, so that nothing jumps. */
export function RelatedLine({ hit, onOpen }: { hit: SearchHit | null; onOpen: () => void }) {
  const { t } = useTranslation()
  const lang = useLang()
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (hit !== null) setSeen(true)
  }, [hit])
  return (
    <div aria-live="polite" className={seen ? 'min-h-[3.875rem]' : undefined}>
      {hit !== null && (
        <Button
          onPress={onOpen}
          className="flex w-full items-start gap-3 rounded-panel bg-accent-soft px-3.5 py-2.5 text-left hover:outline hover:outline-accent"
          render={(props) => <button {...props} aria-keyshortcuts="Control+O" />}
        >
          <Icon icon={History} size={18} className="mt-0.5 text-accent" />
          <span className="min-w-0 flex-1">
            <span className="block truncate type-body">
              <strong className="font-[640] text-accent">{t('search.related.title')}</strong>{' '}
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
          <span aria-hidden className="flex items-center gap-2 self-center">
            <KeyCaps keys="Ctrl O" />
            <span className="type-meta text-ink2">{t('search.related.open')}</span>
          </span>
        </Button>
      )}
    </div>
  )
}
