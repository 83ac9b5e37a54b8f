import { useTranslation } from 'react-i18next'
import type { StepState } from '../ui/stepper.tsx'

/** What a screen reader says after the name of a station. */
export function useStateWords(): Record<StepState, string> {
  const { t } = useTranslation()
  return {
    done: t('common.room.state.done'),
    current: t('common.room.state.current'),
    ahead: t('common.room.state.ahead'),
    skipped: t('common.room.state.skipped'),
  }
}
