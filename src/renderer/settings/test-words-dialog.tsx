import { useMutation } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { engine } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { countWords, tidyWords, wordCount } from '../vault/confirm-words.ts'
import { RecoveryWordsField } from '../vault/recovery-words-field.tsx'

type TestWordsDialogProps = {
  onClose: () => void
  /** Wants other words: the sheet is lost, or someone saw it. */
  onRenew: () => void
}

/** Whether the words on a sheet open this vault. Changes nothing. */
export function TestWordsDialog({ onClose, onRenew }: TestWordsDialogProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const test = useMutation({ mutationFn: () => engine.vault.testWords({ words: tidyWords(words) }) })
  const isReady = countWords(words) === wordCount
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !test.isPending) test.mutate()
  }
  const problem = test.isError
    ? sentenceOf(test.error)
    : test.data?.fits === false
      ? t('settings.testWords.fitsNot')
      : undefined
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('settings.testWords.title')} stay>
      <form onSubmit={submit} className="flex flex-col gap-4 pb-6">
        <p>{t('settings.testWords.intro')}</p>
        <RecoveryWordsField
          autoFocus
          value={words}
          onChange={(text) => {
            setWords(text)
            test.reset()
          }}
          error={problem}
        />
        <p role="status" className="flex items-center gap-2.5 font-[600] text-ink empty:hidden">
          {test.data?.fits === true && (
            <>
              <Icon icon={CircleCheck} size={19} className="text-accent" />
              {t('settings.testWords.fits')}
            </>
          )}
        </p>
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button variant="quiet" onPress={onRenew} className="mr-auto -ml-3.5">
            {t('settings.testWords.renew')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('settings.close')}
          </Button>
          <Button type="submit" variant="primary" busy={test.isPending} isDisabled={!isReady}>
            {t('settings.testWords.test')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
