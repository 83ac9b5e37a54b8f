import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'

type QuestionActsProps = {
  /** Missing at the first question. */
  onBack?: (() => void) | undefined
  /** Missing where skipping would end the work. */
  onSkip?: (() => void) | undefined
  onMain: () => void
  /** What the main action is called here; else Next. */
  main?: string | undefined
}

/** Back, skip and on, below a question. The room knows the keys: Alt ←, Alt S and Ctrl Enter. */
export function QuestionActs({ onBack, onSkip, onMain, main }: QuestionActsProps) {
  const { t } = useTranslation()
  return (
    <>
      {onBack ? (
        <Button variant="plain" icon={ArrowLeft} onPress={onBack} className="-ml-3.5">
          {t('common.room.back')}
        </Button>
      ) : (
        <span />
      )}
      <span className="flex flex-wrap gap-2.5">
        {onSkip && <Button onPress={onSkip}>{t('common.room.skip')}</Button>}
        <Button variant="primary" keys="Ctrl Enter" onPress={onMain}>
          {main ?? t('common.room.next')}
        </Button>
      </span>
    </>
  )
}
