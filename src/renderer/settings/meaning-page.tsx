import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Waypoints } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { readingState, type SearchStatus } from '../../shared/search.ts'
import { engine, orpc } from '../engine.ts'
import { announceProblem } from '../shell/undo.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Progress } from '../ui/progress.tsx'
import { SettingsRow } from '../ui/settings-row.tsx'

/** What search by meaning is, how far it is, and how to stop or restart it. */
export function MeaningPage() {
  const { t } = useTranslation()
  const { data: status } = useQuery(orpc.search.status.queryOptions())
  return (
    <div className="max-w-[42rem]">
      <Banner icon={Waypoints} className="mb-4">
        {t('settings.meaning.what')}
      </Banner>
      {status !== undefined && <Status status={status} />}
      <p className="mt-6 measure type-body text-ink2">
        {t('settings.meaning.without')}{' '}
        <Link to="/search" className="font-[600] text-accent underline-offset-3 hover:underline">
          {t('settings.meaning.toSearch')}
        </Link>
      </p>
    </div>
  )
}

function Status({ status }: { status: SearchStatus }) {
  const { t } = useTranslation()
  const act = (call: () => Promise<unknown>) => void call().catch(announceProblem)
  return (
    <>
      <SettingsRow
        title={t('settings.meaning.model')}
        description={
          <>
            <span className="block">{t('settings.meaning.modelName')}</span>
            <span role="status" className="block text-ink2">
              {t(`settings.meaning.state.${status.model}`, { file: status.problemFile ?? '' })}
            </span>
          </>
        }
        renderControl={() => null}
      />
      <div className="border-b border-line py-4">
        <Progress
          label={t('settings.meaning.progress')}
          value={status.total === 0 ? 1 : status.indexed / status.total}
          valueText={t('settings.meaning.progressOf', { done: status.indexed, total: status.total })}
        />
        <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
          <p className="type-meta text-ink3">
            {t(`settings.meaning.reading.${readingState(status)}`, { count: status.pending })}
            {status.wordsOnly > 0 && (
              <span className="block">{t('settings.meaning.wordsOnly', { count: status.wordsOnly })}</span>
            )}
          </p>
          <ReadingButton status={status} act={act} />
        </div>
      </div>
      <SettingsRow
        title={t('settings.meaning.rebuild')}
        description={t('settings.meaning.rebuildHelp')}
        renderControl={() => (
          <Button size="small" onPress={() => act(engine.search.rebuild)}>
            {t('settings.meaning.rebuildButton')}
          </Button>
        )}
      />
    </>
  )
}

/** Stops reading, or lets it go on. */
function ReadingButton({ status, act }: { status: SearchStatus; act(call: () => Promise<unknown>): void }) {
  const { t } = useTranslation()
  const state = readingState(status)
  if (state === 'waiting' || status.paused) {
    return (
      <Button size="small" onPress={() => act(engine.search.resume)}>
        {t(status.paused ? 'settings.meaning.resume' : 'settings.meaning.goOn')}
      </Button>
    )
  }
  if (state === 'empty' || state === 'complete' || state === 'stopped') return null
  return (
    <Button size="small" onPress={() => act(engine.search.pause)}>
      {t('settings.meaning.pause')}
    </Button>
  )
}
