import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { engine, useConnection } from '../engine.ts'
import { hasCode, sentenceOf } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { useTakesLong } from '../use-takes-long.ts'
import { onceMore } from './once-more.ts'
import { useSecondsLeft, useUnlockDelay } from './unlock-delay.ts'

/** The passphrase field, and the way out for who lost it. */
export function UnlockForm({ onLost }: { onLost: () => void }) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { failed, succeeded } = useUnlockDelay()
  const left = useSecondsLeft()
  const isStarting = useTakesLong(useConnection(({ connection }) => connection !== 'connected'))

  const unlock = useMutation({
    retry: onceMore,
    mutationFn: () => engine.vault.unlock({ passphrase }),
    onSuccess: succeeded,
    onError: (error) => {
      if (hasCode(error, 'wrong-passphrase')) failed(Date.now())
      field.current?.select()
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '' && left === 0 && !unlock.isPending) unlock.mutate()
  }
  const problem = unlock.isError ? { error: sentenceOf(unlock.error) } : {}
  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <h1 className="sr-only">{t('vault.unlock.title')}</h1>
      <PasswordField
        label={t('vault.unlock.passphrase')}
        showLabel={t('vault.unlock.show')}
        hideLabel={t('vault.unlock.hide')}
        autoComplete="current-password"
        autoFocus
        inputRef={field}
        value={passphrase}
        onChange={setPassphrase}
        {...problem}
      />
      <p role="status" className="type-body text-ink2 empty:hidden">
        {left > 0 ? t('vault.unlock.wait', { count: left }) : isStarting ? t('vault.unlock.starting') : ''}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button variant="quiet" size="large" onPress={onLost} className="-ml-5">
          {t('vault.unlock.lost')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          size="large"
          busy={unlock.isPending}
          isDisabled={left > 0 || passphrase === ''}
        >
          {t('vault.unlock.open')}
        </Button>
      </div>
    </form>
  )
}
