import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { orpc, useConnection } from './engine.ts'
import { router } from './router.tsx'
import { forgetSearch } from './search/search-state.ts'
import { Fault } from './shell/fault.tsx'
import { Notice } from './shell/notice.tsx'
import { forgetSteps } from './shell/undo.ts'
import { Surroundings } from './surroundings.tsx'
import { StatusLine } from './ui/status-line.tsx'
import { UnlockPage } from './vault/unlock-page.tsx'
import { Welcome } from './welcome/welcome.tsx'

/** The whole page, by the state of the vault. */
export function App() {
  return (
    <Surroundings>
      <ErrorBoundary FallbackComponent={Fault}>
        <Page />
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
  const state = status.data?.state
  useEffect(() => {
    // The first run goes on after the vault is made: words, key, plan.
    if (state === 'missing') setWelcoming(true)
    if (state === 'locked' || state === 'broken') setWelcoming(false)
    if (state === 'open') return
    forgetSteps()
    forgetSearch()
  }, [state])

  if (connection === 'refused')
    return <Notice title={t('common.refused.title')}>{t('common.refused.what')}</Notice>
  if (status.data === undefined) return status.isError ? <Fault error={status.error} /> : <Connecting />
  if (state === 'missing' || welcoming) return <Welcome onDone={() => setWelcoming(false)} />
  if (state !== 'open') return <UnlockPage />
  return <RouterProvider router={router} />
}

/** Says that it waits only when that takes longer than a blink. */
function Connecting() {
  const { t } = useTranslation()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 600)
    return () => clearTimeout(timer)
  }, [])
  return slow ? <Notice title={t('common.connecting')} /> : null
}

function Outcome(): ReactNode {
  const { t } = useTranslation()
  return <StatusLine undoLabel={t('common.undo.act')} dismissLabel={t('common.close')} undoKeys="Ctrl Z" />
}
