import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useRecoveryWords } from './recovery-words.ts'
import { WordsCheckForm } from './words-check-form.tsx'
import { WordsList } from './words-list.tsx'

type WordsDialogProps = {
  title: string
  intro: string
  onClose: () => void
}

/** Keeping and confirming the words outside the first run. Closing it changes nothing: it can be finished later. */
export function WordsDialog({ title, intro, onClose }: WordsDialogProps) {
  const { t } = useTranslation()
  const [isChecking, setIsChecking] = useState(false)
  const { data, error } = useRecoveryWords()
  const words = data?.words
  const close = (
    <Button variant="quiet" onPress={onClose}>
      {t('welcome.words.later')}
    </Button>
  )
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={isChecking ? t('vault.words.check.title') : title}
      closeLabel={t('common.close')}
      stay
      width="wide"
    >
      <div className="pb-5">
        <p className="mb-4">{isChecking ? t('vault.words.check.intro') : intro}</p>
        {words === undefined ? (
          <p role="status">{error ? sentenceOf(error) : t('vault.words.wait')}</p>
        ) : isChecking ? (
          <WordsCheckForm words={words} onConfirmed={onClose} onShowAgain={() => setIsChecking(false)}>
            {(isBusy) => (
              <div className="mt-4 flex flex-wrap justify-end gap-2.5">
                {close}
                <Button type="submit" variant="primary" busy={isBusy}>
                  {t('welcome.next')}
                </Button>
              </div>
            )}
          </WordsCheckForm>
        ) : (
          <>
            <WordsList words={words} />
            <p className="mt-4">{t('welcome.words.next')}</p>
            <div className="mt-4 flex flex-wrap justify-end gap-2.5">
              {close}
              <Button variant="primary" autoFocus onPress={() => setIsChecking(true)}>
                {t('welcome.words.kept')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
