import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { orpc, useConnection } from './engine.ts'
import { firstLook } from './first-look.ts'
import { forgetSearch } from './search/search-state.ts'
import { Fault } from './shell/fault.tsx'
import { Notice } from './shell/notice.tsx'
import { forgetSteps } from './shell/undo.ts'
import { Surroundings } from './surroundings.tsx'
import { StatusLine } from './ui/status-line.tsx'
import { useTakesLong } from './use-takes-long.ts'
import { UnlockPage } from './vault/unlock-page.tsx'

/** Ms after which the first page stands, and what lies behind it may be loaded. */
const afterFirstPaint = 500

const loadInside = () => import('./inside.tsx')
const Inside = lazy(async () => ({ default: (await loadInside()).Inside }))
const Welcome = lazy(async () => ({ default: (await import('./welcome/welcome.tsx')).Welcome }))

/** The whole page, by the state of the vault. */
export function App() {
  return (
    <Surroundings>
      <ErrorBoundary FallbackComponent={Fault}>
        <Suspense>
          <Page />
        </Suspense>
        <Outcome />
      </ErrorBoundary>
    </Surroundings>
  )
}

function Page() {
  const { t } = useTranslation()
  const connection = useConnection((state) => state.connection)
  const status = useQuery(orpc.vault.status.queryOptions())
  const [welcoming, setWelcoming] = useState(false)
  const state = status.data?.state ?? (firstLook.asksPassphrase ? 'locked' : undefined)
  useEffect(() => {
    // The first run goes on after the vault is made: words, key, plan.
    if (state === 'missing') setWelcoming(true)
    if (state === 'locked' || state === 'broken') setWelcoming(false)
    if (state === 'open') return
    forgetSteps()
    forgetSearch()
  }, [state])
  useEffect(() => {
    const timer = setTimeout(() => void loadInside(), afterFirstPaint)
    return () => clearTimeout(timer)
  }, [])

  if (connection === 'refused')
    return <Notice title={t('common.refused.title')}>{t('common.refused.what')}</Notice>
  if (status.data === undefined && status.isError) return <Fault error={status.error} />
  if (state === undefined) return <Connecting />
  if (state === 'missing' || welcoming) return <Welcome onDone={() => setWelcoming(false)} />
  if (state !== 'open') return <UnlockPage />
  return <Inside />
}

/** Says that it waits only when that takes longer than a blink. */
function Connecting() {
  const { t } = useTranslation()
  return useTakesLong(true) ? <Notice title={t('common.connecting')} /> : null
}

function Outcome(): ReactNode {
  const { t } = useTranslation()
  return <StatusLine undoLabel={t('common.undo.act')} dismissLabel={t('common.close')} undoKeys="Ctrl Z" />
}
