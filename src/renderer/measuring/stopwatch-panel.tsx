import { useQuery } from '@tanstack/react-query'
import { CirclePause, CirclePlay, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { elapsedMs, type Part, parts, type Stopwatch } from '../../shared/measuring.ts'
import { orpc } from '../engine.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { measure } from './measuring-calls.ts'

/** A stopwatch for each part of the time. The vault knows when one was started; here it is only shown. */
export function StopwatchPanel({ entryId }: { entryId: string }) {
  const { t } = useTranslation()
  const { data: watches = [] } = useQuery(orpc.measuring.stopwatches.queryOptions({ input: { entryId } }))
  const now = useNow(watches.some((watch) => watch.startedAt !== null))
  return (
    <div className="flex flex-col gap-1.5">
      <p className="type-meta text-ink3">{t('life.watch.hint')}</p>
      <ul className="flex flex-wrap gap-2">
        {parts.map((part) => (
          <li key={part}>
            <Watch
              entryId={entryId}
              part={part}
              watch={watches.find((watch) => watch.part === part)}
              now={now}
            />
          </li>
        ))}
      </ul>
      {watches.some((watch) => watch.clockMoved) && (
        <p className="type-meta text-ink2">{t('life.watch.moved')}</p>
      )}
    </div>
  )
}

type WatchProps = { entryId: string; part: Part; watch: Stopwatch | undefined; now: number }

function Watch({ entryId, part, watch, now }: WatchProps) {
  const { t } = useTranslation()
  const name = t(`life.part.${part}`)
  const runs = watch?.startedAt != null
  const press = () =>
    void measure((calls) => (runs ? calls.stopWatch({ entryId, part }) : calls.startWatch({ entryId, part })))
  return (
    <span className="inline-flex items-center gap-1">
      <Button size="small" icon={runs ? CirclePause : CirclePlay} onPress={press}>
        {t(runs ? 'life.watch.stop' : 'life.watch.start', { part: name })}
      </Button>
      {watch && (
        <>
          <span aria-hidden={runs} className="min-w-12 text-center type-body tabular-nums">
            {clockFace(elapsedMs(watch, now))}
          </span>
          {!runs && (
            <IconButton
              icon={RotateCcw}
              label={t('life.watch.reset', { part: name })}
              onPress={() => void measure((calls) => calls.resetWatch({ entryId, part }))}
            />
          )}
        </>
      )}
    </span>
  )
}

/** 7:05, 61:00 */
function clockFace(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Now, each second as long as something runs. */
function useNow(runs: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!runs) return
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [runs])
  return now
}
