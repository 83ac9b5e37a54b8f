import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'

type WelcomeFootProps = {
  onBack?: (() => void) | undefined
  /** The main button, last; a quieter way on may stand before it. */
  children: ReactNode
}

/** The way back at the left, the way on at the right. */
export function WelcomeFoot({ onBack, children }: WelcomeFootProps) {
  const { t } = useTranslation()
  return (
    <div className="mt-auto flex flex-wrap items-center justify-between gap-3 pt-8">
      {onBack === undefined ? (
        <span />
      ) : (
        <Button variant="quiet" size="large" icon={ArrowLeft} onPress={onBack} className="-ml-5 !text-ink2">
          {t('welcome.back')}
        </Button>
      )}
      <div className="ml-auto flex flex-wrap items-center gap-2.5">{children}</div>
    </div>
  )
}
