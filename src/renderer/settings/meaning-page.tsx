import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { Waypoints } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SearchStatus } from '../../shared/search.ts'
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
            {progressWords(t, status)}
            {status.wordsOnly > 0 && (
              <span className="block">{t('settings.meaning.wordsOnly', { count: status.wordsOnly })}</span>
            )}
          </p>
          {status.paused ? (
            <Button size="small" onPress={() => act(engine.search.resume)}>
              {t('settings.meaning.resume')}
            </Button>
          ) : (
            status.pending > 0 && (
              <Button size="small" onPress={() => act(engine.search.pause)}>
                {t('settings.meaning.pause')}
              </Button>
            )
          )}
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

function progressWords(t: TFunction, status: SearchStatus): string {
  if (status.total === 0) return t('settings.meaning.none')
  if (status.paused && status.pending > 0) return t('settings.meaning.paused')
  return status.pending > 0
    ? t('settings.meaning.pending', { count: status.pending })
    : t('settings.meaning.all')
}
