import { useTranslation } from 'react-i18next'
import { TextArea } from '../ui/text-area.tsx'
import { countWords, wordCount } from './confirm-words.ts'

type RecoveryWordsFieldProps = {
  value: string
  onChange: (text: string) => void
  error?: string | undefined
  autoFocus?: boolean | undefined
}

/** Where the 24 words are typed, counted while typing. */
export function RecoveryWordsField({ value, onChange, error, autoFocus = false }: RecoveryWordsFieldProps) {
  const { t } = useTranslation()
  const count = countWords(value)
  return (
    <TextArea
      label={t('vault.recover.words')}
      rows={4}
      autoFocus={autoFocus}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      value={value}
      onChange={onChange}
      className="[&_textarea]:font-mono"
      description={
        count === 0 ? t('vault.recover.wordsHelp') : t('vault.recover.counted', { count, total: wordCount })
      }
      {...(error === undefined ? {} : { error })}
    />
  )
}
