import { useNavigate } from '@tanstack/react-router'
import { FlagTriangleRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { Button } from '../ui/button.tsx'

/** An experiment that runs can be rounded off, in a room of its own. */
export function canRoundOff({ kind, status, deletedAt }: Entry): boolean {
  return kind === 'experiment' && (status === 'running' || status === 'measured') && deletedAt === null
}

export function RoundOffLink({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (!canRoundOff(entry)) return null
  return (
    <Button
      size="small"
      icon={FlagTriangleRight}
      onPress={() => void navigate({ to: '/round-off/$id', params: { id: entry.id } })}
    >
      {t('life.room.open')}
    </Button>
  )
}
