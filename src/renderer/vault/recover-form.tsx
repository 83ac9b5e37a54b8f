import { useMutation } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { engine } from '../engine.ts'
import { hasCode, sentenceOf } from '../problem.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { Button } from '../ui/button.tsx'
import { countWords, tidyWords, wordCount } from './confirm-words.ts'
import { faultOf, noPassphrase } from './new-passphrase.ts'
import { NewPassphraseFields } from './new-passphrase-fields.tsx'
import { onceMore } from './once-more.ts'
import { RecoveryWordsField } from './recovery-words-field.tsx'
import { useUnlockDelay } from './unlock-delay.ts'

/** Opens the vault with the 24 words, and sets a new passphrase. */
export function RecoverForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const succeeded = useUnlockDelay((state) => state.succeeded)
  const recover = useMutation({
    retry: onceMore,
    mutationFn: () => engine.vault.recover({ words: tidyWords(words), passphrase: passphrase.text }),
    onSuccess: succeeded,
  })
  const wrongWords = hasCode(recover.error, 'wrong-words')
  const isReady = countWords(words) === wordCount && faultOf(passphrase) === null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !recover.isPending) recover.mutate()
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <div>
        <PageTitle takesFocus={false} className="type-section">
          {t('vault.recover.title')}
        </PageTitle>
        <p className="mt-1 type-body text-ink2">{t('vault.recover.intro')}</p>
      </div>
      <RecoveryWordsField
        autoFocus
        value={words}
        onChange={(text) => {
          setWords(text)
          recover.reset()
        }}
        error={wrongWords ? sentenceOf(recover.error) : undefined}
      />
      <NewPassphraseFields label={t('vault.new.labelNew')} value={passphrase} onChange={setPassphrase} />
      <p role="alert" className="type-body text-ris empty:hidden">
        {recover.isError && !wrongWords ? sentenceOf(recover.error) : ''}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button variant="quiet" size="large" icon={ArrowLeft} onPress={onBack} className="-ml-5">
          {t('vault.recover.back')}
        </Button>
        <Button type="submit" variant="primary" size="large" busy={recover.isPending} isDisabled={!isReady}>
          {t('vault.recover.open')}
        </Button>
      </div>
      <p className="type-meta text-ink3">{t('vault.recover.nobody')}</p>
    </form>
  )
}
