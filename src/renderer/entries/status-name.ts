import { useTranslation } from 'react-i18next'
import type { Kind, Status } from '../../shared/entries.ts'

/** The word for a state; a recipe that is stale has one of its own. */
export function useStatusName(): (kind: Kind, status: Status) => string {
  const { t } = useTranslation()
  return (kind, status) =>
    kind === 'promptRecipe' && status === 'stale' ? t('entries.staleRecipe') : t(`entries.status.${status}`)
}
