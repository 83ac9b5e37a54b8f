import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Entry, Status } from '../../shared/entries.ts'
import { orpc } from '../engine.ts'
import { useStatusName } from '../entries/status-name.ts'
import { Button } from '../ui/button.tsx'
import { RoundOffLink } from './round-off-link.tsx'

type NextStepsProps = { entry: Entry; onStep: (status: Status) => void }

/** Where a note stands, and where it can go from here; what a step still lacks is said beside it. */
export function NextSteps({ entry, onStep }: NextStepsProps) {
  const { t } = useTranslation()
  const statusName = useStatusName()
  const { data: next } = useQuery(orpc.life.next.queryOptions({ input: { id: entry.id } }))
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="pt-1 type-body">{t('life.next.now', { state: statusName(entry.kind, entry.status) })}</p>
      {next?.length === 0 && <p className="type-meta text-ink3">{t('life.next.last')}</p>}
      {next?.map(({ to, lacks: [need] }) =>
        to === 'concluded' ? null : (
          <Button
            key={to}
            size="small"
            onPress={() => onStep(to)}
            {...(need === undefined ? {} : { disabledReason: t(`life.need.${need}`) })}
          >
            {statusName(entry.kind, to)}
          </Button>
        ),
      )}
      <RoundOffLink entry={entry} />
    </div>
  )
}
