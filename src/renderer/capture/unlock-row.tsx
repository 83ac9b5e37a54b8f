import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode, sentenceOf } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { useSecondsLeft, useUnlockDelay } from '../vault/unlock-delay.ts'
import { unlockAndSave } from './capture-note.ts'

/** Asks the passphrase after the text; then the vault opens and the text is saved. */
export function UnlockRow() {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const { failed, succeeded } = useUnlockDelay()
  const left = useSecondsLeft()
  const unlock = useMutation({
    mutationFn: () => unlockAndSave(passphrase),
    onSuccess: succeeded,
    onError: (error) => {
      if (hasCode(error, 'wrong-passphrase')) failed(Date.now())
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '' && left === 0 && !unlock.isPending) unlock.mutate()
  }
  const problem = unlock.isError ? { error: sentenceOf(unlock.error) } : {}
  return (
    <form onSubmit={submit} className="flex items-end gap-3">
      <PasswordField
        label={t('vault.unlock.passphrase')}
        showLabel={t('vault.unlock.show')}
        hideLabel={t('vault.unlock.hide')}
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        className="flex-1"
        {...(left > 0 ? { description: t('vault.unlock.wait', { count: left }) } : problem)}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        busy={unlock.isPending}
        isDisabled={left > 0 || passphrase === ''}
      >
        {t('vault.unlock.open')}
      </Button>
    </form>
  )
}
