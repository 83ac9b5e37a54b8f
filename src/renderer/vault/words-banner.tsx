import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { WordsDialog } from './words-dialog.tsx'

/** Stays over the pages until the recovery words are confirmed. A throw-away vault has none worth keeping. */
export function WordsBanner() {
  const { t } = useTranslation()
  const { data: status } = useQuery(orpc.vault.status.queryOptions())
  const [isOpen, setIsOpen] = useState(false)
  if (status === undefined || !status.wordsPending || status.demo) return null
  return (
    <section aria-label={t('settings.finishWords.title')} data-region="">
      <Banner
        icon={KeyRound}
        tone="final"
        className="rounded-none"
        actions={
          <Button size="small" onPress={() => setIsOpen(true)}>
            {t('vault.words.finish')}
          </Button>
        }
      >
        {t('vault.words.banner')}
      </Banner>
      {isOpen && (
        <WordsDialog
          title={t('settings.finishWords.title')}
          intro={t('settings.finishWords.intro')}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  )
}
