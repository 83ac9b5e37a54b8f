import { useTranslation } from 'react-i18next'
import { toAppError } from '../../shared/errors.ts'
import { sentenceOf } from '../problem.ts'
import { queryClient } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from './notice.tsx'

/** What is shown when a page cannot be drawn: what is safe, what to do, and a code for the helpdesk. */
export function Fault({ error, resetErrorBoundary }: { error: unknown; resetErrorBoundary?: () => void }) {
  const { t } = useTranslation()
  const { code } = toAppError(error)
  const copy = () => void navigator.clipboard.writeText(`Leerspoor: ${code}`)
  return (
    <Notice
      title={t('common.fault.title')}
      actions={
        <>
          <Button variant="primary" onPress={() => (resetErrorBoundary ?? askAgain)()}>
            {t('common.fault.again')}
          </Button>
          <Button variant="quiet" onPress={copy}>
            {t('common.fault.copy')}
          </Button>
        </>
      }
    >
      {sentenceOf(error)}
      <span className="mt-2 block type-rail text-ink3">{code}</span>
    </Notice>
  )
}

function askAgain() {
  void queryClient.resetQueries()
}
