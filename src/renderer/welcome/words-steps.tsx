import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useRecoveryWords } from '../vault/recovery-words.ts'
import { WordsCheckForm } from '../vault/words-check-form.tsx'
import { WordsList } from '../vault/words-list.tsx'
import { WelcomeFoot } from './welcome-foot.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

type WordsListStepProps = {
  /** Characters of the passphrase that was just set; unknown when this step was come back to. */
  passphraseLength: number | null
  onBack: () => void
  onKept: () => void
  onLater: () => void
}

/** Shows the 24 words, to print or to write over. */
export function WordsListStep({ passphraseLength, onBack, onKept, onLater }: WordsListStepProps) {
  const { t } = useTranslation()
  const { data, error } = useRecoveryWords()
  return (
    <WelcomeFrame
      step="vault"
      title={t('welcome.words.title')}
      intro={t('welcome.words.intro')}
      onBack={onBack}
    >
      {passphraseLength !== null && (
        <p className="-mt-2 mb-4 flex items-center gap-2.5 type-list-title text-ink">
          <Icon icon={CircleCheck} size={19} className="text-accent" />
          {t('welcome.words.set')}
          <span className="type-body text-ink3">
            {t('welcome.words.setHelp', { count: passphraseLength })}
          </span>
        </p>
      )}
      {data === undefined ? (
        <p role="status" className="type-body text-ink2">
          {error ? sentenceOf(error) : t('vault.words.wait')}
        </p>
      ) : (
        <WordsList words={data.words} />
      )}
      <p className="mt-5 type-body text-ink3">{t('welcome.words.next')}</p>
      <WelcomeFoot onBack={onBack}>
        <Button variant="quiet" size="large" onPress={onLater}>
          {t('welcome.words.later')}
        </Button>
        <Button variant="primary" size="large" onPress={onKept} isDisabled={data === undefined}>
          {t('welcome.words.kept')}
        </Button>
      </WelcomeFoot>
    </WelcomeFrame>
  )
}

type WordsCheckStepProps = {
  onBack: () => void
  onConfirmed: () => void
}

/** Three of the words, typed over while the list is closed. */
export function WordsCheckStep({ onBack, onConfirmed }: WordsCheckStepProps) {
  const { t } = useTranslation()
  const { data } = useRecoveryWords()
  return (
    <WelcomeFrame
      step="vault"
      title={t('vault.words.check.title')}
      intro={t('vault.words.check.intro')}
      titleTakesFocus={false}
      onBack={onBack}
    >
      {data !== undefined && (
        <WordsCheckForm words={data.words} onConfirmed={onConfirmed} onShowAgain={onBack}>
          {(isBusy) => (
            <WelcomeFoot onBack={onBack}>
              <Button type="submit" variant="primary" size="large" busy={isBusy}>
                {t('welcome.next')}
              </Button>
            </WelcomeFoot>
          )}
        </WordsCheckForm>
      )}
    </WelcomeFrame>
  )
}
