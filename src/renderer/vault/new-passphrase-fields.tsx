import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { minPassphraseLength } from '../../shared/vault.ts'
import { PasswordField } from '../ui/password-field.tsx'
import { lengthOf, missingCharacters, type NewPassphrase, strengthOf } from './new-passphrase.ts'

type NewPassphraseFieldsProps = {
  label: string
  value: NewPassphrase
  onChange: (value: NewPassphrase) => void
  autoFocus?: boolean | undefined
}

/** A passphrase to be chosen, with its strength in words; typed twice unless it can be read. */
export function NewPassphraseFields({ label, value, onChange, autoFocus = false }: NewPassphraseFieldsProps) {
  const { t } = useTranslation()
  const differs = value.repeated !== '' && !value.text.startsWith(value.repeated)
  return (
    <>
      <PasswordField
        label={label}
        showLabel={t('vault.unlock.show')}
        hideLabel={t('vault.unlock.hide')}
        autoComplete="new-password"
        autoFocus={autoFocus}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        onShownChange={(shown) => onChange({ ...value, shown })}
        description={<span aria-live="polite">{strengthWords(t, value.text)}</span>}
      />
      {!value.shown && (
        <PasswordField
          label={t('vault.new.again')}
          showLabel={t('vault.unlock.show')}
          hideLabel={t('vault.unlock.hide')}
          autoComplete="new-password"
          value={value.repeated}
          onChange={(repeated) => onChange({ ...value, repeated })}
          correct={value.repeated !== '' && value.repeated === value.text}
          {...(differs ? { error: t('vault.new.differs') } : {})}
        />
      )}
    </>
  )
}

function strengthWords(t: TFunction, text: string): string {
  const strength = strengthOf(text)
  const count = strength === 'short' ? missingCharacters(text) : lengthOf(text)
  return t(`vault.new.strength.${strength}`, { count, least: minPassphraseLength })
}
