import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useOpenedAt } from '../vault/use-opened-at.ts'
import { dayWords } from './day-words.ts'
import { ProofDialog } from './proof-dialog.tsx'

const dayMs = 24 * 60 * 60 * 1000

/** How many network attempts the app refused. Its own count and worded as such: proof is found outside. */
export function RefusedCard() {
  const { t, i18n } = useTranslation()
  const { data: refusals } = useQuery(orpc.settings.refusals.queryOptions({ staleTime: 0 }))
  const now = useOpenedAt()
  const [isProving, setIsProving] = useState(false)
  if (refusals === undefined) return null
  const { count, since } = refusals
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Card className="flex flex-wrap items-center gap-x-6 gap-y-4 !px-7 !py-5">
      <span className="font-serif text-[4.25rem]/none font-[300] text-accent tabular-nums">{count}</span>
      <span aria-hidden className="self-stretch border-l border-line max-md:hidden" />
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-[1.0625rem]/6 font-[600] text-ink">{t('settings.privacy.refused', { count })}</p>
        <p className="mt-0.5 type-body text-ink2">
          {since !== null &&
            `${t('settings.privacy.since', {
              day: dayWords(i18n.language, { at: since, zone }),
              age: t('settings.privacy.days', { count: Math.floor((now - since) / dayMs) + 1 }),
            })} `}
          {t('settings.privacy.own')}
        </p>
      </div>
      <Button size="small" onPress={() => setIsProving(true)}>
        {t('settings.privacy.prove')}
      </Button>
      {isProving && <ProofDialog onClose={() => setIsProving(false)} />}
    </Card>
  )
}
